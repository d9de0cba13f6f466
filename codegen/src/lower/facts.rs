//! What the traits of an operation say in words, after the model's own text: what it needs and gives, whether repeating it is
//! safe, whether it comes in pages, what waits for it, its errors.

use super::Context;
use super::traits::{CLIENT_OPTIONAL, REQUIRED};
use crate::ast::{Shape, ShapeId};
use crate::ir::{Member, Operation};

const READONLY: &str = "smithy.api#readonly";
const IDEMPOTENT: &str = "smithy.api#idempotent";

impl Context<'_> {
    /// Adds the facts to the documentation of an operation.
    pub(super) fn add_facts(&self, operation: &mut Operation) {
        let Some(shape) = self.shape(&ShapeId::new(operation.id.as_str())) else { return };
        let facts = [
            self.needs(operation, shape),
            sends(operation),
            gives(operation),
            repeating(operation, shape),
            pages(operation),
            waiters(operation),
        ];
        let states_errors =
            operation.docs.lines().iter().any(|line| line.to_ascii_lowercase().starts_with("**errors**"));
        // A paragraph of its own, since the model's text often ends in a list.
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

    fn needs(&self, operation: &Operation, shape: &Shape) -> String {
        let input = shape.input.as_ref().and_then(|input| self.shape(&input.target));
        let is_required = |member: &&Member| {
            let traits = input.and_then(|input| input.members.get(&member.name)).map(|member| &member.traits);
            traits.is_some_and(|traits| traits.contains_key(REQUIRED) && !traits.contains_key(CLIENT_OPTIONAL))
        };
        let members = operation.input.members.iter().filter(is_required);
        let stream = operation.input_stream.iter().map(|stream| &stream.member);
        let required: Vec<_> = members.chain(stream).map(|member| setter(operation, &member.field)).collect();
        match (required.is_empty(), operation.input.members.is_empty() && operation.input_stream.is_none()) {
            (_, true) => "Needs nothing.".to_owned(),
            (true, false) => "Needs nothing; every member of the input can be left out.".to_owned(),
            (false, _) => format!("Needs {}.", listed(&required)),
        }
    }
}

fn sends(operation: &Operation) -> String {
    match &operation.input_stream {
        None => String::new(),
        Some(stream) => format!(
            "Sends [`{events}`](type@crate::types::{events})s, one by one: {} takes an \
             [`EventStreamSender`](crate::primitives::event_stream::EventStreamSender), which is made from any `Stream` of them; see \
             [event streams](crate::guide::event_streams).",
            setter(operation, &stream.member.field),
            events = stream.events,
        ),
    }
}

fn gives(operation: &Operation) -> String {
    let output = &operation.output.name;
    match &operation.output_stream {
        Some(stream) => format!(
            "Gives a [`{output}`], whose [`{field}`]({output}::{field}) receives [`{events}`](type@crate::types::{events})s.",
            field = stream.member.field.trim_start_matches("r#"),
            events = stream.events,
        ),
        None if operation.output.members.is_empty() => String::new(),
        None => format!("Gives a [`{output}`]."),
    }
}

fn repeating(operation: &Operation, shape: &Shape) -> String {
    let has = |name: &str| shape.traits.contains_key(name);
    match &operation.idempotency_token {
        _ if operation.input_stream.is_some() => {
            "Not retried once the first event was sent: a stream can be read only once.".to_owned()
        }
        _ if has(READONLY) => "Safe to repeat: it changes nothing.".to_owned(),
        Some(field) => format!(
            "Safe to repeat: {} is filled in, so that retries of one call take effect once.",
            setter(operation, field)
        ),
        None if has(IDEMPOTENT) => "Safe to repeat: to do it twice has the effect of doing it once.".to_owned(),
        None => {
            "Retried as every operation is; if an answer is lost, a retry can take effect a second time.".to_owned()
        }
    }
}

fn pages(operation: &Operation) -> String {
    match &operation.paginator {
        None => String::new(),
        Some(paginator) => format!(
            "Comes in pages: [`into_paginator`](builders::{}::into_paginator) gives all of them{}.",
            operation.fluent_builder,
            if paginator.items.is_some() { ", or their items" } else { "" },
        ),
    }
}

fn waiters(operation: &Operation) -> String {
    let waiters = operation.waiters.iter();
    let methods: Vec<_> =
        waiters.map(|waiter| format!("[`{0}`](crate::client::Waiters::{0})", waiter.method)).collect();
    match methods.is_empty() {
        true => String::new(),
        false => format!("Repeated by {} of the client until something is so.", listed(&methods)),
    }
}

/// The setter of a member, with a link where its name is no keyword.
fn setter(operation: &Operation, field: &str) -> String {
    match field.strip_prefix("r#") {
        Some(keyword) => format!("`{keyword}`"),
        None => format!("[`{field}`](builders::{}::{field})", operation.fluent_builder),
    }
}

/// `a`, `b` and `c`
fn listed(names: &[String]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        names => names.join(""),
    }
}
