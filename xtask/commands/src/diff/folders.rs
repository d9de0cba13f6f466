//! Compares two folders of models, service by service.

pub(super) mod layout;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;

use ::codegen::Settings;
use ::codegen::diff::Verdict;
use generation::error::Error::Generate;
use indicatif::ProgressBar;
use semver::Version;
use serde::Serialize;

use super::Side;
use super::report::{Report, printable};
use crate::codegen::jobs::Input;
use crate::error::Error;
use crate::models::{self, Service};
use crate::parallel::{in_parallel, jobs};
use crate::progress::progress;

/// The differences between the services of two folders.
#[derive(Debug, Serialize)]
pub(super) struct Folders {
    /// The old folder, as given.
    pub old: String,
    /// The new folder, as given.
    pub new: String,
    /// The most severe verdict; `None` if nothing changes. A removed service is a breaking change.
    pub verdict: Option<Verdict>,
    /// The changed services, those with the most severe verdicts first.
    pub services: Vec<Changed>,
    /// The packages of services that are only in the new folder.
    pub added: Vec<String>,
    /// The packages of services that are only in the old folder.
    pub removed: Vec<String>,
    /// The number of unchanged services.
    pub unchanged: usize,
    /// The models that cannot be compared.
    pub failed: Vec<Failed>,
}

/// A service that changes.
#[derive(Debug, Serialize)]
pub(super) struct Changed {
    /// The name of its package.
    pub package: String,
    /// The changes.
    #[serde(flatten)]
    pub report: Report,
}

/// A model that cannot be compared.
#[derive(Debug, Serialize)]
pub(super) struct Failed {
    /// The package, or the file or files without a usable service.
    pub name: String,
    /// The reason.
    pub message: String,
}

/// A function that returns the version of a package for its old model, if it is known.
pub(super) type Versions<'a> = &'a (dyn Fn(&str) -> Option<Version> + Sync);

/// A service in both folders.
struct Pair {
    old: Service,
    new: Service,
    result: Result<Option<Report>, String>,
}

impl Folders {
    /// Compares two folders.
    ///
    /// # Errors
    ///
    /// Fails if a folder cannot be read, or has no models. Problems with individual models are part of the report.
    pub(super) fn of(old: &Path, new: &Path, versions: Versions<'_>) -> Result<Self, Error> {
        let jobs = jobs(None);
        let find = |folder: &Path| {
            models::find(folder, jobs).map_err(|source| Error::ComparedModels { path: folder.to_owned(), source })
        };
        let (old_models, new_models) = (find(old)?, find(new)?);
        let rejected = old_models.rejected.into_iter().chain(new_models.rejected);
        let mut failed: Vec<_> =
            rejected.map(|rejected| Failed { name: rejected.shown, message: rejected.message }).collect();
        let mut of_new: BTreeMap<_, _> =
            new_models.services.into_iter().map(|service| (service.package.clone(), service)).collect();
        let (mut pairs, mut removed) = (Vec::new(), Vec::new());
        for old in old_models.services {
            match of_new.remove(&old.package) {
                Some(new) => pairs.push(Pair { old, new, result: Ok(None) }),
                None => removed.push(old.package),
            }
        }
        pairs.sort_by_key(|pair| Reverse(pair.new.size));
        compare(&mut pairs, jobs, versions);
        let (mut services, mut unchanged) = (Vec::new(), 0);
        for Pair { new, result, .. } in pairs {
            match result {
                Ok(Some(report)) => services.push(Changed { package: new.package, report }),
                Ok(None) => unchanged += 1,
                Err(message) => failed.push(Failed { name: new.package, message }),
            }
        }
        services.sort_by_key(|changed| (Reverse(changed.report.verdict), changed.package.clone()));
        failed.sort_by(|one, other| one.name.cmp(&other.name));
        let added: Vec<_> = of_new.into_keys().collect();
        let of_services = services.iter().filter_map(|changed| changed.report.verdict);
        let of_folders = [(Verdict::Breaking, removed.is_empty()), (Verdict::Addition, added.is_empty())];
        let of_folders = of_folders.into_iter().filter(|(_, none)| !none).map(|(verdict, _)| verdict);
        Ok(Self {
            old: printable(&old.display().to_string()),
            new: printable(&new.display().to_string()),
            verdict: of_services.chain(of_folders).max(),
            services,
            added,
            removed,
            unchanged,
            failed,
        })
    }

    /// Formats the report as JSON.
    ///
    /// # Errors
    ///
    /// Never fails in practice: every part of a report can be serialized as JSON.
    pub(super) fn json(&self) -> Result<String, Error> {
        let text = serde_json::to_string_pretty(self).map_err(|error| Error::Layout(error.to_string()))?;
        Ok(text + "\n")
    }

    /// Summarizes the differences in one line.
    pub(super) fn consequence(&self) -> String {
        let mut parts = vec![match self.services.len() {
            1 => "1 service changes".to_owned(),
            changed => format!("{changed} services change"),
        }];
        for (number, what) in [(self.added.len(), "added"), (self.removed.len(), "removed")] {
            if number > 0 {
                parts.push(format!("{number} {what}"));
            }
        }
        parts.push(format!("{} without a change", self.unchanged));
        if !self.failed.is_empty() {
            parts.push(format!("{} cannot be compared", self.failed.len()));
        }
        parts.join(", ")
    }
}

fn compare(pairs: &mut [Pair], jobs: NonZeroUsize, versions: Versions<'_>) {
    let bar = progress("comparing", pairs.len());
    in_parallel(pairs, jobs, |pair| {
        pair.result = pair.compare(versions, &bar);
        bar.inc(1);
    });
    bar.finish_and_clear();
}

impl Pair {
    /// Returns the report on the service, if it has changed.
    fn compare(&self, versions: Versions<'_>, bar: &ProgressBar) -> Result<Option<Report>, String> {
        bar.set_message(self.new.short_name().to_owned());
        let same = |old: &Path, new: &Path| Some(fs::read(old).ok()? == fs::read(new).ok()?);
        if same(&self.old.path, &self.new.path) == Some(true) {
            return Ok(None);
        }
        let side = |service: &Service| {
            let model = Input::read(&service.path, service.shown(), " of the model")?;
            Ok::<_, Error>(Side::new(model, Vec::new()))
        };
        let version = versions(&self.new.package);
        let settings = Settings { version: version.as_ref().map(ToString::to_string), ..Settings::default() };
        let report = side(&self.old).and_then(|old| Report::of(&old, &side(&self.new)?, &settings, version));
        match report {
            Ok(report) => Ok(Some(report).filter(|report| report.verdict.is_some())),
            Err(Error::Generation(Generate(errors))) => {
                Err(errors.iter().map(models::first).collect::<Vec<_>>().join("\n"))
            }
            Err(error) => Err(error.to_string()),
        }
    }
}
