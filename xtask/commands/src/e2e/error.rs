//! Why the end-to-end test could not be run, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// Why the end-to-end test could not be run.
#[derive(Debug, thiserror::Error)]
pub(crate) enum E2eError {
    /// There is no Python that will do.
    #[error(
        "the end-to-end test needs Python {minimum} or newer with its venv module:\n{tried}\ninstall it (Debian and \
         Ubuntu: apt install python3 python3-venv; Fedora: dnf install python3; macOS: brew install python), or name \
         one with --python PROGRAM"
    )]
    NoPython {
        /// The oldest version that will do.
        minimum: &'static str,
        /// What was tried, and what it answered, one a line.
        tried: String,
    },
    /// The virtual environment could not be made.
    #[error("cannot make a virtual environment in {}: {said}; check that the disk has space and that Python is complete", .folder.display())]
    Environment {
        /// Its folder.
        folder: PathBuf,
        /// What Python said.
        said: String,
    },
    /// pip did not install the server.
    #[error(
        "pip cannot install {package} (its words stand above); check the network and the package index that pip uses, then run the command again"
    )]
    Install {
        /// The package with its version.
        package: String,
    },
    /// The server did not come up.
    #[error("the server did not start: {problem}; the end of its log {}:\n{tail}", log.display())]
    Server {
        /// What happened.
        problem: String,
        /// Its log.
        log: PathBuf,
        /// The last lines of the log.
        tail: String,
    },
    /// A file, folder or program could not be used.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
}

impl E2eError {
    /// An error of the system; to be used with `map_err`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }
}
