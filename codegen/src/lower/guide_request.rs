//! The parts of a request that identify its operation in the tests of the guide.

use crate::ir::value::{MemberValue, Value};
use crate::ir::{GuideRequest, InputEdit, Member, Operation, Place, Protocol, Service};

/// Returns the parts of a request with this input that identify the operation.
pub(super) fn of(service: &Service, operation: &Operation, input: &[MemberValue]) -> GuideRequest {
    let (service_name, name) = (&service.target_prefix, &operation.wire_name);
    match (service.protocol, &operation.http) {
        (Protocol::AwsJson1_0 | Protocol::AwsJson1_1, _) => GuideRequest::Header(format!("{service_name}.{name}")),
        (Protocol::AwsQuery | Protocol::Ec2Query, _) => GuideRequest::Form(name.clone()),
        (Protocol::RpcV2Cbor | Protocol::RpcV2Json, _) => {
            GuideRequest::Path(format!("/service/{service_name}/operation/{name}"))
        }
        (Protocol::RestJson1 | Protocol::RestXml, None) => GuideRequest::Path("/".to_owned()),
        (Protocol::RestJson1 | Protocol::RestXml, Some(http)) => {
            // A service's own protocol can move members from the path to the host.
            let is_own = service.customizations.protocol.is_some();
            let path = (!is_own).then(|| path(&http.uri, operation, input)).flatten();
            GuideRequest::Http { method: http.method.clone(), path }
        }
    }
}

/// Returns the path with its labels filled in, or `None` if a value is missing, cannot be inserted unchanged or is
/// edited, or if the request has a query.
fn path(uri: &str, operation: &Operation, input: &[MemberValue]) -> Option<String> {
    let value = |member: &Member| input.iter().find(|value| value.field == member.field).map(|value| &value.value);
    if uri.contains('?') || operation.input_edits.iter().any(|edit| is_effective(edit, input)) {
        return None;
    }
    let mut path = uri.to_owned();
    for member in &operation.input.members {
        match &member.place {
            Place::Label(name) => {
                let text = match value(member)? {
                    Value::String(text) => text.clone(),
                    Value::Integer(value) => value.to_string(),
                    Value::Boolean(value) => value.to_string(),
                    _ => return None,
                };
                if !text.chars().all(|character| character.is_ascii_alphanumeric() || "-._~".contains(character)) {
                    return None;
                }
                path = path.replace(&format!("{{{name}}}"), &text).replace(&format!("{{{name}+}}"), &text);
            }
            Place::Query { .. } | Place::QueryParams => {
                let is_token = operation.idempotency_token.as_ref() == Some(&member.field);
                if is_token || value(member).is_some() {
                    return None;
                }
            }
            _ => {}
        }
    }
    Some(path)
}

/// Whether an edit changes this input.
fn is_effective(edit: &InputEdit, input: &[MemberValue]) -> bool {
    let text = |field: &String| {
        let value = input.iter().find(|value| value.field == *field)?;
        if let Value::String(text) = &value.value { Some(text.as_str()) } else { None }
    };
    match edit {
        InputEdit::Default { field, .. } => text(field).is_none_or(str::is_empty),
        InputEdit::TrimStart { field, prefixes } => {
            text(field).is_some_and(|text| prefixes.iter().any(|prefix| text.starts_with(prefix)))
        }
    }
}
