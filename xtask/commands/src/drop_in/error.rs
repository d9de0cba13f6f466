//! Why the generated crate could not be tested in the place of the published one.

use std::io;
use std::path::{Path, PathBuf};

use super::PACKAGE;

/// Why the generated crate could not be tested in the place of the published one.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DropInError {
    /// The manifest does not list the package.
    #[error("model/models.toml lists no service whose package is {PACKAGE}, so there is nothing to put in its place")]
    NoPackage,
    /// Cargo did not find out what a package depends on.
    #[error("cargo cannot resolve the packages in {} (its words stand above); check the network", folder.display())]
    Resolve {
        /// The folder of the manifest.
        folder: PathBuf,
    },
    /// Cargo's answer is not understood.
    #[error("cargo's metadata of {} cannot be read: {source}; this needs cargo 1.94 or newer", folder.display())]
    Metadata {
        /// The folder of the manifest.
        folder: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// The library is not among the packages.
    #[error("{package} is not among the packages that cargo has taken from the registry")]
    NoLibrary {
        /// The library with its version.
        package: String,
    },
    /// The library was built with another crate than ours.
    #[error("{PACKAGE} is not patched: cargo takes {found}; its version has to satisfy what the library asks for")]
    NotPatched {
        /// The manifests of the packages of that name.
        found: String,
    },
    /// The table of published crates has no such service.
    #[error("the table of published crates has no {service}; it has {known}")]
    NoRow {
        /// The service.
        service: String,
        /// Those that there are.
        known: String,
    },
    /// The manifest of a published package is not understood.
    #[error("the published manifest {} cannot be read: {source}", path.display())]
    PublishedManifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        source: toml_edit::TomlError,
    },
    /// The workspace cannot be made.
    #[error(transparent)]
    Nested(#[from] crate::nested::NestedError),
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

impl DropInError {
    /// An error of the system; to be used with `map_err`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }
}
