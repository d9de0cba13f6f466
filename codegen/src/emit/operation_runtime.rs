//! Runtime components that only some operations need: interceptors and retry classifiers.

use super::scope::Scope;
use super::types::literal;
use crate::ir::{ChecksumMember, HostPrefixPart, InputEdit, Operation, RequestChecksum, ResponseChecksum};
use crate::source_file::Line;

/// Emits the function `customize` for the macro `operation!`; `None` if the operation adds no components.
///
/// ```text
/// fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
///     components
///         .with_interceptor(HostPrefix::new(|input: &Self::Input| {
///             Ok([
///                 "data.",
///                 host_label("Account", input.account.as_deref())?,
///                 ".",
///             ]
///             .concat())
///         }))
///         .with_interceptor(MemberDefault::new(|input: &mut Self::Input| &mut input.account, "-"))
///         .with_interceptor(RequestCompression)
/// }
/// ```
pub(super) fn customize(operation: &Operation, scope: &mut Scope) -> Option<Line> {
    let mut rows = Vec::new();
    if let Some(parts) = &operation.host_prefix {
        rows.extend(host_prefix(parts, scope));
    }
    if let Some(ids) = &operation.discovered_endpoint {
        rows.extend(super::endpoint_discovery::customize(ids, &operation.wire_name, scope));
    }
    for edit in &operation.input_edits {
        rows.extend(input_edit(edit, scope));
    }
    let mut interceptor = |module: &str, name: &str| {
        rows.push(format!(".with_interceptor({})", scope.name(&format!("client_runtime::{module}"), name)));
    };
    if operation.request_compression {
        interceptor("request_compression", "RequestCompression");
    }
    if operation.content_md5 {
        interceptor("content_md5", "ContentMd5");
    }
    if operation.expires_string {
        interceptor("s3::expires", "ExpiresString");
    }
    if operation.tree_hash {
        interceptor("tree_hash", "TreeHash");
    }
    if operation.long_polling {
        interceptor("long_polling", "LongPolling");
    }
    rows.extend(operation.request_checksum.iter().flat_map(|checksum| request_checksum(checksum, scope)));
    rows.extend(operation.response_checksum.iter().flat_map(|checksum| response_checksum(checksum, scope)));
    if rows.is_empty() {
        return None;
    }
    let components = scope.name("aws_smithy_runtime_api::client::runtime_components", "RuntimeComponentsBuilder");
    let mut lines = vec![Line::Row("components".to_owned())];
    lines.extend(rows.into_iter().map(|row| Line::Row(format!("    {row}"))));
    Some(Line::Block { head: format!("fn customize(components: {components}) -> {components}"), lines })
}

/// Emits the interceptor for the request checksum of an operation.
///
/// ```text
/// .with_interceptor(
///     RequestChecksum::new()
///         .chosen_by(|input: &Self::Input| input.algorithm.as_ref())
///         .header("x-amz-sdk-checksum-algorithm")
///         .required(),
/// )
/// ```
fn request_checksum(checksum: &RequestChecksum, scope: &mut Scope) -> Vec<String> {
    let mut calls = Vec::new();
    if let Some(ChecksumMember { field, header }) = &checksum.algorithm {
        calls.push(format!("        .chosen_by(|input: &Self::Input| input.{field}.as_ref())"));
        calls.extend(header.as_ref().map(|header| format!("        .header({})", literal(header))));
    }
    if checksum.required {
        calls.push("        .required()".to_owned());
    }
    let name = scope.name("client_runtime::checksum", "RequestChecksum");
    let mut rows = vec![".with_interceptor(".to_owned(), format!("    {name}::new()")];
    rows.extend(calls);
    rows.push(")".to_owned());
    rows
}

/// Emits the interceptor for the response checksum of an operation.
///
/// ```text
/// .with_interceptor(ResponseChecksum::new(
///     |input: &mut Self::Input| &mut input.mode,
///     &["CRC32", "SHA256"],
/// ))
/// ```
fn response_checksum(checksum: &ResponseChecksum, scope: &mut Scope) -> [String; 4] {
    let name = scope.name("client_runtime::checksum", "ResponseChecksum");
    let algorithms: Vec<_> = checksum.algorithms.iter().map(|algorithm| literal(algorithm)).collect();
    [
        format!(".with_interceptor({name}::new("),
        format!("    |input: &mut Self::Input| &mut input.{},", checksum.mode.field),
        format!("    &[{}],", algorithms.join(", ")),
        "))".to_owned(),
    ]
}

fn host_prefix(parts: &[HostPrefixPart], scope: &mut Scope) -> Vec<String> {
    let prefix = scope.name("client_runtime::host_prefix", "HostPrefix");
    let ok = scope.prelude("std::result::Result", "Ok");
    if let [HostPrefixPart::Text(text)] = parts {
        return vec![format!(".with_interceptor({prefix}::new(|_: &Self::Input| {ok}({}.to_owned())))", literal(text))];
    }
    let label = scope.name("client_runtime::host_prefix", "host_label");
    let part = |part: &HostPrefixPart| match part {
        HostPrefixPart::Text(text) => format!("        {},", literal(text)),
        HostPrefixPart::Label { member, field, is_enum } => {
            let value = if *is_enum { "as_ref().map(|value| value.as_str())" } else { "as_deref()" };
            format!("        {label}({}, input.{field}.{value})?,", literal(member))
        }
    };
    let mut rows = vec![format!(".with_interceptor({prefix}::new(|input: &Self::Input| {{"), format!("    {ok}([")];
    rows.extend(parts.iter().map(part));
    rows.extend(["    ]", "    .concat())", "}))"].map(str::to_owned));
    rows
}

/// Emits the interceptor that edits a member of the input before serialization.
///
/// ```text
/// .with_interceptor(MemberDefault::new(|input: &mut Self::Input| &mut input.account_id, "-"))
/// .with_interceptor(MemberWithoutPrefix::new(
///     |input: &mut Self::Input| &mut input.hosted_zone_id,
///     &["/hostedzone/", "hostedzone/"],
/// ))
/// ```
fn input_edit(edit: &InputEdit, scope: &mut Scope) -> Vec<String> {
    let member = |field: &str| format!("|input: &mut Self::Input| &mut input.{field}");
    match edit {
        InputEdit::Default { field, value } => {
            let ty = scope.name("client_runtime::input_member", "MemberDefault");
            vec![format!(".with_interceptor({ty}::new({}, {}))", member(field), literal(value))]
        }
        InputEdit::TrimStart { field, prefixes } => {
            let ty = scope.name("client_runtime::input_member", "MemberWithoutPrefix");
            let prefixes: Vec<_> = prefixes.iter().map(|prefix| literal(prefix)).collect();
            vec![
                format!(".with_interceptor({ty}::new("),
                format!("    {},", member(field)),
                format!("    &[{}],", prefixes.join(", ")),
                "))".to_owned(),
            ]
        }
    }
}
