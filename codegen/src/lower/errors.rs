//! Modeled errors.

use std::collections::HashSet;

use super::bindings::End;
use super::members::Use;
use super::traits::{ERROR, HTTP_ERROR, QUERY_ERROR, RETRYABLE, entry, text};
use super::{Context, Taken};
use crate::ast::{Shape, ShapeId};
use crate::docs::Markdown;
use crate::error::{ErrorKind, WayOut};
use crate::ir::{self, Optionality, Place, Retry, Type};
use crate::json::Value;
use crate::names;

impl Context<'_> {
    /// Lowers an error. Every error gets a `message`, even if the model has none.
    pub(super) fn error_shape(&self, id: &ShapeId, shape: &Shape) -> Option<ir::ErrorShape> {
        let name = self.names.get(id)?;
        let mut members = self.members(id, shape, &name.name, Use::Other);
        self.bind(id, shape, &mut members, End::Output);
        self.bind_event(id, shape, &mut members);
        if name.name == "Unhandled" {
            let names = ["the variant for unmodeled errors".to_owned(), id.to_string()];
            let rust = name.name.clone();
            let kind = ErrorKind::NameCollision { id: self.id.clone(), names, rust, way_out: WayOut::Rename };
            self.error(kind, self.place(id));
        }
        match members.iter().find(|member| member.field == "message") {
            None => members.push(message()),
            Some(member) if member.ty == Type::String => {}
            Some(member) => {
                let from = format!("{id}${}", member.name);
                let kind = ErrorKind::Unsupported { from, what: "a message that is not a string".to_owned() };
                self.error(kind, self.member_place(id, &member.name));
            }
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
                builder: names::with_suffix(&name.name, "Builder"),
                docs: self.shape_docs(id, shape),
                fallible: members.iter().any(|member| member.optionality == Optionality::Required),
                members,
                read: true,
                write: self.closure.sent_errors.contains(id),
            },
            shown,
            status: error_status(shape),
            retry: retry(shape),
        })
    }

    /// Lowers the errors of an operation, including those of the service, sorted by name.
    pub(super) fn operation_errors(&self, operation: &Shape) -> Vec<ir::OperationError> {
        let all = operation.errors.iter().chain(&self.service.errors);
        let mut errors: Vec<_> = all
            .filter_map(|error| {
                let shape = self.closure.errors.get(&error.target)?;
                let name = &self.names.get(&error.target)?.name;
                Some(ir::OperationError {
                    name: name.clone(),
                    is_method: names::method("is", &names::snake(name)),
                    code: Some(self.error_code(&error.target, shape)),
                    query_code: self.query_code(shape),
                    retryable: shape.traits.contains_key(RETRYABLE),
                    summary: self.shape_docs(&error.target, shape).summary().to_owned(),
                })
            })
            .collect();
        let mut names = HashSet::new();
        errors.retain(|error| names.insert(error.name.clone()));
        clear_shared_codes(&mut errors);
        errors.sort_by(|one, other| one.name.cmp(&other.name));
        clear_methods(&mut errors);
        errors
    }

    /// Returns the code of an error: the name of the shape, unless the protocol is a query protocol and the error
    /// declares another code.
    fn error_code(&self, id: &ShapeId, shape: &Shape) -> String {
        let stated = entry(&shape.traits, QUERY_ERROR, "code").filter(|_| self.protocol.writes_form());
        stated.unwrap_or(id.name()).to_owned()
    }

    /// Returns the code of an error in the query protocol (trait `aws.protocols#awsQueryError`), if the responses of
    /// the service may still contain it.
    fn query_code(&self, shape: &Shape) -> Option<String> {
        let code = entry(&shape.traits, QUERY_ERROR, "code").filter(|_| self.is_query_compatible());
        code.map(str::to_owned)
    }
}

/// Makes the names of methods unique: names that differ as types may be equal as methods, such as `SelfValue` and
/// `SelfValue_`.
pub(super) fn clear_methods(errors: &mut [ir::OperationError]) {
    let mut methods = Taken::default();
    for error in errors {
        error.is_method = methods.take_free(std::mem::take(&mut error.is_method), &error.name);
    }
}

/// Removes ambiguous codes. Two errors can have the same code, for example if shapes in different namespaces have the
/// same name; the code then identifies the first of them. A query-protocol code identifies an error only if it occurs
/// exactly once among the codes of the operation's errors in both protocols.
fn clear_shared_codes(errors: &mut [ir::OperationError]) {
    let all: Vec<_> =
        errors.iter().flat_map(|error| [error.code.clone(), error.query_code.clone()]).flatten().collect();
    let mut codes = HashSet::new();
    for error in errors {
        error.code = error.code.take().filter(|code| codes.insert(code.clone()));
        error.query_code =
            error.query_code.take().filter(|code| all.iter().filter(|other| *other == code).count() == 1);
    }
}

/// Returns the status code that the model states for an error, or the default for its kind.
pub(super) fn error_status(shape: &Shape) -> u16 {
    let stated = shape.traits.get(HTTP_ERROR).and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok());
    stated.unwrap_or(match text(&shape.traits, ERROR) {
        Some("server") => 500,
        _ => 400,
    })
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
    docs.push_paragraph("The error message of the service.");
    ir::Member {
        name: "message".to_owned(),
        field: "message".to_owned(),
        setter: "set_message".to_owned(),
        getter: "get_message".to_owned(),
        docs,
        optionality: Optionality::Optional,
        correction: None,
        required: false,
        ty: Type::String,
        place: Place::Member("message".to_owned()),
        wire_names: ir::WireNames::default(),
        format: None,
        sensitive: false,
        json_text: false,
        limits: ir::Limits::default(),
    }
}
