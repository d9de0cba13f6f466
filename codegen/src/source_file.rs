//! What emitters make and `format` lays out: files of pieces, whose bytes are not decided yet.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;

/// A file before its layout.
pub(crate) struct SourceFile {
    /// The path in the crate.
    pub(crate) path: String,
    /// Lines of the documentation of the module.
    pub(crate) docs: Vec<String>,
    /// Paths that are imported.
    pub(crate) imports: BTreeSet<String>,
    /// What stands in it, in this order.
    pub(crate) pieces: Vec<Piece>,
}

impl SourceFile {
    /// A file of text as it is.
    pub(crate) fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), docs: Vec::new(), imports: BTreeSet::new(), pieces: vec![Piece::Text(text.into())] }
    }
}

/// A part of a file.
pub(crate) enum Piece {
    /// Text as it is.
    Text(String),
    /// A file that is part of the documentation of the module, by its path from there. It stands after the other lines.
    Include(String),
    /// Items.
    Rust(TokenStream),
    /// A call of a macro of the support code.
    Table {
        /// The macro.
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
        /// What stands before the brace.
        head: String,
        /// The rows.
        lines: Vec<Line>,
    },
    /// An empty line.
    Blank,
}

/// A part of the crate that is emitted by itself, on whichever thread.
pub(crate) type Emitter<'a> = Box<dyn Fn() -> Vec<SourceFile> + Send + Sync + 'a>;
