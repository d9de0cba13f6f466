//! Writes a generated crate into its output folder, and is the only code that does.
//!
//! What holds whatever happens, be it two runs at once, a kill at any moment or a full disk:
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

use std::path::Path;

use codegen::File;

pub(crate) use compare::{Change, Comparison, Kind, compare};
pub(crate) use error::WriteError;

use lock::Work;
use swap::Swapped;

/// Makes the output folder hold these files, and says what that changed. `out` is absolute and free of links.
///
/// # Errors
///
/// Those of [`compare`], and when the system refuses to write.
pub(crate) fn write<'a>(out: &Path, files: &'a [File]) -> Result<Comparison<'a>, WriteError> {
    write_with(swap::replace, out, files)
}

/// A way to bring a new tree into place: from the output folder, the work folder and what differs.
type Replace = fn(&Path, &Path, &Comparison<'_>) -> Result<Swapped, WriteError>;

fn write_with<'a>(replace: Replace, out: &Path, files: &'a [File]) -> Result<Comparison<'a>, WriteError> {
    let comparison = compare(out, files)?;
    if comparison.changes.is_empty() && !recover::is_needed(out, &Work::folder_for(out)) {
        return Ok(comparison);
    }
    let work = Work::begin(out)?;
    recover::leftovers(out, work.folder())?;
    // Another run may have written while this one waited.
    let comparison = compare(out, files)?;
    if comparison.changes.is_empty() {
        return Ok(comparison);
    }
    match replace(out, work.folder(), &comparison)? {
        Swapped::Yes => {}
        Swapped::Unsupported => in_place::replace(out, &comparison)?,
    }
    Ok(comparison)
}
