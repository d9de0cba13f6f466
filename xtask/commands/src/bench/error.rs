//! Errors of `cargo xtask bench`.

use std::io;
use std::path::{Path, PathBuf};

/// An error that prevents a benchmark from running.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BenchError {
    /// A program cannot be started, or its output cannot be read.
    #[error("cannot run {program}: {source}; check that it is installed and on the PATH")]
    Start {
        /// The name or path of the program.
        program: String,
        /// The I/O error.
        source: io::Error,
    },
    /// A program exited unsuccessfully, or a signal ended it.
    #[error("`{command}` failed ({status}); see its output above")]
    Failed {
        /// The program with its arguments.
        command: String,
        /// The exit status.
        status: String,
    },
    /// A program printed unexpected output.
    #[error("cannot parse the output of `{command}`: {source}; was the program built from these sources?")]
    Output {
        /// The program with its arguments.
        command: String,
        /// The error of the JSON parser.
        source: serde_json::Error,
    },
    /// A file or folder cannot be used.
    #[error("cannot use {}: {source}", path.display())]
    Path {
        /// The file or folder.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// The workspace lacks one of the crates to compare.
    #[error("found no {package} {which} to compare")]
    NoSide {
        /// The name of the package.
        package: &'static str,
        /// The place where the missing crate was expected: the workspace, or a registry.
        which: &'static str,
    },
    /// The manifest cannot be read, or is invalid.
    #[error(transparent)]
    Manifest(#[from] crate::manifest::ManifestError),
}

impl BenchError {
    /// Returns a function for `map_err` that adds this path to an I/O error.
    pub(super) fn path(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Path { path, source }
    }
}
