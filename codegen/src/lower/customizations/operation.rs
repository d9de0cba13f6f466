//! Customizations of operations.

use super::Change;
use crate::ast::{Member, ShapeId};
use crate::ir::{
    self, EndpointParam, EndpointParamValue, HostPrefixPart, InputEdit, Operation, Optionality, PathStep, Place,
    Presigning, Type,
};
use crate::lower::Context;
use crate::lower::traits::HTTP_LABEL;

impl Context<'_> {
    /// Applies a change to the operations that it targets. If a target is missing, fails with its name.
    pub(super) fn customize_operations(&self, change: &Change, operations: &mut [Operation]) -> Result<(), String> {
        match change {
            Change::EndpointOfMember { operation, member } => endpoint_of_member(find(operations, operation)?, member)?,
            Change::InputDefault { member, value } => {
                let mut found = false;
                for operation in operations {
                    if let Some(field) = optional_text(operation, member) {
                        operation.input_edits.push(InputEdit::Default { field, value });
                        found = true;
                    }
                }
                if !found {
                    return Err((*member).to_owned());
                }
            }
            Change::TrimmedLabels { targets, prefixes } => {
                let edited = operations.iter_mut().map(|operation| self.trim_labels(operation, targets, prefixes));
                if edited.sum::<usize>() == 0 {
                    return Err(targets.first().copied().unwrap_or_default().to_owned());
                }
            }
            Change::Presigned { operation, query } => {
                let operation = find(operations, operation)?;
                operation.presigning = Some(presigning(operation, *query));
            }
            Change::TreeHash { operation } => find(operations, operation)?.tree_hash = true,
            Change::LongPolling { operation } => find(operations, operation)?.long_polling = true,
            Change::NoStalledStreamProtection { operation } => find(operations, operation)?.may_stall = true,
            Change::DisablePayloadSigning { operation } => find(operations, operation)?.disable_payload_signing = true,
            Change::ExpressSession { operation } => find(operations, operation)?.express_session = true,
            Change::ExpiresString { operation } => find(operations, operation)?.expires_string = true,
            Change::AnyRoot { operation } => any_root(find(operations, operation)?)?,
            Change::Truncated { operation, member } => truncated(find(operations, operation)?, member)?,
            Change::LabelInEndpoint { label } => label_in_endpoint(operations, label)?,
            Change::PrefixInEndpoint { label } => prefix_in_endpoint(operations, label)?,
            Change::ExtendedRequestId
            | Change::Header { .. }
            | Change::NoDefault { .. }
            | Change::OptionalAuth
            | Change::OptionalMembers
            | Change::Protocol(_)
            | Change::RetryDefaults { .. }
            | Change::StatefulFake { .. }
            | Change::Trait { .. }
            | Change::TransientError { .. } => {}
        }
        Ok(())
    }

    /// For each label of an operation, adds an edit that trims its value, if the label targets one of these shapes.
    /// Returns the number of edits.
    fn trim_labels(&self, operation: &mut Operation, targets: &[&str], prefixes: &'static [&'static str]) -> usize {
        let Some(input) = self.shape(&ShapeId::new(operation.input.id.as_str())) else { return 0 };
        let is_label = |(_, member): &(&String, &Member)| {
            member.traits.contains_key(HTTP_LABEL) && targets.contains(&member.target.as_str())
        };
        let labels = input.members.iter().filter(is_label);
        let fields: Vec<_> = labels.filter_map(|(name, _)| optional_text(operation, name)).collect();
        let edits = fields.into_iter().map(|field| InputEdit::TrimStart { field, prefixes });
        let before = operation.input_edits.len();
        operation.input_edits.extend(edits);
        operation.input_edits.len() - before
    }
}

fn any_root(operation: &mut Operation) -> Result<(), String> {
    let [_, element] = &mut operation.elements;
    element.take().map(drop).ok_or_else(|| operation.output.name.clone())
}

fn truncated(operation: &mut Operation, member: &str) -> Result<(), String> {
    let found = operation.output.members.iter().find(|it| it.name == member && it.ty == Type::Boolean);
    let found = found.ok_or(member)?;
    let step = PathStep { field: found.field.clone(), optional: found.optionality == Optionality::Optional };
    let paginator = operation.paginator.as_mut().ok_or("smithy.api#paginated")?;
    paginator.is_truncated = Some(step);
    Ok(())
}

/// Removes a label from all URIs that begin with it.
fn label_in_endpoint(operations: &mut [Operation], label: &str) -> Result<(), String> {
    let prefix = format!("/{{{label}}}");
    let mut count = 0;
    for http in operations.iter_mut().filter_map(|operation| operation.http.as_mut()) {
        let Some(rest) = http.uri.strip_prefix(&prefix) else { continue };
        http.uri = if rest.starts_with('/') { rest.to_owned() } else { format!("/{rest}") };
        count += 1;
    }
    if count == 0 { Err(label.to_owned()) } else { Ok(()) }
}

/// Removes all host prefixes that consist of this label and a dot.
fn prefix_in_endpoint(operations: &mut [Operation], label: &str) -> Result<(), String> {
    let is_label = |parts: &mut Vec<HostPrefixPart>| match parts.as_slice() {
        [HostPrefixPart::Label { member, .. }, HostPrefixPart::Text(dot)] => member == label && dot == ".",
        _ => false,
    };
    let mut count = 0;
    for operation in operations {
        count += usize::from(operation.host_prefix.take_if(is_label).is_some());
    }
    if count == 0 { Err(label.to_owned()) } else { Ok(()) }
}

fn endpoint_of_member(operation: &mut Operation, member: &str) -> Result<(), String> {
    let found = operation.input.members.iter().find(|it| it.name == member);
    let field = found.ok_or(member)?.field.clone();
    let value = EndpointParamValue::Field(field);
    operation.endpoint_params.push(EndpointParam { setter: "set_endpoint".to_owned(), value });
    Ok(())
}

fn presigning(operation: &Operation, query: Option<&str>) -> Presigning {
    let Some(method) = query else { return Presigning::AnyBody };
    let members = operation.input.members.iter().map(|member| {
        let name = member.name.clone();
        let required = matches!(member.place, Place::Query { required: true, .. });
        ir::Member { place: Place::Query { name, required }, ..member.clone() }
    });
    Presigning::Query { method: method.to_owned(), members: members.collect() }
}

/// Returns the field of an input member, if it is an optional string.
fn optional_text(operation: &Operation, member: &str) -> Option<String> {
    let found = operation.input.members.iter().find(|it| it.name == member)?;
    (found.ty == Type::String && found.optionality == Optionality::Optional).then(|| found.field.clone())
}

/// Finds an operation by name.
fn find<'a>(operations: &'a mut [Operation], name: &str) -> Result<&'a mut Operation, String> {
    operations.iter_mut().find(|operation| operation.wire_name == name).ok_or_else(|| name.to_owned())
}
