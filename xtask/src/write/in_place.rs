//! Replaces the generated files of an output folder one by one, for file systems that cannot swap folders.
//!
//! Each file is always complete, either old or new. If a run is killed, some files may be old and some new; the next
//! run completes the replacement, because the list contains both the old and the new files before the first is
//! replaced.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::compare::{Change, Comparison};
use super::error::WriteError;
use super::{list, paths};

/// The name of the subfolder in which new files are completed before any of them is moved into place.
pub(super) const FOLDER: &str = ".codegen-part";

/// Updates an output folder.
///
/// # Errors
///
/// Fails if an I/O operation fails. Until the list is replaced, nothing has changed; after that, the error says that some
/// files are new and some are old.
pub(super) fn replace(out: &Path, comparison: &Comparison<'_>) -> Result<(), WriteError> {
    let part = out.join(FOLDER);
    let written = prepare(&part, comparison);
    let replaced = written.and_then(|()| put_in_place(out, &part, comparison));
    // If this fails, the next run removes the folder; report the first error.
    let _ = fs::remove_dir_all(&part);
    replaced
}

/// Removes leftovers of a killed run from the output folder.
pub(super) fn remove_leftovers(out: &Path) -> Result<(), WriteError> {
    let part = out.join(FOLDER);
    match fs::remove_dir_all(&part) {
        Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Err(WriteError::io("remove", &part)(error))
        }
        _ => Ok(()),
    }
}

/// Writes to the folder `part` the list of old and new files, and each file to add or change, named by the index of its
/// change.
fn prepare(part: &Path, comparison: &Comparison<'_>) -> Result<(), WriteError> {
    fs::create_dir_all(part).map_err(WriteError::io("create", part))?;
    let old = comparison.listed.iter().map(String::as_str);
    let new = comparison.wanted.keys().copied().filter(|path| *path != list::NAME);
    let both: BTreeSet<&str> = old.chain(new).collect();
    let write = |name: &str, text: &str| {
        let path = part.join(name);
        fs::write(&path, text).map_err(WriteError::io("write", &path))
    };
    write(list::NAME, &list::text(both))?;
    for (number, change) in comparison.changes.iter().enumerate() {
        if let Some(text) = &change.after {
            write(&number.to_string(), text)?;
        }
    }
    Ok(())
}

fn put_in_place(out: &Path, part: &Path, comparison: &Comparison<'_>) -> Result<(), WriteError> {
    let list = out.join(list::NAME);
    fs::rename(part.join(list::NAME), &list).map_err(WriteError::io("replace", &list))?;
    for Change { path, .. } in comparison.changes.iter().filter(|change| change.after.is_none()) {
        let target = paths::join(out, path);
        fs::remove_file(&target).map_err(WriteError::halfway("remove", &target))?;
    }
    // A killed run may have removed files but not their folders: check those of all files that are no longer generated.
    for path in comparison.listed.iter().filter(|path| !comparison.wanted.contains_key(path.as_str())) {
        remove_empty(out, path);
    }
    // Replace the list last: until then, it also contains the old files.
    let (lists, files): (Vec<_>, Vec<_>) =
        comparison.changes.iter().enumerate().partition(|(_, change)| change.path == list::NAME);
    for (number, Change { path, .. }) in files.into_iter().chain(lists).filter(|(_, change)| change.after.is_some()) {
        let target = paths::join(out, path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(WriteError::halfway("create", folder))?;
        }
        fs::rename(part.join(number.to_string()), &target).map_err(WriteError::halfway("replace", &target))?;
    }
    Ok(())
}

/// Removes empty parent folders of a removed file, without following links.
fn remove_empty(out: &Path, removed: &str) {
    let mut folders = Vec::new();
    for (end, _) in removed.match_indices('/') {
        let folder = paths::join(out, &removed[..end]);
        if !fs::symlink_metadata(&folder).is_ok_and(|metadata| metadata.is_dir()) {
            break;
        }
        folders.push(folder);
    }
    for folder in folders.into_iter().rev() {
        // This fails for folders that are not empty, as intended.
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}
