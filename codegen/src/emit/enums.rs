//! Enums with string values.

use super::scope::Scope;
use super::types::{file, literal, shape_docs};
use super::{Line, Piece, SourceFile};
use crate::ir::Enum;

/// Emits the file for an enum.
///
/// ```text
/// string_enum! {
///     /// The order of a listing.
///     pub enum SortOrder {
///         /// Oldest first.
///         Asc = "asc",
///     }
/// }
/// ```
pub(super) fn string_enum(shape: &Enum) -> SourceFile {
    let rows = shape.variants.iter().flat_map(|variant| {
        let row = format!("{} = {},", variant.name, literal(&variant.value));
        [Line::Docs(variant.docs.lines().to_vec()), Line::Row(row)]
    });
    let sensitive = if shape.sensitive { ": sensitive" } else { "" };
    let lines = vec![
        shape_docs(shape.docs.lines()),
        Line::Block { head: format!("pub enum {}{sensitive}", shape.name), lines: rows.collect() },
    ];
    let docs = vec![format!("The enum `{}`.", shape.id)];
    file(
        format!("src/types/{}.rs", shape.module),
        docs,
        Scope::default(),
        vec![Piece::Table { name: "string_enum", lines }],
    )
}
