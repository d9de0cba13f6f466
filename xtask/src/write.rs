//! Writes a generated crate into its output folder, and is the only code that does.
//!
//! The following holds even with concurrent runs, a kill at any moment, or a full disk:
//!
//! - The output folder is the old crate or the new one. The new tree is completed beside it, in a folder for work in
//!   progress, and swapped with it in one system call. Where a file system cannot do that, the files are replaced one
//!   by one, each of them whole, and the next run completes what a killed one began.
//! - A file that does not change is not written: it keeps its inode and its time.
//! - Only files that stand in the list of generated files, which is one of them, are replaced or removed.
//! - Nothing outside the output folder and the work folder is touched, through no path and no symbolic link.

mod compare;
mod error;
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

pub(crate) use compare::{Change, Comparison, Kind, compare};
pub(crate) use error::WriteError;

use lock::Work;
use swap::Swapped;

/// An output folder that waits for its files: compared with them, and held against other runs if it differs.
#[derive(Debug)]
pub(crate) struct Prepared<'a> {
    out: PathBuf,
    comparison: Comparison<'a>,
    /// `None` if there is nothing to do.
    work: Option<Work>,
}

/// Prepares an output folder for its files. `out` is absolute and free of links.
///
/// Several folders are prepared in the same order by every run, so that no two runs wait for each other.
///
/// # Errors
///
/// Those of [`compare()`], and when no work folder can be made beside `out`.
pub(crate) fn prepare<'a>(out: &Path, files: &'a [File]) -> Result<Prepared<'a>, WriteError> {
    let glance = compare(out, files);
    if let Ok(comparison) = &glance
        && comparison.changes.is_empty()
        && !recover::is_needed(out, &Work::folder_for(out))
    {
        return glance.map(|comparison| Prepared { out: out.to_owned(), comparison, work: None });
    }
    // Whatever that was, another run may be in the middle of it: what counts is what is found alone.
    let work = match (Work::begin(out), glance) {
        (Ok(work), _) => work,
        (Err(_), Err(error)) | (Err(error), Ok(_)) => return Err(error),
    };
    recover::leftovers(out, work.folder())?;
    let comparison = compare(out, files)?;
    Ok(Prepared { out: out.to_owned(), comparison, work: Some(work) })
}

/// A way to bring a new tree into place: from the output folder, the work folder and what differs.
type Replace = fn(&Path, &Path, &Comparison<'_>) -> Result<Swapped, WriteError>;

impl<'a> Prepared<'a> {
    /// Makes the output folder hold its files, and says what that changed.
    ///
    /// # Errors
    ///
    /// When the system refuses to write.
    pub(crate) fn write(self) -> Result<Comparison<'a>, WriteError> {
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
