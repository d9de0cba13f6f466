//! Why a command could not do its work.

use std::io;
use std::path::PathBuf;

use crate::bench::BenchError;
use crate::drop_in::DropInError;
use crate::e2e::E2eError;
use crate::manifest::ManifestError;
use crate::update::UpdateError;
use crate::workspace::NoWorkspace;
use crate::write::WriteError;

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// There is no workspace.
    #[error(transparent)]
    NoWorkspace(#[from] NoWorkspace),
    /// The manifest says nothing sensible.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// A model or an overlay cannot be read.
    #[error("cannot read the model {shown}: {source}; check the path{place}")]
    Read {
        /// The path as it was given.
        shown: String,
        /// Where it was given.
        place: &'static str,
        /// The answer of the system.
        source: io::Error,
    },
    /// A model or an overlay is not a text.
    #[error("{shown}:{line}:{column}: the model is not UTF-8; nothing was written; save it as UTF-8")]
    Encoding {
        /// The path as it was given.
        shown: String,
        /// Line of the first bad byte, counted from 1.
        line: usize,
        /// Column of the first bad byte, in bytes, counted from 1.
        column: usize,
    },
    /// The models do not generate.
    #[error("{}\nnothing was written", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Generate(Vec<::codegen::Errors>),
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
    /// An output folder cannot be looked at.
    #[error("cannot use the output folder {}: {source}; choose another with --out", path.display())]
    Output {
        /// The folder as it was given.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// A crate was not written.
    #[error(transparent)]
    Write(#[from] WriteError),
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
    /// The folder of test data is not there.
    #[error("cannot use the folder of test data {}: {source}; name an existing folder with --shared", path.display())]
    Shared {
        /// The folder as it was given.
        path: PathBuf,
        /// The answer of the system.
        source: io::Error,
    },
    /// A folder of models cannot be used.
    #[error("cannot use the folder of models {}: {source}; name another with --models", path.display())]
    Models {
        /// The folder as it was given.
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
