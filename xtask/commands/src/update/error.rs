//! Why a model was not taken in.

use std::io;
use std::path::PathBuf;

use super::fetch::MAX_SIZE;

/// Why a model was not taken in.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UpdateError {
    /// The manifest has no such service.
    #[error("the manifest has {}; name one of: {}", match name {
        Some(name) => format!("no service {name:?}"),
        None => "no service with an upstream".to_owned(),
    }, known.join(", "))]
    NoService {
        /// The name that was given.
        name: Option<String>,
        /// Those that there are.
        known: Vec<String>,
    },
    /// It is not said where the model comes from.
    #[error("the manifest does not say where the model of {name} comes from; add `upstream`, or give --from")]
    NoUpstream {
        /// The service.
        name: String,
    },
    /// The model is behind a link.
    #[error("the model {model} leads out of the workspace, to {}; remove the symbolic link", path.display())]
    Outside {
        /// The model, as the manifest has it.
        model: String,
        /// Where it leads.
        path: PathBuf,
    },
    /// An address is not one that models are fetched from.
    #[error("{address}: {problem}")]
    Address {
        /// The address.
        address: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// A download failed.
    #[error(
        "cannot fetch {address}: {problem}; check the address, the network and the proxy, or give a file with --from"
    )]
    Fetch {
        /// The address.
        address: String,
        /// What went wrong.
        problem: String,
    },
    /// The model is too large.
    #[error("{source_name} is larger than {} MB, the most that is taken for a model", MAX_SIZE / 1_000_000)]
    TooLarge {
        /// Where it comes from.
        source_name: String,
    },
    /// What came is no model.
    #[error("{source_name} gave {what}, not a model; {hint}")]
    NoModel {
        /// Where it comes from.
        source_name: String,
        /// What came.
        what: String,
        /// What may be the matter.
        hint: &'static str,
    },
    /// The model is one of another service.
    #[error("{source_name} is the model of {found}, where {expected} is expected; correct the upstream, or --from")]
    OtherService {
        /// Where it comes from.
        source_name: String,
        /// The service whose model is to be replaced.
        expected: String,
        /// The service that came.
        found: String,
    },
    /// A file or folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The path.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// A folder has not one model of the service.
    #[error("{} has {} of {service}{}", folder.display(), if found.is_empty() { "no model".to_owned() } else { format!("{} models", found.len()) }, match found.as_slice() {
        [] => String::new(),
        found => format!(": {}; name one with --from", found.join(", ")),
    })]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The service.
        service: String,
        /// The models that there are.
        found: Vec<String>,
    },
    /// There is no terminal.
    #[error("there is no terminal to ask on; give --yes to take the model in")]
    NobodyToAsk,
    /// The manifest cannot be changed.
    #[error("the manifest cannot be changed: {0}")]
    Manifest(String),
    /// A file cannot be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
}
