//! Errors of commands.

use std::io;
use std::path::PathBuf;

use crate::bench::BenchError;
use crate::drop_in::DropInError;
use crate::e2e::E2eError;
use crate::manifest::ManifestError;
use crate::update::UpdateError;
use crate::workspace::NoWorkspace;
use crate::write::WriteError;

/// An error that keeps a command from completing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// There is no workspace.
    #[error(transparent)]
    NoWorkspace(#[from] NoWorkspace),
    /// The manifest is invalid.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// A model or an overlay cannot be read.
    #[error("cannot read the model {shown}: {source}; check the path{place}")]
    Read {
        /// The path as given.
        shown: String,
        /// Where the path was given.
        place: &'static str,
        /// The I/O error.
        source: io::Error,
    },
    /// A model or an overlay is not UTF-8.
    #[error("{shown}:{line}:{column}: the model is not UTF-8; nothing was written; save it as UTF-8")]
    Encoding {
        /// The path as given.
        shown: String,
        /// Line of the first bad byte, counted from 1.
        line: usize,
        /// Column of the first bad byte, in bytes, counted from 1.
        column: usize,
    },
    /// The models cannot be generated.
    #[error("{}\nnothing was written", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Generate(Vec<::codegen::Errors>),
    /// A model cannot be read from a git revision.
    #[error("cannot read {shown} from git: {message}; give a file, or a revision and path such as HEAD~1:model/x.json")]
    Git {
        /// The revision and path as given.
        shown: String,
        /// The message from git.
        message: String,
    },
    /// A report cannot be written.
    #[error("cannot write the report {shown}: {source}; check the path")]
    Report {
        /// The path as given.
        shown: String,
        /// The I/O error.
        source: io::Error,
    },
    /// A report cannot be rendered.
    #[error("cannot render the report: {0}")]
    Layout(String),
    /// An output folder cannot be accessed.
    #[error("cannot use the output folder {}: {source}; choose another with --out", path.display())]
    Output {
        /// The folder as given.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// A crate was not written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A model was not updated.
    #[error("{0}\nnothing was changed")]
    Update(#[from] UpdateError),
    /// Everything except the changelog was written.
    #[error("the model was updated and the crate generated, but the changelog could not be written: {0}")]
    Changelog(String),
    /// The end-to-end test could not run.
    #[error(transparent)]
    E2e(#[from] E2eError),
    /// The generated crate could not be tested as a drop-in replacement.
    #[error(transparent)]
    DropIn(#[from] DropInError),
    /// A measurement failed.
    #[error(transparent)]
    Bench(#[from] BenchError),
    /// The folder of test data does not exist.
    #[error("cannot use the folder of test data {}: {source}; name an existing folder with --shared", path.display())]
    Shared {
        /// The folder as given.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// A folder of models cannot be read.
    #[error("cannot use the folder of models {}: {source}; choose another with --models", path.display())]
    Models {
        /// The folder as given.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// A program that a step needs cannot be started.
    #[error("cannot run {program}: {source}; check that it is installed and on the PATH")]
    Program {
        /// The program.
        program: String,
        /// The I/O error.
        source: io::Error,
    },
}
