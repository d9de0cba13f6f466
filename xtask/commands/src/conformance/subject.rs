//! The services in a folder of models, with their progress.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ::codegen::error::ErrorKind;
use ::codegen::{Errors, File, Package, Settings, Source};
use indicatif::ProgressBar;

use super::borrowed_tests::BorrowedTests;
use super::own_tests;
use crate::error::Error;
use crate::parallel::in_parallel;
use crate::workspace::{self, Workspace};
use crate::write;

/// A service of a model.
#[derive(Debug)]
pub(super) struct Subject {
    /// The file name of the model.
    pub file: String,
    /// The shape ID of the service; `None` if the file is not a model or has no service.
    pub service: Option<String>,
    /// The name of the package.
    pub package: String,
    /// The time taken to generate the package.
    pub generated_in: Duration,
    /// The progress, or the failure.
    pub result: Result<Reached, Failure>,
    /// Whether the documentation step has run, successfully or not.
    pub documented: bool,
    /// The contents of the test file next to the model, if there is one.
    pub own_tests: Option<String>,
    text: Option<String>,
}

/// The progress of a service.
#[derive(Debug)]
pub(super) enum Reached {
    /// The model was read.
    Read,
    /// The package was generated.
    Generated(Box<Package>),
    /// The package compiles without warnings; these are its test programs.
    Compiled(Box<Package>, Vec<PathBuf>),
    /// The tests of the package pass.
    Tested(Box<Package>, Passed),
}

/// The numbers of passed tests.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Passed {
    /// The number of all passed tests.
    pub all: usize,
    /// The number of request tests among them.
    pub requests: usize,
    /// The number of response tests among them.
    pub responses: usize,
}

/// A failure, with its reason.
#[derive(Debug)]
pub(super) enum Failure {
    /// The service needs something that is not supported, such as its protocol; the message names it.
    Unsupported(String),
    /// The package cannot be generated.
    Generate(String),
    /// The documentation of the package has warnings, or contains HTML.
    Document(Box<Package>, String),
    /// The package does not compile, or has warnings.
    Compile(Box<Package>, String),
    /// Tests fail.
    Test(Box<Package>, Passed, String),
}

impl Subject {
    /// Whether nothing has failed. Rejecting an unsupported feature by name is not a failure.
    pub(super) fn is_good(&self) -> bool {
        matches!(self.result, Ok(_) | Err(Failure::Unsupported(_)))
    }

    /// Returns the package, if it was generated.
    pub(super) fn package(&self) -> Option<&Package> {
        match &self.result {
            Ok(Reached::Generated(package) | Reached::Compiled(package, _) | Reached::Tested(package, _))
            | Err(Failure::Document(package, _) | Failure::Compile(package, _) | Failure::Test(package, ..)) => {
                Some(package)
            }
            Ok(Reached::Read) | Err(Failure::Unsupported(_) | Failure::Generate(_)) => None,
        }
    }

    /// Advances the service from its current state, unless it has failed.
    pub(super) fn advance(&mut self, step: impl FnOnce(Reached) -> Result<Reached, Failure>) {
        let so_far = std::mem::replace(&mut self.result, Ok(Reached::Read));
        self.result = so_far.and_then(step);
    }

    fn generate(&mut self, runtime: &str, tests: &BorrowedTests, protocol: Option<&str>) {
        let (Some(text), Some(service)) = (self.text.take(), self.service.clone()) else { return };
        let settings = Settings {
            package: Some(self.package.clone()),
            service: Some(service),
            protocol: protocol.map(str::to_owned),
            runtime: runtime.to_owned(),
            ..Settings::default()
        };
        let overlay = tests.overlay(&text);
        let overlays: Vec<_> = overlay.iter().map(|text| Source { name: "tests.json", text }).collect();
        let start = Instant::now();
        let package = ::codegen::generate(Source { name: &self.file, text: &text }, &overlays, &settings);
        self.generated_in = start.elapsed();
        self.advance(|_| match package {
            Ok(package) => Ok(Reached::Generated(Box::new(package))),
            Err(errors) if is_unsupported(&errors) => Err(Failure::Unsupported(errors.to_string())),
            Err(errors) => Err(Failure::Generate(errors.to_string())),
        });
    }
}

/// Whether all errors are about unsupported features. A service without any protocol is a failure.
fn is_unsupported(errors: &Errors) -> bool {
    let is_unsupported = |kind: &ErrorKind| match kind {
        ErrorKind::Protocol { found, .. } => !found.is_empty(),
        ErrorKind::Unsupported { .. } => true,
        _ => false,
    };
    errors.errors.iter().all(|located| is_unsupported(&located.error.kind))
}

