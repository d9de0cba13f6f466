//! Examples of operations (trait `smithy.api#examples`).

use super::errors::error_status;
use super::traits::EXAMPLES;
use super::values::{Blobs, Misfit, Values};
use super::{Context, wire};
use crate::ast::ShapeId;
use crate::docs;
use crate::ir::example::{Example, Failure, OperationExamples, Outcome, Success};
use crate::ir::value::{MemberValue, Value};
use crate::ir::{self, Body, InputEdit, Place};
use crate::json::{Object, Value as Json};

impl Context<'_> {
    /// Lowers the examples of all operations that have any, in the order of the operations.
    pub(super) fn examples(&self, service: &ir::Service) -> Vec<OperationExamples> {
        let values = Values::of(service, Blobs::Base64);
        let of_operation = |operation: &ir::Operation| {
            let id = ShapeId::new(operation.id.as_str());
            let examples = self.shape(&id)?.traits.get(EXAMPLES)?.as_array()?;
            let examples: Vec<_> = examples
                .iter()
                .enumerate()
                .filter_map(|(index, json)| match self.example(service, operation, &values, json) {
                    Ok(example) => Some(example),
                    Err(misfit) => {
                        let place = self.place(&id).then(&["traits", EXAMPLES, &index.to_string()]);
                        self.left_out(&operation.id, "an example", misfit, place);
                        None
                    }
                })
                .collect();
            let examples = OperationExamples {
                module: operation.module.clone(),
                method: operation.method.clone(),
                output: operation.output.name.clone(),
                fallible: operation.output.fallible,
                error: operation.error.clone(),
                examples,
            };
            Some(examples).filter(|operation| !operation.examples.is_empty())
        };
        service.operations.iter().filter_map(of_operation).collect()
    }

    fn example(
        &self,
        service: &ir::Service,
        operation: &ir::Operation,
        values: &Values<'_>,
        json: &Json,
    ) -> Result<Example, Misfit> {
        if operation.input_stream.is_some() {
            return Err(Misfit::of("an example cannot show the events that are sent"));
        }
        let nothing = Json::Object(Object::new());
        let part = |name: &str| json.get(name).unwrap_or(&nothing);
        let outcome = match json.get("error") {
            Some(error) => self.error_response(service, operation, values, error)?,
            None => {
                let mut members =
                    values.members(&operation.output, part("output")).map_err(|misfit| misfit.within("output"))?;
                let body = self.example_body(None, &members)?;
                if body.is_some() {
                    wire::as_read(self.protocol, &mut members);
                } else if operation.output_stream.is_some() {
                    return Err(Misfit::of("an example cannot show the events that are received"));
                }
                Outcome::Output(Success { body, members })
            }
        };
        let input = values.members(&operation.input, part("input")).map_err(|misfit| misfit.within("input"))?;
        check_head(operation, &input).map_err(|misfit| misfit.within("input"))?;
        Ok(Example {
            title: docs::escape(json.get("title").and_then(Json::as_str).unwrap_or("Example")),
            docs: json
                .get("documentation")
                .and_then(Json::as_str)
                .map_or_else(Vec::new, |docs| self.docs_of(docs).lines().to_vec()),
            input,
            outcome,
        })
    }

    fn error_response(
        &self,
        service: &ir::Service,
        operation: &ir::Operation,
        values: &Values<'_>,
        json: &Json,
    ) -> Result<Outcome, Misfit> {
        let misfit = |message: String| Misfit::of(message).within("error");
        let id = json.get("shapeId").and_then(Json::as_str).ok_or_else(|| misfit("`shapeId` is missing".to_owned()))?;
        let stated = || {
            let error = service.errors.iter().find(|error| error.structure.id == id)?;
            let case = operation.errors.iter().find(|case| case.name == error.structure.name)?;
            Some((error, case))
        };
        let (error, case) = stated().ok_or_else(|| misfit(format!("the operation does not declare `{id}`")))?;
        let Some(code) = &case.code else {
            return Err(misfit(format!("`{id}` has the same code as another error of the operation")));
        };
        let nothing = Json::Object(Object::new());
        let content = json.get("content").unwrap_or(&nothing);
        let members = values.members(&error.structure, content).map_err(|misfit| misfit.within("error"))?;
        let message = members.iter().find_map(|member| match &member.value {
            Value::String(text) if member.field == "message" => Some(text.clone()),
            _ => None,
        });
        Ok(Outcome::Error(Failure {
            status: self.error_status(id),
            body: self.example_body(Some(code), &members)?,
            name: case.name.clone(),
            code: code.clone(),
            fallible: error.structure.fallible,
            members,
            is_method: case.is_method.clone(),
            message,
        }))
    }

    /// Serializes the body of a response. Returns `None` for a protocol whose bodies are not serialized in examples.
    fn example_body(&self, code: Option<&str>, members: &[MemberValue]) -> Result<Option<Body>, Misfit> {
        match self.protocol.has_http_bindings() || self.protocol.reads_xml() {
            true => Ok(None),
            false => wire::body(self.protocol, code, members).map(Some),
        }
    }

    /// Returns the status code that the model declares for an error, or the default for its kind.
    pub(super) fn error_status(&self, id: &str) -> u16 {
        self.shape(&ShapeId::new(id)).map_or(400, error_status)
    }
}

/// Checks that labels and required query parameters have values that are not empty, because a request cannot be built
/// without them. Idempotency tokens need no value, because they are generated, and neither do members with a default
/// from a customization.
pub(super) fn check_head(operation: &ir::Operation, input: &[MemberValue]) -> Result<(), Misfit> {
    let has_default = |field: &str| {
        let edits = |edit: &InputEdit| matches!(edit, InputEdit::Default { field: edited, .. } if edited == field);
        operation.idempotency_token.as_deref() == Some(field) || operation.input_edits.iter().any(edits)
    };
    let is_empty = |field: &str| {
        let value = input.iter().find(|value| value.field == field);
        value.is_none_or(|value| matches!(&value.value, Value::String(text) if text.is_empty()))
    };
    let mut needed = operation.input.members.iter().filter(|member| {
        matches!(member.place, Place::Label(_) | Place::Query { required: true, .. }) && !has_default(&member.field)
    });
    match needed.find(|member| is_empty(&member.field)) {
        Some(member) => Err(Misfit::of(format!("`{}` is missing or empty, but is part of the URI", member.name))),
        None => Ok(()),
    }
}
