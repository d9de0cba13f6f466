//! Copies the runtime as a standalone package, for crates outside this workspace.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ::codegen::File;
use toml_edit::{DocumentMut, Item};

use crate::error::Error;
use crate::workspace::{self, Workspace};

/// The first line of the copied manifest.
const HEADER: &str = "# Copied by `cargo xtask`, which replaces this file when it runs again.\n\n";

/// A copy of the runtime, to be written.
#[derive(Debug)]
pub struct Copy {
    /// The folder, as an absolute path without symbolic links.
    pub folder: PathBuf,
    /// The files of the package.
    pub files: Vec<File>,
}

impl Copy {
    /// Reads the runtime of a workspace, for a copy in `folder`.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be accessed, or the runtime cannot be read.
    pub fn new(workspace: &Workspace, folder: &Path) -> Result<Self, Error> {
        let resolved = workspace::resolve(folder);
        let folder = resolved.map_err(|source| Error::RuntimeFolder { path: folder.to_owned(), source })?;
        Ok(Self { folder, files: files(workspace)? })
    }
}

/// Returns the files of the package: the manifest with inherited values written out, the license and the sources.
fn files(workspace: &Workspace) -> Result<Vec<File>, Error> {
    let (root, runtime) = (workspace.root(), workspace.runtime());
    let manifest = runtime.join("Cargo.toml");
    let inherited = read(&root.join("Cargo.toml"))?;
    let text = standalone(&read(&manifest)?, &inherited);
    let text = text.map_err(|error| unreadable(&manifest)(io::Error::other(error)))?;
    let mut files = vec![
        File { path: "Cargo.toml".to_owned(), text },
        File { path: "LICENSE".to_owned(), text: read(&root.join("LICENSE"))? },
    ];
    sources(&runtime.join("src"), "src", &mut files)?;
    Ok(files)
}

/// Reads the sources in a folder and its subfolders; `path` is the path of the folder in the package.
fn sources(folder: &Path, path: &str, files: &mut Vec<File>) -> Result<(), Error> {
    let entries: io::Result<Vec<_>> = fs::read_dir(folder).and_then(Iterator::collect);
    let mut entries = entries.map_err(unreadable(folder))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (at, name) = (entry.path(), entry.file_name());
        let path = format!("{path}/{}", name.to_string_lossy());
        if at.is_dir() {
            sources(&at, &path, files)?;
        } else if at.extension().is_some_and(|extension| extension == "rs") {
            files.push(File { path, text: read(&at)? });
        }
    }
    Ok(())
}

/// Reads a file, converting CRLF to LF, as in generated files.
fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map(|text| text.replace("\r\n", "\n")).map_err(unreadable(path))
}

fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::Runtime { path, source }
}

/// Returns a manifest with the header, and with the values that it inherits from its workspace written out.
///
/// ```text
/// edition.workspace = true  →  edition = "2024"
/// ```
fn standalone(manifest: &str, inherited: &str) -> Result<String, toml_edit::TomlError> {
    let (mut manifest, inherited) = (manifest.parse::<DocumentMut>()?, inherited.parse::<DocumentMut>()?);
    if let Some(package) = manifest.get_mut("package").and_then(Item::as_table_mut) {
        for (key, item) in package.iter_mut() {
            if inherits(item) {
                *item = inherited["workspace"]["package"][key.get()].clone();
            }
        }
    }
    let mut lints = DocumentMut::new();
    if manifest.get("lints").is_some_and(inherits) {
        manifest.remove("lints");
        lints.insert("lints", inherited["workspace"]["lints"].clone());
    }
    Ok(format!("{HEADER}{}\n\n{}\n", manifest.to_string().trim_end(), lints.to_string().trim()))
}

/// Whether a value is inherited: `workspace = true`.
fn inherits(item: &Item) -> bool {
    item.get("workspace").and_then(Item::as_bool) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::standalone;

    #[test]
    fn inherited_fields_of_a_manifest_are_resolved() {
        let manifest = "[package]\nname = \"a\"\nedition.workspace = true\n\n# Of users.\n[features]\nx = []\n\n[lints]\nworkspace = true\n";
        let inherited = "[workspace]\nmembers = [\"a\"]\n\n[workspace.package]\nedition = \"2024\"\n\n\
                         [workspace.lints.rust]\nunsafe_code = \"forbid\"\n";
        let alone = standalone(manifest, inherited).unwrap();
        let expected = "[package]\nname = \"a\"\nedition = \"2024\"\n\n# Of users.\n[features]\nx = []\n\n\
                        [lints.rust]\nunsafe_code = \"forbid\"\n";
        assert!(alone.ends_with(&format!("\n\n{expected}")), "{alone}");
    }
}
