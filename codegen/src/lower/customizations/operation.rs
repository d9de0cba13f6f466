//! Customizations of operations.

use super::Change;
use crate::ast::{Member, ShapeId};
use crate::ir::{EndpointParam, EndpointParamValue, InputEdit, Operation, Optionality, Type};
use crate::lower::Context;
use crate::lower::traits::HTTP_LABEL;

impl Context<'_> {
    /// Applies a change to the operations it targets; on failure, returns the missing name.
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
            Change::TreeHash { operation } => find(operations, operation)?.tree_hash = true,
            Change::LongPolling { operation } => find(operations, operation)?.long_polling = true,
            Change::NoStalledStreamProtection { operation } => find(operations, operation)?.may_stall = true,
            _ => {}
        }
        Ok(())
    }

    /// Trims the labels of an operation that target these shapes; returns how many were trimmed.
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

fn endpoint_of_member(operation: &mut Operation, member: &str) -> Result<(), String> {
    let found = operation.input.members.iter().find(|it| it.name == member);
    let field = found.ok_or(member)?.field.clone();
    let value = EndpointParamValue::Field(field);
    operation.endpoint_params.push(EndpointParam { setter: "set_endpoint".to_owned(), value });
    Ok(())
}

/// The field of an input member, if it is an optional string.
fn optional_text(operation: &Operation, member: &str) -> Option<String> {
    let found = operation.input.members.iter().find(|it| it.name == member)?;
    (found.ty == Type::String && found.optionality == Optionality::Optional).then(|| found.field.clone())
}

/// Finds an operation by name.
fn find<'a>(operations: &'a mut [Operation], name: &str) -> Result<&'a mut Operation, String> {
    operations.iter_mut().find(|operation| operation.wire_name == name).ok_or_else(|| name.to_owned())
}
