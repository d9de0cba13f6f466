//! The workspace in which the library and the program are built, both with the generated crate in place of the
//! published one.

use std::fs;
use std::io;
use std::path::Path;

use toml_edit::{DocumentMut, Item};

use super::DropInError;
use crate::nested;
use crate::workspace::Workspace;

/// A typical user's program.
const PROGRAM: &str = include_str!("../../templates/drop_in/program.rs");

/// The manifest of the program.
const PROGRAM_MANIFEST: &str = include_str!("../../templates/drop_in/program.toml");

/// Writes the workspace: a copy of the library, the program, and the patch.
pub(super) fn prepare(workspace: &Workspace, folder: &Path, library: &Path, ours: &Path) -> Result<(), DropInError> {
    let copy = folder.join("library");
    if copy.exists() {
        fs::remove_dir_all(&copy).map_err(DropInError::io("remove", &copy))?;
    }
    copy_folder(library, &copy)?;
    write(&folder.join("program/src/main.rs"), PROGRAM)?;
    write(&folder.join("program/Cargo.toml"), PROGRAM_MANIFEST)?;
    without_benchmarks(&copy.join("Cargo.toml"))?;
    let members = ["library", "program"].map(str::to_owned);
    Ok(nested::write(workspace, folder, &members, &patch(ours))?)
}

/// Writes a file, creating its parent folders.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), DropInError> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(DropInError::io("create", parent))?;
    }
    fs::write(path, text).map_err(DropInError::io("write", path))
}

/// Removes the benchmarks from a manifest, and the dependency that only they use.
fn without_benchmarks(manifest: &Path) -> Result<(), DropInError> {
    let text = fs::read_to_string(manifest).map_err(DropInError::io("read", manifest))?;
    let mut document: DocumentMut =
        text.parse().map_err(|error| DropInError::io("read", manifest)(io::Error::other(error)))?;
    document.remove("bench");
    if let Some(dependencies) = document.get_mut("dev-dependencies").and_then(Item::as_table_like_mut) {
        dependencies.remove("criterion");
    }
    write(manifest, &document.to_string())
}

/// Returns the section that replaces the published crate with the generated one.
fn patch(ours: &Path) -> String {
    let path = toml_edit::Value::from(ours.to_string_lossy().into_owned());
    format!("[patch.crates-io]\n{} = {{ path = {path} }}\n\n", super::PACKAGE)
}

/// Copies a folder with everything in it.
pub(super) fn copy_folder(from: &Path, to: &Path) -> Result<(), DropInError> {
    fs::create_dir_all(to).map_err(DropInError::io("create", to))?;
    for entry in fs::read_dir(from).map_err(DropInError::io("read", from))? {
        let path = entry.map_err(DropInError::io("read", from))?.path();
        let Some(name) = path.file_name() else { continue };
        let target = to.join(name);
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(DropInError::io("copy", &path))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_patch_is_valid_toml_for_any_path() {
        let text = patch(Path::new(r#"/a "folder"\of mine"#));
        let document: toml_edit::DocumentMut = text.parse().unwrap();
        let path = document["patch"]["crates-io"][super::super::PACKAGE]["path"].as_str();
        assert_eq!(path, Some(r#"/a "folder"\of mine"#));
    }
}
