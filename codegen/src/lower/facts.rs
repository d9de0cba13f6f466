//! The summary in the documentation of an operation: the method and URI, the required members and the output, whether
//! the operation is safe to repeat, the paginator and waiters, and the errors.

use super::Context;
use crate::ast::{Shape, ShapeId};
use crate::docs::code;
use crate::ir::Operation;

const READONLY: &str = "smithy.api#readonly";
const IDEMPOTENT: &str = "smithy.api#idempotent";

impl Context<'_> {
    /// Adds the summary to the documentation of an operation.
    pub(super) fn add_facts(&self, operation: &mut Operation) {
        let Some(shape) = self.shape(&ShapeId::new(operation.id.as_str())) else { return };
        let facts = [
            requests(operation),
            needs(operation),
            sends(operation),
            gives(operation),
            repeating(operation, shape),
            pages(operation),
            waiters(operation),
        ];
        let states_errors =
            operation.docs.lines().iter().any(|line| line.to_ascii_lowercase().starts_with("**errors**"));
        // Use a separate paragraph, because the model's documentation often ends in a list.
        operation.docs.push_paragraph("**In short**:");
        operation.docs.push_list(facts.iter().filter(|fact| !fact.is_empty()));
        if operation.errors.is_empty() || states_errors {
            return;
        }
        operation.docs.push_paragraph("**Errors**:");
        let errors = operation.errors.iter().map(|error| {
            let separator = if error.summary.is_empty() { "" } else { ": " };
            format!("[`{0}`](type@crate::types::error::{0}){separator}{1}", error.name, error.summary)
        });
        operation.docs.push_list(errors);
    }
}

/// States the method and URI, which access logs and proxies show. Returns an empty string for protocols without HTTP
/// bindings.
fn requests(operation: &Operation) -> String {
    let request = operation.http.as_ref().map(|http| code(&format!("{} {}", http.method, http.uri)));
    request.map_or_else(String::new, |request| format!("Sent as {request}."))
}

fn needs(operation: &Operation) -> String {
    let has_input = !operation.input.members.is_empty() || operation.input_stream.is_some();
    let required: Vec<_> = operation.required.iter().map(|field| setter(operation, field)).collect();
    match (required.is_empty(), has_input) {
        (_, false) => "Takes no input.".to_owned(),
        (true, true) => "Requires nothing: all members of the input are optional.".to_owned(),
        (false, true) => format!("Requires {}.", listed(&required)),
    }
}

fn sends(operation: &Operation) -> String {
    match &operation.input_stream {
        None => String::new(),
        Some(stream) => format!(
            "Sends [`{events}`](type@crate::types::{events}) one by one: {} takes an \
             [`EventStreamSender`](crate::primitives::event_stream::EventStreamSender), into which any `Stream` of \
             these events can be converted; see [event streams](crate::guide::event_streams).",
            setter(operation, &stream.member.field),
            events = stream.events,
        ),
    }
}

fn gives(operation: &Operation) -> String {
    let output = &operation.output.name;
    match &operation.output_stream {
        Some(stream) => format!(
            "Returns [`{output}`], whose [`{field}`]({output}::{field}) is a stream of [`{events}`](type@crate::types::{events}).",
            field = stream.member.field.trim_start_matches("r#"),
            events = stream.events,
        ),
        None if operation.output.members.is_empty() => String::new(),
        None => format!("Returns [`{output}`]."),
    }
}

fn repeating(operation: &Operation, shape: &Shape) -> String {
    let has = |name: &str| shape.traits.contains_key(name);
    match &operation.idempotency_token {
        _ if operation.input_stream.is_some() => {
            "Not retried once the first event has been sent: a stream can be read only once.".to_owned()
        }
        _ if has(READONLY) => "Safe to repeat: read-only.".to_owned(),
        Some(field) => format!(
            "Safe to retry: {} is generated if it is not set, so that a call takes effect only once, however many \
             attempts it needs.",
            setter(operation, field)
        ),
        None if has(IDEMPOTENT) => "Safe to repeat: idempotent.".to_owned(),
        None => {
            "Retried like any other operation: if a response is lost, the operation can take effect twice.".to_owned()
        }
    }
}

fn pages(operation: &Operation) -> String {
    match &operation.paginator {
        None => String::new(),
        Some(paginator) => format!(
            "Paginated: [`into_paginator`](builders::{}::into_paginator) returns a stream of all pages{}.",
            operation.fluent_builder,
            if paginator.items.is_some() { " or items" } else { "" },
        ),
    }
}

fn waiters(operation: &Operation) -> String {
    let waiters = operation.waiters.iter();
    let methods: Vec<_> =
        waiters.map(|waiter| format!("[`{0}`](crate::client::Waiters::{0})", waiter.method)).collect();
    match methods.is_empty() {
        true => String::new(),
        false => format!("Polled by {} until a condition is met.", listed(&methods)),
    }
}

/// Returns the setter of a member, as a link unless its name is a keyword.
fn setter(operation: &Operation, field: &str) -> String {
    match field.strip_prefix("r#") {
        Some(keyword) => format!("`{keyword}`"),
        None => format!("[`{field}`](builders::{}::{field})", operation.fluent_builder),
    }
}

/// Lists names, as in `a`, `b` and `c`.
fn listed(names: &[String]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        names => names.join(""),
    }
}
