//! Errors of `cargo xtask update`.

use std::io;
use std::path::PathBuf;

use super::fetch::MAX_SIZE;

/// An error that prevents a model from being updated.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UpdateError {
    /// The manifest has no such service.
    #[error("the manifest has {}; choose one of: {}", match name {
        Some(name) => format!("no service {name:?}"),
        None => "no service with an upstream".to_owned(),
    }, known.join(", "))]
    NoService {
        /// The name as given.
        name: Option<String>,
        /// The available services.
        known: Vec<String>,
    },
    /// The model has no upstream.
    #[error("the manifest has no upstream for the model of {name}; add `upstream`, or give --from")]
    NoUpstream {
        /// The service.
        name: String,
    },
    /// A symbolic link leads out of the workspace.
    #[error("the model {model} is outside of the workspace, at {}; remove the symbolic link", path.display())]
    Outside {
        /// The model, as written in the manifest.
        model: String,
        /// The target of the link.
        path: PathBuf,
    },
    /// A URL is not supported.
    #[error("{address} {problem}")]
    Address {
        /// The URL.
        address: String,
        /// A description of the problem.
        problem: &'static str,
    },
    /// A download failed.
    #[error(
        "cannot download {address}: {problem}; check the URL, the network and the proxy, or give a file with --from"
    )]
    Fetch {
        /// The URL.
        address: String,
        /// A description of the problem.
        problem: String,
    },
    /// The model is too large.
    #[error("{source_name} is larger than {} MB, the limit for models", MAX_SIZE / 1_000_000)]
    TooLarge {
        /// The source of the model.
        source_name: String,
    },
    /// The source does not contain a model.
    #[error("{source_name} is {what}; {hint}")]
    NoModel {
        /// The source of the model.
        source_name: String,
        /// A description of the content.
        what: String,
        /// Advice on how to fix the problem.
        hint: &'static str,
    },
    /// The model is for a different service.
    #[error("{source_name} is the model of {found}, not of {expected}; correct the upstream or --from")]
    OtherService {
        /// The source of the model.
        source_name: String,
        /// The service to update.
        expected: String,
        /// The service in the source.
        found: String,
    },
    /// A file or folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The path.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// A folder does not have exactly one model of the service.
    #[error("{} has {} of {service}{}", folder.display(), if found.is_empty() { "no model".to_owned() } else { format!("{} models", found.len()) }, match found.as_slice() {
        [] => String::new(),
        found => format!(": {}; choose one with --from", found.join(", ")),
    })]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The service.
        service: String,
        /// The models of the service.
        found: Vec<String>,
    },
    /// No terminal is available to ask for confirmation.
    #[error("cannot ask for confirmation without a terminal; give --yes to update the model")]
    NoTerminal,
    /// The manifest cannot be edited.
    #[error("cannot edit the manifest: {0}")]
    Manifest(String),
    /// A file cannot be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
}
