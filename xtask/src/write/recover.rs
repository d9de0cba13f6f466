//! Recovers the work folder of a killed run, and removes replaced trees without losing foreign files.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::error::WriteError;
use super::{in_place, list};

/// The name of a tree that is being built.
pub(super) const STAGING: &str = "staging";

const READY: &str = "ready-";

/// Returns the path for a complete tree. Its name contains the identity of the new folder. If a folder with this name
/// has another identity, it is the old tree, which the new one has replaced.
pub(super) fn ready_path(work: &Path, staging: &Path) -> io::Result<PathBuf> {
    Ok(work.join(format!("{READY}{}", identity(&fs::symlink_metadata(staging)?))))
}

/// Whether a killed run has left anything behind, or another run is writing the output folder.
pub(super) fn is_needed(out: &Path, work: &Path) -> bool {
    work.symlink_metadata().is_ok() || out.join(in_place::FOLDER).symlink_metadata().is_ok()
}

/// Removes leftovers of a killed run. Must be called with the lock held.
///
/// # Errors
///
/// Fails on I/O errors, or if the list of a replaced tree is invalid; even then, no foreign files are lost.
pub(super) fn leftovers(out: &Path, work: &Path) -> Result<(), WriteError> {
    in_place::remove_leftovers(out)?;
    for entry in fs::read_dir(work).map_err(WriteError::io("read", work))? {
        let entry = entry.map_err(WriteError::io("read", work))?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name == STAGING {
            fs::remove_dir_all(&path).map_err(WriteError::io("remove", &path))?;
        } else if let Some(expected) = name.strip_prefix(READY) {
            let metadata = fs::symlink_metadata(&path).map_err(WriteError::io("look at", &path))?;
            if identity(&metadata).to_string() == expected {
                fs::remove_dir_all(&path).map_err(WriteError::io("remove", &path))?;
            } else {
                let listed = list::read(&path)?.unwrap_or_default();
                remove_replaced(&path, out, &|file| file == list::NAME || listed.contains(file))?;
            }
        }
    }
    Ok(())
}

/// Removes a replaced tree. First moves foreign files to the new tree if they were added or replaced after it was
/// built.
pub(super) fn remove_replaced(old: &Path, out: &Path, generated: &dyn Fn(&str) -> bool) -> Result<(), WriteError> {
    rescue(old, out, "", generated)?;
    fs::remove_dir_all(old).map_err(WriteError::after_swap("remove", old))
}

/// Whether a folder is empty.
pub(super) fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

fn rescue(from: &Path, to: &Path, prefix: &str, generated: &dyn Fn(&str) -> bool) -> Result<(), WriteError> {
    for entry in fs::read_dir(from).map_err(WriteError::after_swap("read", from))? {
        let entry = entry.map_err(WriteError::after_swap("read", from))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let metadata = entry.metadata().map_err(WriteError::after_swap("look at", &source))?;
        if metadata.is_dir() {
            if fs::symlink_metadata(&target).is_ok_and(|there| !there.is_dir()) {
                return Err(WriteError::after_swap("move", &source)(io::ErrorKind::AlreadyExists.into()));
            }
            rescue(&source, &target, &format!("{path}/"), generated)?;
            continue;
        }
        let foreign = !metadata.is_file() || !generated(&path);
        if foreign && !is_kept(&metadata, &target) {
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder).map_err(WriteError::after_swap("create", folder))?;
            }
            fs::rename(&source, &target).map_err(WriteError::after_swap("move", &source))?;
        }
    }
    Ok(())
}

/// Whether the new tree has this file, or has a newer one or a folder in its place.
fn is_kept(old: &Metadata, target: &Path) -> bool {
    let Ok(new) = fs::symlink_metadata(target) else {
        return false;
    };
    same_file(old, &new) || new.is_dir() || new.modified().ok() > old.modified().ok()
}

#[cfg(unix)]
fn same_file(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

#[cfg(not(unix))]
fn same_file(_: &Metadata, _: &Metadata) -> bool {
    // Trees are never swapped on these systems.
    false
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> u64 {
    // Trees are never swapped on these systems, so a complete tree is always a new one.
    0
}
