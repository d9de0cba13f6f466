//! What can go wrong while a crate is compared or written, and what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a crate was not written, or not completely.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The generator asked for a path that could leave the output folder.
    #[error("the generated path {path:?} {problem}; nothing was changed; this is an error of the generator: report it")]
    Path {
        /// The path as generated.
        path: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The output is not a folder.
    #[error("{} is not a folder; nothing was changed; choose another output folder, or move the file away", .0.display())]
    NotAFolder(PathBuf),
    /// The output folder holds files and no list of generated ones.
    #[error(
        "{} is not empty and was not made by the generator (it has no {list}); nothing was changed; choose a new or \
         an empty folder, or restore {list} if it was deleted",
        .0.display(), list = super::list::NAME
    )]
    ForeignFolder(PathBuf),
    /// Generated files would replace what the generator did not make.
    #[error("{}", conflicts(out, paths))]
    Conflicts {
        /// The output folder.
        out: PathBuf,
        /// Each path in it, and what stands there.
        paths: Vec<(String, &'static str)>,
    },
    /// The list of generated files holds a line that it cannot hold.
    #[error(
        "{}:{line}: {text:?} {problem}; nothing was changed; restore the file from version control, or delete the \
         line if the generator did not write it",
        path.display()
    )]
    List {
        /// The list file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What the line says.
        text: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The folder for work in progress is something else.
    #[error("{} is not a folder of this program; nothing was changed; move it away", .0.display())]
    ForeignWork(PathBuf),
    /// The system refused an operation; the output folder is as it was.
    #[error("cannot {action} {}: {source}; nothing was changed; {}", path.display(), advice(source))]
    Io {
        /// What was tried.
        action: &'static str,
        /// On which file or folder.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// The new crate is in place; something behind it could not be tidied up.
    #[error("the new files are in place, but cannot {action} {}: {source}; {}; then run the command again", path.display(), advice(source))]
    AfterSwap {
        /// What was tried.
        action: &'static str,
        /// On which file or folder.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// Files were being replaced one by one when the system refused an operation.
    #[error(
        "cannot {action} {}: {source}; some files are new and some are old now, each of them whole; {}; then run the \
         command again",
        path.display(), advice(source)
    )]
    Halfway {
        /// What was tried.
        action: &'static str,
        /// On which file or folder.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
}

impl WriteError {
    /// An error of the system while nothing was changed yet; to be used with `map_err`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }

    /// An error of the system after the new tree took its place; to be used with `map_err`.
    pub(super) fn after_swap(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::AfterSwap { action, path: path.to_owned(), source }
    }

    /// An error of the system while files are replaced one by one; to be used with `map_err`.
    pub(super) fn halfway(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Halfway { action, path: path.to_owned(), source }
    }
}

fn conflicts(out: &Path, paths: &[(String, &'static str)]) -> impl fmt::Display {
    fmt::from_fn(move |f| {
        writeln!(f, "{}: generated files would replace what the generator did not make:", out.display())?;
        for (path, what) in paths {
            writeln!(f, "  {path} {what}")?;
        }
        write!(f, "nothing was changed; move these away and run the command again")
    })
}

fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space on that disk",
        io::ErrorKind::FileTooLarge => "raise the limit on the size of files",
        io::ErrorKind::ReadOnlyFilesystem => "that disk is read-only: make it writable or choose another output folder",
        io::ErrorKind::PermissionDenied => {
            "the output folder and the folder that holds it must be writable for this user"
        }
        _ => "mend that or choose another output folder",
    }
}
