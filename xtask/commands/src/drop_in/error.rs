//! Errors of `cargo xtask drop-in`, and of the other commands that use published crates.

use std::io;
use std::path::{Path, PathBuf};

use super::PACKAGE;

/// An error that prevents a generated crate from being tested in place of a published one, or compared with it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DropInError {
    /// The manifest does not list the package.
    #[error("model/models.toml has no service with the package {PACKAGE}, so there is no replacement to test")]
    NoPackage,
    /// Cargo could not resolve dependencies.
    #[error("cargo cannot resolve the packages in {} (see its output above); check the network", folder.display())]
    Resolve {
        /// The folder of the manifest.
        folder: PathBuf,
    },
    /// The output of `cargo metadata` cannot be parsed.
    #[error("cannot parse the cargo metadata of {}: {source}; cargo 1.94 or newer is required", folder.display())]
    Metadata {
        /// The folder of the manifest.
        folder: PathBuf,
        /// The error of the JSON parser.
        source: serde_json::Error,
    },
    /// A requested package was not downloaded.
    #[error("{package} is not among the packages that cargo downloaded")]
    NoLibrary {
        /// The package with its version.
        package: String,
    },
    /// Cargo does not use our crate in place of the published one.
    #[error("{package} is not patched: cargo uses {found}; the version must satisfy the library's requirement")]
    NotPatched {
        /// The package.
        package: String,
        /// The manifests of the packages of that name.
        found: String,
    },
    /// The table of services has no row for a service.
    #[error("the table of published crates has no service {service}; it has {known}")]
    NoRow {
        /// The service.
        service: String,
        /// The services in the table.
        known: String,
    },
    /// The manifest of a published package cannot be parsed.
    #[error("cannot parse the published manifest {}: {source}", path.display())]
    PublishedManifest {
        /// The manifest.
        path: PathBuf,
        /// The error of the TOML parser.
        source: toml_edit::TomlError,
    },
    /// The workspace in the target folder cannot be created.
    #[error(transparent)]
    Nested(#[from] crate::nested::NestedError),
    /// A file, folder or program could not be used.
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

impl DropInError {
    /// Returns a function for `map_err` that adds this action and path to an I/O error.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }
}
