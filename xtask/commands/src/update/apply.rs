//! Writes everything that an update changes, or nothing; only writing the changelog can fail on its own.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ::codegen::{Package, Settings};
use semver::Version;

use super::changelog;
use super::error::UpdateError;
use super::recorded;
use crate::diff::{Report, Side};
use crate::error::Error;
use crate::manifest::{self, Service};
use crate::workspace::{MANIFEST, Workspace};
use crate::write;

/// The changes to write.
pub(super) struct Update {
    /// The model and the manifest, each with its old and new contents.
    files: Vec<Replacement>,
    /// The changelog, which can only be written once the folder of the crate exists.
    changelog: Option<Replacement>,
    out: PathBuf,
    package: Package,
}

struct Replacement {
    path: PathBuf,
    old: Option<Vec<u8>>,
    new: Vec<u8>,
}

impl Update {
    /// Prepares everything, so that most failures occur before anything is written.
    #[expect(clippy::too_many_arguments, reason = "an update consists of these parts")]
    pub(super) fn prepare(
        workspace: &Workspace,
        service: &Service,
        report: &Report,
        new: &Side,
        model: &Path,
        version: &Version,
        source: &str,
        sha256: &str,
        settings: &Settings,
    ) -> Result<Self, Error> {
        let package = new.generate(&Settings { version: Some(version.to_string()), ..settings.clone() })?;
        let out = manifest::output(workspace, service)?;
        write::compare(&out, &package.files)?;
        let manifest = Replacement::of(workspace.root().join(MANIFEST), |old| {
            recorded::record(&String::from_utf8_lossy(old.unwrap_or_default()), &service.name, version, source, sha256)
        })?;
        let model = Replacement::of(model.to_owned(), |_| Ok(new.text().to_owned()))?;
        let changelog = match report.changes.is_empty() {
            true => None,
            false => Some(Replacement::of(out.join(changelog::NAME), |old| {
                let old = old.map(String::from_utf8_lossy);
                Ok(changelog::with_entry(old.as_deref(), report, version))
            })?),
        };
        Ok(Self { files: vec![model, manifest], changelog, out, package })
    }

    /// Writes the changes. If any write except for that of the changelog fails, earlier writes are rolled back.
    pub(super) fn apply(&self) -> Result<(), Error> {
        for (index, file) in self.files.iter().enumerate() {
            if let Err(error) = file.write() {
                self.put_back(index);
                return Err(error.into());
            }
        }
        if let Err(error) = write::prepare(&self.out, &self.package.files).and_then(write::Prepared::write) {
            self.put_back(self.files.len());
            return Err(error.into());
        }
        // The generated crate is in place; report a failure to write the changelog without rolling back.
        self.changelog
            .as_ref()
            .map_or(Ok(()), |changelog| changelog.write())
            .map_err(|error| Error::Changelog(error.to_string()))
    }

    fn put_back(&self, written: usize) {
        for file in self.files.iter().take(written) {
            if let Some(old) = &file.old {
                // If writing failed, this may fail too; report only the first error.
                let _ = replace(&file.path, old);
            }
        }
    }
}

impl Replacement {
    fn of(path: PathBuf, new: impl FnOnce(Option<&[u8]>) -> Result<String, UpdateError>) -> Result<Self, UpdateError> {
        let old = match fs::read(&path) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(source) => return Err(UpdateError::Read { path, source }),
        };
        // Lines end with LF, whatever the line endings of the input and of the current file.
        let new = new(old.as_deref())?.replace("\r\n", "\n").into_bytes();
        Ok(Self { path, old, new })
    }

    fn write(&self) -> Result<(), UpdateError> {
        replace(&self.path, &self.new).map_err(|source| UpdateError::Write { path: self.path.clone(), source })
    }
}

/// Replaces a file atomically.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = path.with_file_name(name);
    let written = File::create_new(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, path)).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}
