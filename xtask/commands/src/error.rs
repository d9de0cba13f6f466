//! Errors of commands.

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

/// An error that prevents a command from completing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Finding the workspace, reading the manifest, generating or writing failed.
    #[error(transparent)]
    Generation(#[from] generation::error::Error),
    /// A model cannot be read from a git revision.
    #[error(
        "cannot read {shown} from git: {message}; give a file, or a revision and a path in it such as HEAD~1:model/x.json"
    )]
    Git {
        /// The revision and path as given.
        shown: String,
        /// The error message of git.
        message: String,
    },
    /// A report cannot be written.
    #[error("cannot write the report {shown}: {source}; check the path that was given for it")]
    Report {
        /// The path as given.
        shown: String,
        /// The I/O error.
        source: io::Error,
    },
    /// A report cannot be rendered.
    #[error("cannot render the report: {0}")]
    Layout(String),
    /// A model was not updated.
    #[error("{0}\nthe model and its crate were not changed")]
    Update(#[from] UpdateError),
    /// An update wrote everything but the changelog.
    #[error("the model was updated and the crate generated, but the changelog was not written: {0}")]
    Changelog(String),
    /// The end-to-end test did not run.
    #[error(transparent)]
    E2e(#[from] E2eError),
    /// A generated crate was not tested in place of a published one, or not compared with it.
    #[error(transparent)]
    DropIn(#[from] DropInError),
    /// A measurement failed.
    #[error(transparent)]
    Bench(#[from] BenchError),
    /// A workspace of crates was not generated.
    #[error(transparent)]
    Sdk(#[from] SdkError),
    /// A folder of models cannot be used.
    #[error("cannot use the folder of models {}: {source}; name another with --models", path.display())]
    Models {
        /// The folder as given.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// A folder of models cannot be compared.
    #[error("cannot compare the models in {}: {source}; use a folder in a layout that `cargo xtask sdk` accepts", path.display())]
    ComparedModels {
        /// The folder as given.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// A folder is compared with something other than a folder.
    #[error(
        "cannot compare {old} with {new}, since only one of them is a folder; give two models or two folders of models"
    )]
    FolderAndModel {
        /// The old side as it was given.
        old: String,
        /// The new side as it was given.
        new: String,
    },
    /// An overlay is given for folders.
    #[error("overlays belong to one model; leave them out to compare folders, or compare two models")]
    OverlayOfFolders,
    /// A workspace in the target folder cannot be created.
    #[error(transparent)]
    Nested(#[from] NestedError),
    /// A file or folder in the target folder cannot be used.
    #[error("cannot use {}: {source}; the target folder must be writable", path.display())]
    Target {
        /// The file or folder.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// A program that a command needs cannot be started.
    #[error("cannot run {program}: {source}; check that it is installed and on the PATH")]
    Program {
        /// The name or path of the program.
        program: String,
        /// The I/O error.
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
