//! Unions.

use super::scope::Scope;
use super::types::{file, format_suffix, kind, literal, shape_docs};
use super::{Line, Piece, SourceFile};
use crate::ir::{Union, UnionVariant};

/// A file for a union.
///
/// ```text
/// union! {
///     /// A value of a table.
///     pub enum AttributeValue {
///         /// A text.
///         S(text), as_s, is_s = "S";
///     }
/// }
/// ```
pub(super) fn union(union: &Union) -> SourceFile {
    let mut scope = Scope::of_type(&union.name, []);
    let mut rows = Vec::new();
    for variant in &union.variants {
        let (docs, row) = variant_row(variant, &mut scope);
        rows.extend([docs, Line::Row(row)]);
    }
    let lines =
        vec![shape_docs(union.docs.lines()), Line::Block { head: format!("pub enum {}", union.name), lines: rows }];
    let docs = vec![format!("The union `{}`.", union.id)];
    file(
        format!("src/types/{}.rs", union.module),
        docs,
        scope.without(&union.name),
        vec![Piece::Table { name: "union", lines }],
    )
}

/// The documentation and the row of a variant.
///
/// ```text
/// /// A text.
/// S(text), as_s, is_s = "S";
/// ```
pub(super) fn variant_row(variant: &UnionVariant, scope: &mut Scope) -> (Line, String) {
    let docs = match variant.docs.is_empty() {
        true => vec![format!("The variant {}.", crate::docs::code(&variant.key))],
        false => variant.docs.lines().to_vec(),
    };
    let kind = variant.ty.as_ref().map(|ty| format!("({})", kind(ty, scope))).unwrap_or_default();
    let format = format_suffix(variant.format.as_ref(), scope);
    let sensitive = if variant.sensitive { ", sensitive" } else { "" };
    let UnionVariant { name, as_method, is_method, .. } = variant;
    let row = format!("{name}{kind}, {as_method}, {is_method} = {}{format}{sensitive};", literal(&variant.key));
    (Line::Docs(docs), row)
}
