//! From the IR to files: what lowering decided, written as Rust. Nothing is decided here, and nothing can fail.
//!
//! Every emitter is a function that ends in what it makes: a table, tokens, or text. The layout is [`format`](crate::format)'s.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;

use crate::ir::Service;

mod crate_root;
mod endpoint;
mod enums;
mod error;
mod examples;
mod expression;
mod manifest;
mod meta;
mod operation;
mod protocol_tests;
mod scope;
mod structure;
mod support;
mod types;
mod union;
mod values;

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
    fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
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

/// Every part of the crate.
pub(crate) fn emitters(service: &Service) -> Vec<Emitter<'_>> {
    let mut emitters: Vec<Emitter<'_>> = vec![
        Box::new(|| endpoint::files(service)),
        Box::new(|| vec![crate_root::lib(service), crate_root::operations(service), crate_root::types(service)]),
        Box::new(|| vec![meta::meta(service)]),
        Box::new(|| error::errors(service).into()),
        Box::new(|| support::files(service)),
        Box::new(|| manifest::files(service)),
        Box::new(|| examples::files(service)),
        Box::new(|| protocol_tests::files(service)),
    ];
    for operation in &service.operations {
        emitters.push(Box::new(|| vec![operation::operation(service, operation)]));
    }
    for structure in &service.structures {
        emitters.push(Box::new(|| vec![structure::structure(structure)]));
    }
    for union in &service.unions {
        emitters.push(Box::new(|| vec![union::union(union)]));
    }
    for shape in &service.enums {
        emitters.push(Box::new(|| vec![enums::string_enum(shape)]));
    }
    emitters
}
