//! Errors of commands.

use std::io;
use std::path::PathBuf;

use crate::manifest::ManifestError;
use crate::workspace::NoWorkspace;
use crate::write::WriteError;

/// An error that prevents a command from completing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No workspace was found.
    #[error(transparent)]
    NoWorkspace(#[from] NoWorkspace),
    /// The manifest is invalid.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// A model, an overlay or a page of differences cannot be read.
    #[error("cannot read {shown}: {source}; check the path{place}")]
    Read {
        /// The path as given.
        shown: String,
        /// The end of the message, which says where the path was given.
        place: &'static str,
        /// The I/O error.
        source: io::Error,
    },
    /// A model, an overlay or a page of differences is not UTF-8.
    #[error("{shown}:{line}:{column}: the file is not UTF-8; nothing was written; save it as UTF-8")]
    Encoding {
        /// The path as given.
        shown: String,
        /// The line of the first invalid byte, counted from 1.
        line: usize,
        /// The column of the first invalid byte, in bytes, counted from 1.
        column: usize,
    },
    /// Models have errors, so nothing was written.
    #[error("{}\nnothing was written", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Generate(Vec<::codegen::Errors>),
    /// An output folder cannot be accessed.
    #[error("cannot use the output folder {}: {source}; choose another with --out", path.display())]
    Output {
        /// The folder as given.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// The folder for a copy of the runtime cannot be accessed.
    #[error("cannot use the folder {}: {source}; choose another with --runtime", path.display())]
    RuntimeFolder {
        /// The folder as given.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// The output folder and the folder for a copy of the runtime are nested.
    #[error(
        "--out {} and --runtime {} are nested; nothing was written; choose separate folders",
        out.display(), runtime.display()
    )]
    Nested {
        /// The output folder.
        out: PathBuf,
        /// The folder for the copy.
        runtime: PathBuf,
    },
    /// The runtime of the workspace cannot be read.
    #[error("cannot read {}: {source}; it is part of the runtime of this workspace: restore it", path.display())]
    Runtime {
        /// The file or folder.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// Comparing or writing an output folder failed.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The folder of test data does not exist or cannot be accessed.
    #[error("cannot use the folder of test data {}: {source}; name an existing folder with --shared", path.display())]
    Shared {
        /// The folder as given.
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
