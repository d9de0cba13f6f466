//! The required members of inputs, as structures that `ClientExt::call` takes.

use super::scope::Scope;
use super::types::{file, kind};
use super::{Line, Piece, SourceFile};
use crate::ir::{Operation, Service};

const TABLE: &str = "required_members";

/// Emits the module `ext::required`.
///
/// ```text
/// use client_runtime::required_members;
///
/// required_members! {
///     CreateSecret, create_secret, CreateSecretFluentBuilder {
///         name, set_name: text;
///     }
/// }
/// ```
///
/// A crate has this module even if no member is required, so that the feature `required` remains when the last required
/// member becomes optional.
pub(super) fn structures(service: &Service) -> SourceFile {
    let operations = || service.operations.iter().filter(|operation| !operation.required.is_empty());
    let mut scope = Scope::with(operations().map(|operation| operation.name.clone()));
    let lines = operations().map(|operation| structure(operation, &mut scope)).collect();
    let docs = [
        "The required members of inputs: a structure for each operation that has any.",
        "",
        "[`ClientExt::call`](super::ClientExt::call) takes such a structure, and returns the operation's fluent builder,",
        "which sets the optional members.",
    ];
    let pieces = vec![Piece::Table { name: TABLE, lines }];
    file("src/ext/required.rs".to_owned(), docs.map(str::to_owned).into(), scope, pieces)
}

/// Emits the structure for an operation. Its members are in the order of the input. An event stream comes first, as in
/// the input's own table.
fn structure(operation: &Operation, scope: &mut Scope) -> Line {
    let Operation { name, module, method, fluent_builder, input, input_stream, required, .. } = operation;
    let mut lines = Vec::new();
    if let Some(stream) = input_stream {
        let [events, error] = [("crate::types", &stream.events), ("crate::types::error", &stream.error)]
            .map(|(at, name)| scope.name(at, name));
        lines.push(Line::Row(format!(
            "{}, {}: sent_events({events}, {error});",
            stream.member.field, stream.member.setter
        )));
    }
    for member in input.members.iter().filter(|member| required.contains(&member.field)) {
        let sensitive = if member.sensitive { ", sensitive" } else { "" };
        lines.push(Line::Row(format!("{}, {}: {}{sensitive};", member.field, member.setter, kind(&member.ty, scope))));
    }
    let has_stream = input_stream.is_some() || input.byte_stream().is_some();
    let streaming = if has_stream { ": streaming" } else { "" };
    let module = if module == method { String::new() } else { format!(" in {module}") };
    Line::Block { head: format!("{name}, {method}{module}, {fluent_builder}{streaming}"), lines }
}
