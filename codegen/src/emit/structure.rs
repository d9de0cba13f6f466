//! The structures in the module `types`.

use super::scope::Scope;
use super::types::{file, shape_docs};
use super::{Line, Piece, SourceFile};
use crate::ir::Structure;

/// Emits the file for a structure.
///
/// ```text
/// structure! {
///     /// A tag of a secret.
///     pub struct Tag, TagBuilder, sent {
///         /// The key.
///         key, set_key, get_key: optional(text) = member("Key");
///     }
/// }
/// ```
pub(super) fn structure(structure: &Structure) -> SourceFile {
    let mut scope = Scope::of_type(&structure.name, [structure.builder.clone()]);
    let rows = structure.members.iter().flat_map(|member| super::row::member(member, &mut scope)).collect();
    let fallible = if structure.fallible { ": fallible" } else { "" };
    let direction = super::row::direction(structure.read, structure.write).map(|direction| format!(", {direction}"));
    let lines = vec![
        shape_docs(structure.docs.lines()),
        Line::Block {
            head: format!(
                "pub struct {}, {}{fallible}{}",
                structure.name,
                structure.builder,
                direction.unwrap_or_default()
            ),
            lines: rows,
        },
    ];
    let docs = vec![format!("The structure `{}`.", structure.id)];
    file(
        format!("src/types/{}.rs", structure.module),
        docs,
        scope.without(&structure.name),
        vec![Piece::Table { name: "structure", lines }],
    )
}
