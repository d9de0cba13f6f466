//! Errors of `cargo xtask sdk`.

use std::io;
use std::path::PathBuf;

/// An error that prevents a workspace of crates from being generated.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SdkError {
    /// Selected services have no model.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Services(Vec<UnknownService>),
    /// A lock file cannot be read.
    #[error("cannot read the lock file {}: {source}; check the path that --lock names", path.display())]
    Lock {
        /// The path as given.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// A lock file is invalid.
    #[error("{} is not a lock file of Cargo: {message}; name a Cargo.lock with --lock", path.display())]
    NotALock {
        /// The path as given.
        path: PathBuf,
        /// A description of the fault.
        message: String,
    },
    /// The manifest of a generated workspace cannot be read.
    #[error("cannot read {}: {message}; restore it, or remove it", path.display())]
    Manifest {
        /// The path.
        path: PathBuf,
        /// A description of the fault.
        message: String,
    },
}

/// A service without a model.
#[derive(Debug, thiserror::Error)]
#[error("no model defines the service {name:?}; {}", self.advice())]
pub(crate) struct UnknownService {
    /// The name as given.
    pub name: String,
    /// A service with a similar name.
    pub near: Option<String>,
    /// The files that cannot be used as models, one of which may define the service.
    pub rejected: Vec<String>,
}

impl UnknownService {
    fn advice(&self) -> String {
        let rejected = match self.rejected.as_slice() {
            [] => String::new(),
            messages => format!("\nthese files cannot be used as models:\n{}", messages.join("\n")),
        };
        match &self.near {
            Some(near) => format!("did you mean {near}?{rejected}"),
            None => format!("give names such as s3, sts{rejected}"),
        }
    }
}
