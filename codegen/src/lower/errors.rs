//! Errors that the model states.

use serde_json::Value;

use super::Context;
use super::members::Use;
use super::traits::{ERROR, QUERY_ERROR, RETRYABLE, entry, text};
use crate::ast::{Shape, ShapeId};
use crate::docs::Markdown;
use crate::ir::{self, Optionality, Retry, Type};
use crate::names;

impl Context<'_> {
    /// An error; every one has a `message`, whether the model says so or not.
    pub(super) fn error_shape(&self, id: &ShapeId, shape: &Shape) -> Option<ir::ErrorShape> {
        let name = self.names.get(id)?;
        let mut members = self.members(id, shape, Use::Other);
        if !members.iter().any(|member| member.field == "message") {
            members.push(message());
        }
        let shown = match name.name == id.name() {
            true => name.name.clone(),
            false => format!("{} [{}]", name.name, id.name()),
        };
        Some(ir::ErrorShape {
            structure: ir::Structure {
                id: id.to_string(),
                name: name.name.clone(),
                module: name.module.clone(),
                builder: format!("{}Builder", name.name),
                docs: self.shape_docs(id, shape),
                fallible: members.iter().any(|member| member.optionality == Optionality::Required),
                members,
                read: true,
                write: false,
            },
            shown,
            retry: retry(shape),
        })
    }

    /// The errors of an operation, those of the service included, by name.
    pub(super) fn operation_errors(&self, operation: &Shape) -> Vec<ir::OperationError> {
        let all = operation.errors.iter().chain(&self.service.errors);
        let mut errors: Vec<_> = all
            .filter_map(|error| {
                let shape = self.closure.errors.get(&error.target)?;
                let name = &self.names.get(&error.target)?.name;
                Some(ir::OperationError {
                    name: name.clone(),
                    is_method: format!("is_{}", names::snake(name)),
                    code: self.error_code(&error.target, shape),
                    retryable: shape.traits.contains_key(RETRYABLE),
                    summary: self.shape_docs(&error.target, shape).summary().to_owned(),
                })
            })
            .collect();
        errors.sort_by(|one, other| one.name.cmp(&other.name));
        errors.dedup_by(|one, other| one.name == other.name);
        errors
    }

    /// The code on the wire: the shape's name. A query-compatible service sends the code of its old protocol in a header,
    /// which takes the place of the code and not of the shape that is read.
    fn error_code(&self, id: &ShapeId, shape: &Shape) -> String {
        match self.is_query_compatible() {
            true => entry(&shape.traits, QUERY_ERROR, "code").unwrap_or(id.name()).to_owned(),
            false => id.name().to_owned(),
        }
    }
}

fn retry(shape: &Shape) -> Option<Retry> {
    let retryable = shape.traits.get(RETRYABLE)?;
    let throttling = retryable.get("throttling").and_then(Value::as_bool).unwrap_or(false);
    Some(match (throttling, text(&shape.traits, ERROR)) {
        (true, _) => Retry::Throttling,
        (false, Some("server")) => Retry::Server,
        (false, _) => Retry::Client,
    })
}

fn message() -> ir::Member {
    let mut docs = Markdown::default();
    docs.push_paragraph("What the service says of the error.");
    ir::Member {
        name: "message".to_owned(),
        field: "message".to_owned(),
        setter: "set_message".to_owned(),
        getter: "get_message".to_owned(),
        docs,
        optionality: Optionality::Optional,
        ty: Type::String,
        key: "message".to_owned(),
        format: None,
        sensitive: false,
        limits: ir::Limits::default(),
    }
}
