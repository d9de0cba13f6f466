//! One side of a comparison: a model with its overlays, from files or from git.

use std::path::Path;
use std::process::{Command, Stdio};

use ::codegen::{Package, Settings, Source, ir};

use crate::codegen::jobs::Input;
use crate::error::Error;

/// A model with its overlays.
#[derive(Debug)]
pub(crate) struct Side {
    model: Input,
    overlays: Vec<Input>,
}

impl Side {
    /// Creates a side from inputs that were read elsewhere.
    pub(crate) fn new(model: Input, overlays: Vec<Input>) -> Self {
        Self { model, overlays }
    }

    /// Reads a model and its overlays.
    ///
    /// # Errors
    ///
    /// Fails if one of them cannot be read.
    pub(super) fn read<'a>(model: &str, overlays: impl Iterator<Item = &'a String>) -> Result<Self, Error> {
        let overlays = overlays.map(|overlay| input(overlay)).collect::<Result<_, _>>()?;
        Ok(Self { model: input(model)?, overlays })
    }

    /// Returns the name of the model, as given.
    pub(crate) fn shown(&self) -> &str {
        &self.model.shown
    }

    /// Returns the content of the model.
    pub(crate) fn text(&self) -> &str {
        &self.model.text
    }

    /// Lowers the model.
    ///
    /// # Errors
    ///
    /// Returns the errors in the model.
    pub(crate) fn lower(&self, settings: &Settings) -> Result<ir::Service, Error> {
        ::codegen::lower(self.model.source(), &self.sources(), settings).map_err(rejected)
    }

    /// Generates the crate.
    ///
    /// # Errors
    ///
    /// Fails as [`lower`](Self::lower) does.
    pub(crate) fn generate(&self, settings: &Settings) -> Result<Package, Error> {
        ::codegen::generate(self.model.source(), &self.sources(), settings).map_err(rejected)
    }

    fn sources(&self) -> Vec<Source<'_>> {
        self.overlays.iter().map(Input::source).collect()
    }
}

fn rejected(errors: ::codegen::Errors) -> Error {
    generation::error::Error::Generate(vec![errors]).into()
}

/// Reads a file, or a file in a git revision if no file has that name.
fn input(name: &str) -> Result<Input, Error> {
    let is_revision = name.contains(':') && !Path::new(name).exists();
    match is_revision {
        true => Ok(Input::of_bytes(of_git(name)?, name.to_owned())?),
        false => Ok(Input::read(Path::new(name), name.to_owned(), " of the model")?),
    }
}

/// Reads `REVISION:PATH`. The name is resolved to an object first, so that it cannot be parsed as an option.
fn of_git(name: &str) -> Result<Vec<u8>, Error> {
    let fail = |message: &str| Error::Git { shown: name.to_owned(), message: message.trim().to_owned() };
    if name.starts_with('-') || name.contains(char::is_control) {
        return Err(fail("a revision cannot begin with `-` or contain control characters"));
    }
    let object = git(&["rev-parse", "--verify", "--quiet", name]).map_err(|message| fail(&message))?;
    let object = String::from_utf8_lossy(&object).trim().to_owned();
    git(&["cat-file", "blob", &object]).map_err(|message| fail(&message))
}

/// Returns the output of git, or an error message.
fn git(args: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new("git").args(args).stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("cannot run git: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let message = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(if message.is_empty() { "the revision or the file in it does not exist".to_owned() } else { message })
}
