//! The output of emitters and the input of `format`: files that consist of pieces.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;

/// A file that has not been formatted yet.
pub(crate) struct SourceFile {
    /// The path in the crate.
    pub(crate) path: String,
    /// The lines of the module documentation.
    pub(crate) docs: Vec<String>,
    /// The imported paths.
    pub(crate) imports: BTreeSet<String>,
    /// The contents, in order.
    pub(crate) pieces: Vec<Piece>,
}

impl SourceFile {
    /// Creates a file from text that needs no formatting.
    pub(crate) fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), docs: Vec::new(), imports: BTreeSet::new(), pieces: vec![Piece::Text(text.into())] }
    }
}

/// A part of a file.
pub(crate) enum Piece {
    /// Text that needs no formatting.
    Text(String),
    /// The relative path of a file that is included at the end of the module documentation.
    Include(String),
    /// Rust items.
    Rust(TokenStream),
    /// A macro call.
    Table {
        /// The path of the macro.
        name: &'static str,
        /// The lines inside the braces.
        lines: Vec<Line>,
    },
}

/// A line or block of a table.
#[derive(PartialEq)]
pub(crate) enum Line {
    /// The lines of a doc comment.
    Docs(Vec<String>),
    /// A row, which is printed as it is.
    Row(String),
    /// A block: text, followed by lines in braces.
    Block {
        /// The text before the brace.
        head: String,
        /// The lines inside the braces.
        lines: Vec<Line>,
    },
    /// An empty line.
    Blank,
}

/// A function that emits some of the files of a crate. It can run on any thread.
pub(crate) type Emitter<'a> = Box<dyn Fn() -> Vec<SourceFile> + Send + Sync + 'a>;
