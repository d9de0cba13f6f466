//! Folders that hold several output folders, such as a workspace of crates, and a few common files.
//!
//! Each output folder is replaced as a whole. The common files are replaced one by one, because swapping their folder
//! would mean linking every file in the output folders.

use std::fs;
use std::path::{Path, PathBuf};

use codegen::File;

use super::compare::{Comparison, compare};
use super::error::WriteError;
use super::lock::Work;
use super::{in_place, list, recover};

/// A folder that holds output folders. This run holds a lock on it until the value is dropped.
#[derive(Debug)]
pub struct Group {
    out: PathBuf,
    _work: Work,
}

impl Group {
    /// Locks a folder, waiting while another run holds the lock. `out` is an absolute path without symbolic links.
    ///
    /// # Errors
    ///
    /// Fails as [`compare()`] does, or if the folder cannot be locked, or leftovers of a killed run cannot be removed.
    pub fn lock(out: &Path) -> Result<Self, WriteError> {
        let work = Work::begin_after(out, compare(out, &[]))?;
        // If a run was killed while it claimed the folder, only its leftovers are there; once they are removed, the
        // folder is empty.
        in_place::remove_leftovers(out)?;
        compare(out, &[])?;
        Ok(Self { out: out.to_owned(), _work: work })
    }

    /// Marks the folder as generated, so that a later run accepts it even if this run is killed before it calls
    /// [`write`](Self::write).
    ///
    /// # Errors
    ///
    /// Fails as [`compare()`] does, or if the list cannot be written.
    pub fn claim(&self) -> Result<(), WriteError> {
        if list::read(&self.out)?.is_none() {
            in_place::replace(&self.out, &compare(&self.out, &[])?)?;
        }
        Ok(())
    }

    /// Writes the common files, and returns the changes.
    ///
    /// # Errors
    ///
    /// Fails as [`compare()`] does, or if a file cannot be written.
    pub fn write<'a>(&self, files: &'a [File]) -> Result<Comparison<'a>, WriteError> {
        let comparison = compare(&self.out, files)?;
        if !comparison.changes.is_empty() {
            in_place::replace(&self.out, &comparison)?;
        }
        Ok(comparison)
    }

    /// Removes the generated files of an output folder, and the folder itself if it contains no others.
    ///
    /// # Errors
    ///
    /// Fails as [`compare()`] does, or if the folder cannot be locked, or something cannot be removed.
    pub fn remove(&self, folder: &Path) -> Result<(), WriteError> {
        if !folder.is_dir() {
            return Ok(());
        }
        let work = Work::begin(folder)?;
        recover::leftovers(folder, work.folder())?;
        in_place::replace(folder, &compare(folder, &[])?)?;
        let left = fs::read_dir(folder).map_err(WriteError::halfway("read", folder))?;
        if left.count() == 1 {
            let list = folder.join(list::NAME);
            fs::remove_file(&list).map_err(WriteError::halfway("remove", &list))?;
            fs::remove_dir(folder).map_err(WriteError::halfway("remove", folder))?;
        }
        Ok(())
    }
}
