//! Generates and writes the crates: in parallel, and one at a time per thread, so that few are in memory at once.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use ::codegen::{Package, Settings};
use indicatif::ProgressBar;

use super::index::CRATES;
use super::runtime::Runtime;
use super::selection::Selected;
use super::versions::Versions;
use crate::codegen::jobs::Input;
use crate::error::Error;
use crate::models;
use crate::parallel::in_parallel;
use crate::report;
use crate::write::{self, Comparison, Group, Kind, WriteError};

/// A crate of the workspace.
#[derive(Debug)]
pub(super) struct Crate {
    /// The service, with its selected operations.
    pub selected: Selected,
    result: Option<Result<Made, String>>,
}

/// A crate that was generated, and written or compared.
#[derive(Debug)]
pub(super) struct Made {
    /// The version of the package.
    pub version: String,
    /// The title of the service.
    pub title: String,
    /// The name of the protocol.
    pub protocol: &'static str,
    /// The number of operations.
    pub operations: usize,
    /// The number of files.
    pub files: usize,
    /// The number of lines of Rust.
    pub lines: usize,
    /// The number of warnings about faulty parts of the model, which were left out.
    pub warnings: usize,
    /// The change to the files.
    pub change: Change,
}

/// The actual or, with `--check`, pending change to the files of a folder.
#[derive(Debug)]
pub(super) struct Change {
    /// Whether the folder is new.
    pub is_new: bool,
    /// Whether anything differs.
    pub differs: bool,
    /// The numbers of files that were added, changed, removed and unchanged, as text.
    pub numbers: String,
    /// The names of the changed files, as text.
    pub names: String,
}

impl Change {
    /// Describes the result of a comparison.
    pub(super) fn of(comparison: &Comparison<'_>) -> Self {
        Self {
            is_new: comparison.unchanged == 0 && comparison.count(Kind::Added) == comparison.changes.len(),
            differs: !comparison.changes.is_empty(),
            numbers: report::numbers(comparison),
            names: report::names(comparison),
        }
    }
}

impl Crate {
    pub(super) fn new(selected: Selected) -> Self {
        Self { selected, result: None }
    }

    /// Returns the name of the package.
    pub(super) fn package(&self) -> &str {
        &self.selected.service.package
    }

    /// Returns the folder of the crate, relative to the output folder.
    pub(super) fn folder(&self) -> String {
        format!("{CRATES}/{}", self.selected.service.short_name())
    }

    /// Returns the result, if the crate was generated.
    pub(super) fn made(&self) -> Option<&Made> {
        self.result.as_ref()?.as_ref().ok()
    }

    /// Returns the reason why generating, writing or comparing the crate failed, if it did.
    pub(super) fn failure(&self) -> Option<&str> {
        self.result.as_ref()?.as_ref().err().map(String::as_str)
    }
}

/// A generator of crates, which also writes or compares them.
pub(super) struct Maker<'a> {
    out: &'a Path,
    /// The locked output folder; `None` to change nothing.
    group: Option<&'a Group>,
    runtime: &'a Runtime,
    versions: &'a Versions,
    /// The state of the files that all crates need. They are written before the first crate, and only if there is one.
    common: Mutex<Common>,
}

#[derive(Debug, Default)]
enum Common {
    #[default]
    Missing,
    There(Option<Change>),
    Failed(WriteError),
}

impl<'a> Maker<'a> {
    pub(super) fn new(out: &'a Path, group: Option<&'a Group>, runtime: &'a Runtime, versions: &'a Versions) -> Self {
        Self { out, group, runtime, versions, common: Mutex::default() }
    }

    /// Generates all crates, and writes or compares them.
    pub(super) fn make(&self, crates: &mut [Crate], jobs: NonZeroUsize, bar: &ProgressBar) {
        let working = Mutex::new(BTreeSet::new());
        let show = |change: &dyn Fn(&mut BTreeSet<String>)| {
            let mut working = working.lock().unwrap_or_else(PoisonError::into_inner);
            change(&mut working);
            bar.set_message(working.iter().map(String::as_str).collect::<Vec<_>>().join(" "));
        };
        in_parallel(crates, jobs, |one| {
            let name = one.selected.service.short_name().to_owned();
            show(&|working| {
                working.insert(name.clone());
            });
            one.result = self.one(one);
            show(&|working| {
                working.remove(&name);
            });
            bar.inc(1);
        });
    }

    /// Finishes the work; returns the change to the runtime, if it is a copy.
    ///
    /// # Errors
    ///
    /// Fails if the files that all crates need could not be written or compared.
    pub(super) fn end(self) -> Result<Option<Change>, Error> {
        match self.common.into_inner().unwrap_or_else(PoisonError::into_inner) {
            Common::Missing => Ok(None),
            Common::There(change) => Ok(change),
            Common::Failed(error) => Err(error.into()),
        }
    }

    /// Generates a crate, and writes or compares it; `None` if the files that all crates need cannot be written or
    /// compared, because that error is reported once instead of for each crate.
    fn one(&self, one: &Crate) -> Option<Result<Made, String>> {
        let folder = self.out.join(one.folder());
        let package = match self.generate(&one.selected, &folder) {
            Ok(package) => package,
            Err(message) => return Some(Err(message)),
        };
        if !self.common() {
            return None;
        }
        let comparison = match self.group {
            Some(_) => write::prepare(&folder, &package.files).and_then(write::Prepared::write),
            None => write::compare(&folder, &package.files),
        };
        Some(comparison.map(|comparison| made(&package, &comparison)).map_err(|error| error.to_string()))
    }

    fn generate(&self, selected: &Selected, folder: &Path) -> Result<Package, String> {
        let service = &selected.service;
        let input = Input::read(&service.path, service.shown(), " of the model").map_err(|error| error.to_string())?;
        let settings = Settings {
            package: Some(service.package.clone()),
            service: Some(service.id.clone()),
            operations: selected.operations.clone(),
            version: Some(self.versions.of(&service.package).to_string()),
            runtime: self.runtime.from(folder),
            ..Settings::default()
        };
        ::codegen::generate(input.source(), &[], &settings).map_err(|errors| models::first(&errors))
    }

    /// Writes or compares the files that all crates need, once; returns whether this succeeded.
    fn common(&self) -> bool {
        let mut common = self.common.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*common, Common::Missing) {
            *common = match self.write_common() {
                Ok(change) => Common::There(change),
                Err(error) => Common::Failed(error),
            };
        }
        matches!(*common, Common::There(_))
    }

    fn write_common(&self) -> Result<Option<Change>, WriteError> {
        let Runtime { folder, files } = self.runtime;
        if let Some(group) = self.group {
            group.claim()?;
        }
        let Some(files) = files else { return Ok(None) };
        let comparison = match self.group {
            Some(_) => write::prepare(folder, files)?.write()?,
            None => write::compare(folder, files)?,
        };
        Ok(Some(Change::of(&comparison)))
    }
}

fn made(package: &Package, comparison: &Comparison<'_>) -> Made {
    let rust = package.files.iter().filter(|file| file.path.starts_with("src/"));
    let protocol = package.protocol.trait_id();
    Made {
        version: package.version.clone(),
        title: package.title.clone(),
        protocol: protocol.split_once('#').map_or(protocol, |(_, name)| name),
        operations: package.operations,
        files: package.files.len(),
        lines: rust.map(|file| file.text.lines().count()).sum(),
        warnings: package.warnings.len(),
        change: Change::of(comparison),
    }
}
