//! Why something could not be measured.

use std::io;
use std::path::{Path, PathBuf};

/// Why something could not be measured.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BenchError {
    /// A program cannot be started or read from.
    #[error("cannot run {program}: {source}; check that it is installed and on the PATH")]
    Start {
        /// The program.
        program: String,
        /// The answer of the system.
        source: io::Error,
    },
    /// A program that measures, or is measured, fails.
    #[error("`{command}` failed ({status}); what it said stands above")]
    Failed {
        /// The program with its arguments.
        command: String,
        /// How it ended.
        status: String,
    },
    /// A program says something else than it should.
    #[error("`{command}` printed what cannot be read: {source}; were the programs built from these sources?")]
    Output {
        /// The program with its arguments.
        command: String,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A file or folder cannot be used.
    #[error("cannot use {}: {source}", path.display())]
    Path {
        /// The file or folder.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// The workspace lacks one of the crates that are compared.
    #[error("the workspace depends on no package {package} {which}; nothing can be compared")]
    NoSide {
        /// The name of the package.
        package: &'static str,
        /// Which one is missing.
        which: &'static str,
    },
    /// The manifest says nothing sensible.
    #[error(transparent)]
    Manifest(#[from] crate::manifest::ManifestError),
}

impl BenchError {
    /// For a path that the system refuses.
    pub(super) fn path(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Path { path, source }
    }
}
