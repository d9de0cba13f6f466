//! The workspace in which the tests are built: for each service, a package that runs its tests on the published crate,
//! one that runs them on the generated crate, and the generated crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ::codegen::Package;
use toml_edit::DocumentMut;

use super::super::{DropInError, ground, library};
use super::newer::Cut;
use super::package::{self, From};
use super::table::Row;
use super::{Side, features};
use crate::error::Error;
use crate::workspace::{self, Workspace};
use crate::{nested, write};

/// A published package.
#[derive(Debug)]
pub(super) struct Published {
    /// The folder of the package.
    pub folder: PathBuf,
    /// The manifest of the package.
    pub manifest: DocumentMut,
    /// The features to run its tests with.
    pub features: Vec<String>,
}

/// A service with both of its crates.
#[derive(Debug)]
pub(super) struct Subject {
    pub row: Row,
    pub published: Published,
    pub generated: Package,
    pub cut: Cut,
    /// The endpoint tests whose cases are not in the model.
    pub not_stated: BTreeSet<String>,
}

impl Subject {
    /// Returns the folder of a test package.
    pub(super) fn tests(&self, folder: &Path, side: Side) -> PathBuf {
        folder.join(side.name()).join(self.row.service)
    }

    /// Returns the folder of the generated crate.
    pub(super) fn generated_crate(&self, folder: &Path) -> PathBuf {
        folder.join("crates").join(self.row.service)
    }
}

/// Downloads the published packages from the registry; returns them in the order of the rows.
///
/// # Errors
///
/// Fails if cargo does not find a package, or its manifest cannot be read.
pub(super) fn fetch(workspace: &Workspace, folder: &Path, rows: &[Row]) -> Result<Vec<Published>, DropInError> {
    let mut manifest = "[package]\nname = \"fetch\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n".to_owned();
    for row in rows {
        manifest.push_str(&format!("{} = \"={}\"\n", row.package(), row.version));
    }
    ground::write(&folder.join("Cargo.toml"), &manifest)?;
    ground::write(&folder.join("src/lib.rs"), "//! Empty: this package exists only for its dependencies.\n")?;
    nested::take_lock(workspace, folder)?;
    let packages = library::packages(workspace, folder)?;
    let of_row = |row: &Row| {
        let found = packages.iter().find(|package| package.name == row.package() && package.version == row.version);
        let no_library = || DropInError::NoLibrary { package: format!("{} {}", row.package(), row.version) };
        let path = &found.ok_or_else(no_library)?.manifest_path;
        let text = fs::read_to_string(path).map_err(DropInError::io("read", path))?;
        let manifest: DocumentMut =
            text.parse().map_err(|source| DropInError::PublishedManifest { path: path.clone(), source })?;
        let folder = path.parent().map(Path::to_owned).ok_or_else(no_library)?;
        Ok(Published { folder, features: features::wanted(&manifest), manifest })
    };
    rows.iter().map(of_row).collect()
}

/// Writes the workspace. Unchanged files are not touched, so that cargo does not compile them again.
///
/// # Errors
///
/// Fails if a file cannot be read or written.
pub(super) fn prepare(workspace: &Workspace, folder: &Path, subjects: &[Subject]) -> Result<(), Error> {
    let mut members = Vec::new();
    for subject in subjects {
        let ours = subject.generated_crate(folder);
        let ours = workspace::resolve(&ours).map_err(|source| Error::Target { path: ours.clone(), source })?;
        write::prepare(&ours, &subject.generated.files)?.write()?;
        let shown = ours.to_string_lossy();
        let Row { service, version, .. } = subject.row;
        for (side, from) in [(Side::Published, From::Registry(version)), (Side::Generated, From::Folder(&shown))] {
            let tests = subject.tests(folder, side);
            let name = format!("{service}-on-{}", side.name());
            let Published { manifest, features, .. } = &subject.published;
            let manifest = package::manifest(manifest, &name, &subject.row.package(), &from, features);
            write_changed(&tests.join("Cargo.toml"), manifest.as_bytes())?;
            write_changed(&tests.join("src/lib.rs"), b"//! Empty: this package exists only for its tests.\n")?;
            copy_folder(&subject.published.folder.join("tests"), &tests.join("tests"), &subject.cut.texts)?;
            members.push(format!("{}/{service}", side.name()));
        }
    }
    Ok(nested::write(workspace, folder, &members, "")?)
}

/// Copies a folder. For files directly in it that are keys of `texts`, writes the text given there instead.
fn copy_folder(from: &Path, to: &Path, texts: &BTreeMap<PathBuf, String>) -> Result<(), DropInError> {
    for entry in fs::read_dir(from).map_err(DropInError::io("read", from))? {
        let path = entry.map_err(DropInError::io("read", from))?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy_folder(&path, &to.join(name), &BTreeMap::new())?;
        } else if let Some(text) = texts.get(Path::new(name)) {
            write_changed(&to.join(name), text.as_bytes())?;
        } else {
            let bytes = fs::read(&path).map_err(DropInError::io("read", &path))?;
            write_changed(&to.join(name), &bytes)?;
        }
    }
    Ok(())
}

fn write_changed(path: &Path, bytes: &[u8]) -> Result<(), DropInError> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(DropInError::io("create", parent))?;
    }
    fs::write(path, bytes).map_err(DropInError::io("write", path))
}