/// Finds the services of all models in some folders, in the order of the folders and of the file names.
pub(super) fn find(folders: &[PathBuf]) -> Result<Vec<Subject>, Error> {
    let mut subjects = Vec::new();
    for folder in folders {
        subjects.extend(of_folder(folder)?);
    }
    Ok(subjects)
}

fn of_folder(folder: &Path) -> Result<Vec<Subject>, Error> {
    Ok(files(folder)?.iter().flat_map(|path| of_file(path)).collect())
}

/// Returns the model files in a folder, sorted by name; fails if there are none.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let unreadable = |source| Error::Models { path: folder.to_owned(), source };
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(unreadable)?;
    let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json") && path.is_file());
    paths.sort();
    if paths.is_empty() {
        return Err(unreadable(std::io::Error::new(std::io::ErrorKind::NotFound, "it has no *.json file")));
    }
    Ok(paths)
}

fn of_file(path: &Path) -> Vec<Subject> {
    let name = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (file, stem) = (name(path.file_name()), name(path.file_stem()));
    let subject = |service: Option<String>, package: String, text: Result<String, String>| {
        let (text, result) = match text {
            Ok(text) => (Some(text), Ok(Reached::Read)),
            Err(message) => (None, Err(Failure::Generate(message))),
        };
        Subject {
            file: file.clone(),
            service,
            package: package_name(&package),
            generated_in: Duration::ZERO,
            result,
            documented: false,
            own_tests: None,
            text,
        }
    };
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => return vec![subject(None, stem, Err(format!("{file}: cannot be read: {error}")))],
    };
    match ::codegen::services(Source { name: &file, text: &text }, &[]) {
        Err(errors) => vec![subject(None, stem, Err(errors.to_string()))],
        Ok(services) => match services.as_slice() {
            [] => vec![subject(None, stem, Err(format!("{file}: the model has no service")))],
            [service] => {
                let own_tests = fs::read_to_string(path.with_extension("rs")).ok();
                vec![Subject { own_tests, ..subject(Some(service.clone()), stem.clone(), Ok(text)) }]
            }
            services => {
                let package = |service: &str| format!("{stem}-{}", service.rsplit('#').next().unwrap_or_default());
                services.iter().map(|id| subject(Some(id.clone()), package(id), Ok(text.clone()))).collect()
            }
        },
    }
}

/// Returns a valid package name that no dependency has.
fn package_name(name: &str) -> String {
    let plain = |character: char| if character.is_ascii_alphanumeric() { character.to_ascii_lowercase() } else { '-' };
    format!("model-{}", name.chars().map(plain).collect::<String>())
}

/// Generates all packages in parallel, to be written below a folder.
///
/// # Errors
///
/// Fails if the path of the folder cannot be resolved.
pub(super) fn generate(
    workspace: &Workspace,
    folder: &Path,
    subjects: &mut [Subject],
    tests: &BorrowedTests,
    protocol: Option<&str>,
    jobs: NonZeroUsize,
    bar: &ProgressBar,
) -> Result<(), Error> {
    let out = crate_folder(folder, "any");
    let out = workspace::resolve(&out).map_err(|source| Error::Target { path: out.clone(), source })?;
    let runtime = workspace::relative(&out, &workspace.runtime());
    in_parallel(subjects, jobs, |subject| {
        bar.set_message(subject.file.clone());
        subject.generate(&runtime, tests, protocol);
        bar.inc(1);
    });
    Ok(())
}

/// Writes the packages and their test packages below a folder; returns their names.
pub(super) fn write(subjects: &[Subject], folder: &Path) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    let mut write = |name: &str, files: &[File]| {
        let out = crate_folder(folder, name);
        let out = workspace::resolve(&out).map_err(|source| Error::Target { path: out.clone(), source })?;
        write::prepare(&out, files)?.write()?;
        names.push(name.to_owned());
        Ok::<(), Error>(())
    };
    for subject in subjects {
        let Some(package) = subject.package() else { continue };
        write(&package.name, &package.files)?;
        if let Some(tests) = &subject.own_tests {
            write(&own_tests::name(&package.name), &own_tests::files(package, tests))?;
        }
    }
    Ok(names)
}

/// Returns the folder of a package.
pub(super) fn crate_folder(folder: &Path, package: &str) -> PathBuf {
    folder.join("crates").join(package)
}

/// Removes the packages.
pub(super) fn remove(folder: &Path) -> Result<(), Error> {
    let crates = folder.join("crates");
    fs::remove_dir_all(&crates).map_err(|source| Error::Target { path: crates, source })
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn package_names_are_sanitized() {
        for (name, expected) in
            [("sqs", "model-sqs"), ("aws-json-1-0-JsonRpc10", "model-aws-json-1-0-jsonrpc10"), ("2 x_y", "model-2-x-y")]
        {
            assert_eq!(package_name(name), expected);
        }
    }
}
