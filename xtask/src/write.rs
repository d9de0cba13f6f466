//! Writes generated crates to their output folders.
//!
//! The following holds despite concurrent runs, kills at any moment, and full disks:
//!
//! - The output folder is either the old crate or the new one. The new tree is built beside it, in a folder for work in
//!   progress, and swapped with it in one system call. On file systems that do not support this, files are replaced one
//!   by one, each atomically. If such a run is interrupted, the next one completes it.
//! - Unchanged files are not written: they keep their inodes and timestamps.
//! - Only the generated files in the folder's list, and the list itself, are replaced or removed.
//! - Nothing outside the output and work folders is touched, not even through paths or symbolic links.

mod compare;
mod error;
mod group;
mod in_place;
mod list;
mod lock;
mod paths;
mod recover;
mod swap;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use codegen::File;

pub use compare::{Change, Comparison, Kind, compare};
pub use error::WriteError;
pub use group::Group;

use lock::Work;
use swap::Swapped;

/// An output folder that is ready to be written: compared with the generated files, and locked unless nothing has to be
/// done.
#[derive(Debug)]
pub struct Prepared<'a> {
    out: PathBuf,
    comparison: Comparison<'a>,
    /// The locked work folder; `None` if nothing has to be done.
    work: Option<Work>,
}

/// Prepares an output folder for the generated files. `out` must be absolute and without symbolic links.
///
/// To avoid deadlocks, every run must prepare its folders in the same order.
///
/// # Errors
///
/// Fails as [`compare()`] does, or if the work folder next to `out` cannot be created or locked, or leftovers of a
/// killed run cannot be removed.
pub fn prepare<'a>(out: &Path, files: &'a [File]) -> Result<Prepared<'a>, WriteError> {
    let glance = compare(out, files);
    if let Ok(comparison) = &glance
        && comparison.changes.is_empty()
        && !recover::is_needed(out, &Work::folder_for(out))
    {
        return glance.map(|comparison| Prepared { out: out.to_owned(), comparison, work: None });
    }
    // Another run may have been in the middle of writing: compare again with the lock held.
    let work = Work::begin_after(out, glance)?;
    recover::leftovers(out, work.folder())?;
    let comparison = compare(out, files)?;
    Ok(Prepared { out: out.to_owned(), comparison, work: Some(work) })
}

/// A way to replace the tree, given the output folder, the work folder and the differences.
type Replace = fn(&Path, &Path, &Comparison<'_>) -> Result<Swapped, WriteError>;

impl<'a> Prepared<'a> {
    /// Writes the files to the output folder, and returns the changes.
    ///
    /// # Errors
    ///
    /// Fails if the files cannot be written.
    pub fn write(self) -> Result<Comparison<'a>, WriteError> {
        self.write_by(swap::replace)
    }

    fn write_by(self, replace: Replace) -> Result<Comparison<'a>, WriteError> {
        let Self { out, comparison, work } = self;
        if let Some(work) = work.filter(|_| !comparison.changes.is_empty()) {
            match replace(&out, work.folder(), &comparison)? {
                Swapped::Yes => {}
                Swapped::Unsupported => in_place::replace(&out, &comparison)?,
            }
        }
        Ok(comparison)
    }
}
