//! Replaces the generated files of an output folder one by one, where its file system cannot swap whole folders.
//!
//! Each file is old or new at every moment, never half. A run that is killed in between leaves some of each; the next
//! run completes it, since the list names the old and the new files before the first of them is touched.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::compare::{Change, Comparison};
use super::error::WriteError;
use super::{list, paths};

/// Name of the folder in the output folder where new files are completed before any of them takes its place.
pub(super) const FOLDER: &str = ".codegen-part";

/// Brings an output folder from what it is to what is wanted.
///
/// # Errors
///
/// When the system refuses anything. While the new files are written, nothing was changed; after that, the error says
/// that files may be old and new.
pub(super) fn replace(out: &Path, comparison: &Comparison<'_>) -> Result<(), WriteError> {
    let part = out.join(FOLDER);
    let written = prepare(&part, comparison);
    let replaced = written.and_then(|()| put_in_place(out, &part, comparison));
    // The next run also removes it; report the first error.
    let _ = fs::remove_dir_all(&part);
    replaced
}

/// Removes what a killed run left in the output folder.
pub(super) fn remove_leftovers(out: &Path) -> Result<(), WriteError> {
    let part = out.join(FOLDER);
    match fs::remove_dir_all(&part) {
        Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Err(WriteError::io("remove", &part)(error))
        }
        _ => Ok(()),
    }
}

/// Writes every new text, and the list of old and new files, under numbers into the part folder.
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
    // A killed run may have removed the files and left their folders: all that were ever listed are looked at.
    for path in comparison.listed.iter().filter(|path| !comparison.wanted.contains_key(path.as_str())) {
        remove_empty(out, path);
    }
    // The list comes last: until then it names the old files too.
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

/// Removes the folders above a removed file that hold nothing any more, through no link.
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
        // The system refuses this for a folder that holds something, and that is what is wanted.
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}
