//! The output of emitters and input of `format`: files that consist of pieces.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;

/// A file that is not formatted yet.
pub(crate) struct SourceFile {
    /// The path in the crate.
    pub(crate) path: String,
    /// Lines of the documentation of the module.
    pub(crate) docs: Vec<String>,
    /// Imported paths.
    pub(crate) imports: BTreeSet<String>,
    /// The contents, in order.
    pub(crate) pieces: Vec<Piece>,
}

impl SourceFile {
    /// A file of unformatted text.
    pub(crate) fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), docs: Vec::new(), imports: BTreeSet::new(), pieces: vec![Piece::Text(text.into())] }
    }
}

/// A part of a file.
pub(crate) enum Piece {
    /// Unformatted text.
    Text(String),
    /// A file that is included in the documentation of the module, by its relative path. It follows the other lines.
    Include(String),
    /// Items.
    Rust(TokenStream),
    /// A macro call.
    Table {
        /// The path of the macro.
        name: &'static str,
        /// Its rows.
        lines: Vec<Line>,
    },
}

/// A line of a table.
#[derive(PartialEq)]
pub(crate) enum Line {
    /// Documentation.
    Docs(Vec<String>),
    /// A row.
    Row(String),
    /// Rows in braces.
    Block {
        /// The text before the brace.
        head: String,
        /// The rows.
        lines: Vec<Line>,
    },
    /// An empty line.
    Blank,
}

/// Emits a part of the crate, on any thread.
pub(crate) type Emitter<'a> = Box<dyn Fn() -> Vec<SourceFile> + Send + Sync + 'a>;
