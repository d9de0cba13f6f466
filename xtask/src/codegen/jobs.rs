//! The jobs of a run: models with their settings and output folders. Also generates their crates.

use std::fs;
use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use ::codegen::{Errors, Package, Settings, Source};

use super::Args;
use crate::error::Error;
use crate::manifest::{self, Service};
use crate::workspace::{self, Workspace};

/// One crate to generate.
#[derive(Debug)]
pub(super) struct Job {
    /// The model.
    pub model: Input,
    /// The overlays that are merged into the model, in order.
    pub overlays: Vec<Input>,
    /// The output folder, absolute and without symbolic links.
    pub out: PathBuf,
    /// The command that writes this crate.
    pub command: String,
    settings: Settings,
}

/// A file that was read.
#[derive(Debug)]
pub struct Input {
    /// The path, as shown to the user.
    pub shown: String,
    /// The content.
    pub text: String,
}

/// Reads the jobs in the manifest.
pub(super) fn of_manifest(workspace: &Workspace) -> Result<Vec<Job>, Error> {
    manifest::read(workspace)?.iter().map(|service| Job::of_service(workspace, service)).collect()
}

/// Returns the settings for the crate of a service in the manifest, for a single thread.
///
/// # Errors
///
/// Fails as [`manifest::output`] does, or if the page on differences cannot be read or is not UTF-8.
pub fn settings(workspace: &Workspace, service: &Service) -> Result<Settings, Error> {
    let out = manifest::output(workspace, service)?;
    let differences = service.differences.as_ref().map(|page| Input::of_manifest(workspace, page)).transpose()?;
    Ok(Settings {
        package: Some(service.package.clone()),
        protocol: service.protocol.clone(),
        version: Some(service.version.to_string()),
        differences: differences.map(|page| page.text),
        runtime: workspace::relative(&out, &workspace.runtime()),
        ..Settings::default()
    })
}

/// Generates all crates in parallel.
///
/// # Errors
///
/// Returns the errors in all models that have any.
pub(super) fn generate(jobs: &[Job], threads: NonZeroUsize) -> Result<Vec<Package>, Error> {
    let workers = threads.get().min(jobs.len());
    let each = NonZeroUsize::new(threads.get() / workers.max(1)).unwrap_or(NonZeroUsize::MIN);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((index, job)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, jobs.get(i)?)))
        {
            done.push((index, job.generate(each)));
        }
        done
    };
    let mut results = thread::scope(|scope| {
        let workers: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut results = work();
        for worker in workers {
            results.extend(worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        results
    });
    results.sort_by_key(|(index, _)| *index);
    let (mut packages, mut errors) = (Vec::new(), Vec::new());
    for (_, result) in results {
        match result {
            Ok(package) => packages.push(package),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(packages) } else { Err(Error::Generate(errors)) }
}

impl Job {
    /// Creates the job for the arguments.
    pub(super) fn of_arguments(
        workspace: &Workspace,
        model: &Path,
        out: &Path,
        args: &Args,
        runtime: Option<&Path>,
    ) -> Result<Self, Error> {
        let place = " that --model, --overlay or --differences names";
        let read = |path: &Path| Input::read(path, path.display().to_string(), place);
        let overlays = args.overlay.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
        let mut command = format!("cargo xtask codegen --model {} --out {}", quoted(model), quoted(out));
        for overlay in &args.overlay {
            command += &format!(" --overlay {}", quoted(overlay));
        }
        let differences = args.differences.as_ref();
        if let Some(page) = differences {
            command += &format!(" --differences {}", quoted(page));
        }
        if let Some(service) = &args.service {
            command += &format!(" --service '{service}'");
        }
        if let Some(protocol) = &args.protocol {
            command += &format!(" --protocol '{protocol}'");
        }
        if !args.operations.is_empty() {
            command += &format!(" --operations {}", args.operations.join(","));
        }
        if let Some(package) = &args.package {
            command += &format!(" --package {package}");
        }
        if let Some(version) = &args.crate_version {
            command += &format!(" --crate-version {version}");
        }
        if let Some(runtime) = &args.runtime {
            command += &format!(" --runtime {}", quoted(runtime));
        }
        let out = workspace::resolve(out).map_err(|source| Error::Output { path: out.to_owned(), source })?;
        if let Some(runtime) = runtime
            && (out.starts_with(runtime) || runtime.starts_with(&out))
        {
            return Err(Error::Nested { out, runtime: runtime.to_owned() });
        }
        let settings = Settings {
            package: args.package.clone(),
            service: args.service.clone(),
            protocol: args.protocol.clone(),
            operations: Some(args.operations.clone()).filter(|names| !names.is_empty()),
            version: args.crate_version.as_ref().map(ToString::to_string),
            differences: differences.map(|page| read(page)).transpose()?.map(|page| page.text),
            runtime: workspace::relative(&out, runtime.unwrap_or(&workspace.runtime())),
            ..Settings::default()
        };
        Ok(Self { model: read(model)?, overlays, out, command, settings })
    }

    fn of_service(workspace: &Workspace, service: &Service) -> Result<Self, Error> {
        let read = |path: &String| Input::of_manifest(workspace, path);
        Ok(Self {
            model: read(&service.model)?,
            overlays: service.overlays.iter().map(read).collect::<Result<_, _>>()?,
            out: manifest::output(workspace, service)?,
            command: "cargo xtask codegen".to_owned(),
            settings: settings(workspace, service)?,
        })
    }

    fn generate(&self, threads: NonZeroUsize) -> Result<Package, Errors> {
        let overlays: Vec<_> = self.overlays.iter().map(Input::source).collect();
        let settings = Settings { threads, ..self.settings.clone() };
        ::codegen::generate(self.model.source(), &overlays, &settings)
    }
}

impl Input {
    /// Returns the file as input for the generator.
    pub fn source(&self) -> Source<'_> {
        Source { name: &self.shown, text: &self.text }
    }

    /// Reads a file. `shown` is its path as shown to the user; `place` says, in the message of an error, where the path
    /// was given.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be read, or is not UTF-8.
    pub fn read(path: &Path, shown: String, place: &'static str) -> Result<Self, Error> {
        match fs::read(path) {
            Ok(bytes) => Self::of_bytes(bytes, shown),
            Err(source) => Err(Error::Read { shown, place, source }),
        }
    }

    /// Reads a file that the manifest names, by its path relative to the workspace.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be read, or is not UTF-8.
    pub fn of_manifest(workspace: &Workspace, path: &str) -> Result<Self, Error> {
        Self::read(&workspace.root().join(path), path.to_owned(), " in model/models.toml")
    }

    /// Creates an input from bytes that were read elsewhere.
    ///
    /// # Errors
    ///
    /// Fails if the bytes are not UTF-8.
    pub fn of_bytes(bytes: Vec<u8>, shown: String) -> Result<Self, Error> {
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self { shown, text }),
            Err(error) => {
                let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
                let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
                Err(Error::Encoding { shown, line, column })
            }
        }
    }
}

/// Quotes a path for a shell command.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+=:@~".contains(c);
    if !path.is_empty() && path.chars().all(plain) { path } else { format!("'{}'", path.replace('\'', r"'\''")) }
}
