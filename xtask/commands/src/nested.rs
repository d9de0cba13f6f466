//! Workspaces in the target folder for generated crates and for the programs and libraries that use them.
//!
//! They have the profiles and dependency versions of this workspace. The commands `conformance` and `drop-in` also build
//! them in its target folder, so that dependencies with the same features are only compiled once.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item};

use crate::workspace::Workspace;

/// An error from reading or writing a file or folder.
#[derive(Debug, thiserror::Error)]
#[error("cannot use {}: {source}", path.display())]
pub(crate) struct NestedError {
    path: PathBuf,
    source: io::Error,
}

/// Turns a folder into a workspace with these members; `more` is added to its manifest, except for profiles, which are
/// copied from this workspace.
///
/// # Errors
///
/// Fails if the manifest or lock file of this workspace cannot be read, or those of the new one cannot be written.
pub(crate) fn write(workspace: &Workspace, folder: &Path, members: &[String], more: &str) -> Result<(), NestedError> {
    fs::create_dir_all(folder).map_err(at(folder))?;
    let manifest = workspace.root().join("Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(at(&manifest))?;
    let profiles = profiles(&text).map_err(|error| at(&manifest)(io::Error::other(error)))?;
    let more = without_profiles(more).map_err(|error| at(folder)(io::Error::other(error)))?;
    let members: String = members.iter().map(|member| format!("    \"{member}\",\n")).collect();
    let text = format!("[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n{more}{profiles}");
    write_if_new(&folder.join("Cargo.toml"), text.as_bytes())?;
    take_lock(workspace, folder)
}

/// Copies the lock file of this workspace to a folder, if it has changed since the last copy.
///
/// # Errors
///
/// Fails if a lock file cannot be read or written.
pub(crate) fn take_lock(workspace: &Workspace, folder: &Path) -> Result<(), NestedError> {
    let lock = workspace.root().join("Cargo.lock");
    let text = match fs::read(&lock) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(at(&lock)(error)),
    };
    // Cargo adds further dependencies to its copy, so the original is kept next to it.
    let taken = folder.join("Cargo.lock.taken");
    if fs::read(&taken).is_ok_and(|before| before == text) && folder.join("Cargo.lock").exists() {
        return Ok(());
    }
    write_if_new(&folder.join("Cargo.lock"), &text)?;
    write_if_new(&taken, &text)
}

/// Removes the profiles from a manifest.
fn without_profiles(text: &str) -> Result<String, toml_edit::TomlError> {
    let mut document: DocumentMut = text.parse()?;
    document.retain(|key, _| key != "profile");
    Ok(document.to_string())
}

/// Reduces a manifest to its profiles, without settings for individual packages, which the new workspace does not have.
fn profiles(text: &str) -> Result<String, toml_edit::TomlError> {
    let mut document: DocumentMut = text.parse()?;
    document.retain(|key, _| key == "profile");
    let profiles = document.get_mut("profile").and_then(Item::as_table_like_mut);
    for (_, profile) in profiles.into_iter().flat_map(|profiles| profiles.iter_mut()) {
        if let Some(packages) = profile.get_mut("package").and_then(Item::as_table_mut) {
            packages.retain(|package, _| package == "*");
        }
    }
    Ok(document.to_string())
}

/// Writes a file unless it already has these contents, so that cargo sees no change.
fn write_if_new(path: &Path, text: &[u8]) -> Result<(), NestedError> {
    match fs::read(path) {
        Ok(old) if old == text => Ok(()),
        _ => fs::write(path, text).map_err(at(path)),
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> NestedError {
    let path = path.to_owned();
    move |source| NestedError { path, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nested_workspace_has_the_profiles_and_versions_of_this_one() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("model")).unwrap();
        fs::write(root.join("model/models.toml"), "").unwrap();
        let manifest = "[workspace]\nmembers = [\"a\"]\n\n[profile.dev]\ndebug = 1\n\n[lints.rust]\nx = \"warn\"\n\n\
            [profile.dev.package.\"*\"]\ndebug = false\n\n[profile.dev.package.a]\nopt-level = 1\n";
        fs::write(root.join("Cargo.toml"), manifest).unwrap();
        fs::write(root.join("Cargo.lock"), "one").unwrap();
        let workspace = Workspace::find(Some(root)).unwrap();
        let nested = root.join("target/nested");
        write(
            &workspace,
            &nested,
            &["b".to_owned(), "c".to_owned()],
            "[patch.x]\n\n[profile.dev.package.\"*\"]\nincremental = false\n\n",
        )
        .unwrap();
        let text = fs::read_to_string(nested.join("Cargo.toml")).unwrap();
        let document: DocumentMut = text.parse().unwrap();
        assert_eq!(document["workspace"]["members"].as_array().unwrap().len(), 2, "{text}");
        assert_eq!(document["profile"]["dev"]["debug"].as_integer(), Some(1), "{text}");
        assert_eq!(document["profile"]["dev"]["package"]["*"]["debug"].as_bool(), Some(false), "{text}");
        assert!(!text.contains("opt-level"), "{text}");
        assert!(document.contains_key("patch") && !document.contains_key("lints"), "{text}");

        let lock = || fs::read_to_string(nested.join("Cargo.lock")).unwrap();
        assert_eq!(lock(), "one");
        fs::write(nested.join("Cargo.lock"), "one, and more").unwrap();
        take_lock(&workspace, &nested).unwrap();
        assert_eq!(lock(), "one, and more", "lines that cargo added are kept");
        fs::write(root.join("Cargo.lock"), "two").unwrap();
        take_lock(&workspace, &nested).unwrap();
        assert_eq!(lock(), "two");
    }
}
