//! Unions.

use super::scope::Scope;
use super::types::{file, shape_docs};
use super::{Line, Piece, SourceFile};
use crate::ir::{Union, UnionVariant};

/// Emits the file for a union.
///
/// ```text
/// union! {
///     /// A value of a table.
///     pub enum AttributeValue: received {
///         /// A string.
///         S(text), as_s, is_s = member("S");
///     }
/// }
/// ```
pub(super) fn union(union: &Union) -> SourceFile {
    let mut scope = Scope::of_type(&union.name, []);
    let mut rows = Vec::new();
    for variant in &union.variants {
        let row = super::row::variant(variant, &mut scope) + ";";
        rows.extend([variant_docs(variant), Line::Row(row)]);
    }
    let direction = super::row::direction(union.read, union.write).map(|direction| format!(": {direction}"));
    let head = format!("pub enum {}{}", union.name, direction.unwrap_or_default());
    let lines = vec![shape_docs(union.docs.lines()), Line::Block { head, lines: rows }];
    let docs = vec![format!("The union `{}`.", union.id)];
    file(
        format!("src/types/{}.rs", union.module),
        docs,
        scope.without(&union.name),
        vec![Piece::Table { name: "union", lines }],
    )
}

/// Emits the documentation of a variant, or the name of its member if it has no documentation.
pub(super) fn variant_docs(variant: &UnionVariant) -> Line {
    Line::Docs(match variant.docs.is_empty() {
        true => vec![format!("The member {}.", crate::docs::code(&variant.key))],
        false => variant.docs.lines().to_vec(),
    })
}
