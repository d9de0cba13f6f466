//! Errors of `cargo xtask e2e`.

use std::io;
use std::path::{Path, PathBuf};

/// An error that prevents the end-to-end test from running.
#[derive(Debug, thiserror::Error)]
pub(crate) enum E2eError {
    /// No suitable Python is installed.
    #[error(
        "the end-to-end test needs Python {minimum} or newer with its venv module:\n{tried}\ninstall it (Debian and \
         Ubuntu: apt install python3 python3-venv; Fedora: dnf install python3; macOS: brew install python), or select \
         one with --python PROGRAM"
    )]
    NoPython {
        /// The minimum version.
        minimum: &'static str,
        /// The programs that were tried and why each was rejected, one per line.
        tried: String,
    },
    /// The virtual environment could not be created.
    #[error("cannot create a virtual environment in {}: {message}; check that there is disk space and that the Python installation is complete", .folder.display())]
    Environment {
        /// The folder of the environment.
        folder: PathBuf,
        /// The output of Python.
        message: String,
    },
    /// pip failed to install the server.
    #[error(
        "pip cannot install {package} (see its output above); check the network and pip's package index, then run the command again"
    )]
    Install {
        /// The package with its version.
        package: String,
    },
    /// The server did not start.
    #[error("the server did not start: {problem}; the end of its log, {}:\n{tail}", log.display())]
    Server {
        /// A description of the problem.
        problem: String,
        /// The log of the server.
        log: PathBuf,
        /// The last lines of the log.
        tail: String,
    },
    /// An I/O operation failed.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// The attempted action.
        action: &'static str,
        /// The file, folder or program.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
}

impl E2eError {
    /// Returns a function for `map_err` that adds this action and path to an I/O error.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }
}
