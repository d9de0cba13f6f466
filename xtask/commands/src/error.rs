//! Why a command could not do its work.

use std::io;
use std::path::PathBuf;

use crate::bench::BenchError;
use crate::drop_in::DropInError;
use crate::e2e::E2eError;
use crate::manifest::ManifestError;
use crate::nested::NestedError;
use crate::sdk::SdkError;
use crate::update::UpdateError;
use crate::workspace::NoWorkspace;
use crate::write::WriteError;

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// What generating shares with all commands failed.
    #[error(transparent)]
    Generation(#[from] generation::error::Error),
    /// A model of a git revision cannot be read.
    #[error(
        "cannot read {shown} from git: {message}; give a file, or a revision and a path in it such as HEAD~1:model/x.json"
    )]
    Git {
        /// The revision and path as they were given.
        shown: String,
        /// What git says.
        message: String,
    },
    /// A report cannot be written.
    #[error("cannot write the report {shown}: {source}; check the path that was given for it")]
    Report {
        /// The path as it was given.
        shown: String,
        /// The answer of the system.
        source: io::Error,
    },
    /// A report cannot be laid out.
    #[error("the report cannot be laid out: {0}")]
    Layout(String),
    /// A model was not taken in.
    #[error("{0}\nnothing was changed")]
    Update(#[from] UpdateError),
    /// Everything but the changelog was written.
    #[error("the model was taken in and the crate generated, but not the changelog: {0}")]
    Changelog(String),
    /// The end-to-end test could not be run.
    #[error(transparent)]
    E2e(#[from] E2eError),
    /// The generated crate could not be tested in the place of the published one.
    #[error(transparent)]
    DropIn(#[from] DropInError),
    /// Something could not be measured.
    #[error(transparent)]
    Bench(#[from] BenchError),
    /// A workspace of crates was not generated.
    #[error(transparent)]
    Sdk(#[from] SdkError),
    /// A folder of models cannot be used.
    #[error("cannot use the folder of models {}: {source}; name another with --models", path.display())]
    Models {
        /// The folder as it was given.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// A folder of models cannot be compared.
    #[error("cannot compare the models in {}: {source}; give a folder as `cargo xtask sdk` takes it", path.display())]
    ComparedModels {
        /// The folder as it was given.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// A folder is compared with something else.
    #[error(
        "cannot compare {old} with {new}, since only one of them is a folder; give two models or two folders of models"
    )]
    FolderAndModel {
        /// The old side as it was given.
        old: String,
        /// The new side as it was given.
        new: String,
    },
    /// Overlays are given for folders.
    #[error("overlays belong to one model; leave them out to compare folders, or compare two models")]
    OverlayOfFolders,
    /// A workspace in the target folder cannot be made.
    #[error(transparent)]
    Nested(#[from] NestedError),
    /// The folder that models are built in cannot be used.
    #[error("cannot use {}: {source}; the target folder must be writable", path.display())]
    Target {
        /// The file or folder.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// A program that a step needs cannot be started.
    #[error("cannot run {program}: {source}; check that it is installed and on the PATH")]
    Program {
        /// The program.
        program: String,
        /// The answer of the system.
        source: io::Error,
    },
}

impl From<NoWorkspace> for Error {
    fn from(error: NoWorkspace) -> Self {
        Self::Generation(error.into())
    }
}

impl From<ManifestError> for Error {
    fn from(error: ManifestError) -> Self {
        Self::Generation(error.into())
    }
}

impl From<WriteError> for Error {
    fn from(error: WriteError) -> Self {
        Self::Generation(error.into())
    }
}
