//! Errors from comparing or writing a crate.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An error from comparing or writing an output folder.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A generated path is unsafe or reserved, or conflicts with another one.
    #[error("the generated path {path:?} {problem}; nothing was changed; this is a bug in the generator: report it")]
    Path {
        /// The path as generated.
        path: String,
        /// A description of the problem.
        problem: &'static str,
    },
    /// The output is not a folder.
    #[error("{} is not a folder; nothing was changed; choose another output folder, or move the file away", .0.display())]
    NotAFolder(PathBuf),
    /// The output folder has files but no list of generated ones.
    #[error(
        "{} is not empty and was not generated (it has no {list}); nothing was changed; choose a new or \
         empty folder, or restore {list} if it was deleted",
        .0.display(), list = super::list::NAME
    )]
    ForeignFolder(PathBuf),
    /// Generated files would overwrite other files.
    #[error("{}", conflicts(out, paths))]
    Conflicts {
        /// The output folder.
        out: PathBuf,
        /// The conflicting paths in the output folder, each with the reason for the conflict.
        paths: Vec<(String, &'static str)>,
    },
    /// The list of generated files has an invalid line.
    #[error(
        "{}:{line}: {text:?} {problem}; nothing was changed; restore the file from version control, or delete the \
         line if the generator did not write it",
        path.display()
    )]
    List {
        /// The list file.
        path: PathBuf,
        /// The number of the line, counted from 1.
        line: usize,
        /// The text of the line.
        text: String,
        /// A description of the problem.
        problem: &'static str,
    },
    /// The folder for work in progress was not created by this program.
    #[error("{} was not created by this program; nothing was changed; move it away", .0.display())]
    ForeignWork(PathBuf),
    /// An I/O operation failed; the output folder is unchanged.
    #[error("cannot {action} {}: {source}; nothing was changed; {}", path.display(), advice(source))]
    Io {
        /// The attempted action.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// The new crate is in place, but cleaning up failed.
    #[error("the new files are in place, but cleaning up failed: cannot {action} {}: {source}; {}; then run the command again", path.display(), advice(source))]
    AfterSwap {
        /// The attempted action.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// An I/O operation failed while files were being replaced one by one.
    #[error(
        "cannot {action} {}: {source}; some files are now new and some are old, but each is complete; {}; then run the \
         command again",
        path.display(), advice(source)
    )]
    Halfway {
        /// The attempted action.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
}

impl WriteError {
    /// Returns a function for `map_err` that wraps an I/O error from before any change.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }

    /// Returns a function for `map_err` that wraps an I/O error from when the new tree is already in place.
    pub(super) fn after_swap(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::AfterSwap { action, path: path.to_owned(), source }
    }

    /// Returns a function for `map_err` that wraps an I/O error from the replacement of files one by one.
    pub(super) fn halfway(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Halfway { action, path: path.to_owned(), source }
    }
}

fn conflicts(out: &Path, paths: &[(String, &'static str)]) -> impl fmt::Display {
    fmt::from_fn(move |f| {
        writeln!(f, "{}: generated files would overwrite files that were not generated:", out.display())?;
        for (path, what) in paths {
            writeln!(f, "  {path} {what}")?;
        }
        write!(f, "nothing was changed; move these away and run the command again")
    })
}

fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space on that disk",
        io::ErrorKind::FileTooLarge => "raise the file size limit",
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only: make it writable or choose another output folder",
        io::ErrorKind::PermissionDenied => "make the output folder and its parent writable for this user",
        _ => "fix this or choose another output folder",
    }
}
