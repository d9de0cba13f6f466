//! Operations, with their inputs, outputs and errors.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use super::structures::{self, Role, members_in_words};
use super::{Pair, pagination, pair, service};
use crate::ir::example::Example;
use crate::ir::{AuthScheme, EventStreamMember, Operation, Service, Structure};

const REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "the client method and the module of the operation are removed");
const ADDED: Rule = Rule(Verdict::Addition, Effect::Signature, "a new method and module do not break programs");
const RENAMED: Rule = Rule(Verdict::Breaking, Effect::Signature, "the types of the operation are renamed");
const ERROR_REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "a variant of the operation's error and its method are removed");
const ERROR_ADDED: Rule = Rule(
    Verdict::Addition,
    Effect::Signature,
    "the errors of operations are `#[non_exhaustive]`, so a `match` has a wildcard arm",
);
const EXAMPLES: Rule = Rule(Verdict::Documentation, Effect::Text, "only the documentation changes");
const CODE: Rule = Rule(Verdict::Fix, Effect::Behavior, "the crate follows the service's wire format");
const RETRIED: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the retry behavior changes");
const PAYLOAD: Rule = Rule(Verdict::Fix, Effect::Behavior, "only what signatures cover changes");
const TOKEN: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the generated value of an unset member changes");
const ENDPOINT: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the endpoint of requests changes");

pub(super) fn compare(changes: &mut Changes, old: &Service, new: &Service) {
    for pair in pair(&old.operations, &new.operations, |operation| &operation.module) {
        match pair {
            Pair::Removed(operation) => changes.removed(Subject::Operation, method(operation), None, REMOVED),
            Pair::Added(operation) => {
                let [takes, gives] = [&operation.input, &operation.output].map(members_in_words);
                let what = format!("takes {takes}; returns {gives}");
                changes.added(Subject::Operation, method(operation), Some(what), ADDED);
            }
            Pair::Both(was, is) => {
                one(changes, was, is);
                examples(changes, [(was, old), (is, new)]);
                // A change to the service's default schemes is reported once, for the service.
                if was.auth_schemes.is_some() || is.auth_schemes.is_some() {
                    service::auth(changes, &method(is), schemes(was, old), schemes(is, new));
                }
            }
        }
    }
}

/// Compares the examples of an operation, which are reported by title.
fn examples(changes: &mut Changes, states: [(&Operation, &Service); 2]) {
    let [was, is] = states.map(|(operation, service)| {
        service.examples.iter().find(|examples| examples.module == operation.module).map(|it| it.examples.as_slice())
    });
    let titles = |examples: Option<&[Example]>| {
        let titles: Vec<_> = examples?.iter().map(|example| example.title.as_str()).collect();
        Some(titles.join("; "))
    };
    let (at, words) = (method(states[1].0), [titles(was), titles(is)]);
    match (was, is) {
        (None, None) => {}
        (Some(was), Some(is)) if was == is => {}
        (Some(_), Some(_)) => changes.differs(Subject::Example, at, words, EXAMPLES),
        _ => changes.maybe(Subject::Example, &at, words, EXAMPLES),
    }
}

fn schemes<'a>(operation: &'a Operation, service: &'a Service) -> &'a [AuthScheme] {
    operation.auth_schemes.as_ref().unwrap_or(&service.auth_schemes)
}

fn method(operation: &Operation) -> At {
    At::new(operation.id.as_str(), format!("Client::{}", operation.method))
}

fn one(changes: &mut Changes, old: &Operation, new: &Operation) {
    let at = method(new);
    let module = format!("operation::{}", new.module);
    changes.compared(Subject::Operation, &at, [&old.name, &new.name], String::clone, RENAMED);
    changes.docs(&at, &old.docs, &new.docs);
    let [was, is] = [old, new].map(|operation| with_stream(&operation.input, operation.input_stream.as_ref()));
    structures::compare(changes, &module, Role::Input, &was, &is);
    let [was, is] = [old, new].map(|operation| with_stream(&operation.output, operation.output_stream.as_ref()));
    structures::compare(changes, &module, Role::Other, &was, &is);
    errors(changes, &module, old, new);
    pagination::compare(changes, &module, old, new);
    let token =
        |operation: &Operation| Some(format!("{} gets a generated token", operation.idempotency_token.as_ref()?));
    changes.maybe(Subject::Default, &at, [token(old), token(new)], TOKEN);
    let payload = |unsigned: &bool| if *unsigned { "body not signed" } else { "body signed" }.to_owned();
    changes.compared(Subject::Auth, &at, [&old.unsigned_payload, &new.unsigned_payload], payload, PAYLOAD);
    if old.endpoint_params != new.endpoint_params {
        let setters = |operation: &Operation| {
            let names: Vec<_> = operation.endpoint_params.iter().map(|param| param.setter.as_str()).collect();
            if names.is_empty() { "no parameters".to_owned() } else { names.join(", ") }
        };
        changes.changed(Subject::EndpointRules, at, setters(old), setters(new), ENDPOINT);
    }
}

/// Returns the input or output, including the member with the event stream.
fn with_stream(end: &Structure, stream: Option<&EventStreamMember>) -> Structure {
    let mut end = end.clone();
    end.members.extend(stream.map(|stream| stream.member.clone()));
    end
}

fn errors(changes: &mut Changes, module: &str, old: &Operation, new: &Operation) {
    let at = |operation: &Operation, name: &str| {
        At::new(operation.id.as_str(), format!("{module}::{}::{name}", operation.error))
    };
    for pair in pair(&old.errors, &new.errors, |error| &error.name) {
        match pair {
            Pair::Removed(error) => changes.removed(Subject::Error, at(old, &error.name), None, ERROR_REMOVED),
            Pair::Added(error) => changes.added(Subject::Error, at(new, &error.name), None, ERROR_ADDED),
            Pair::Both(was, is) => {
                let at = at(new, &is.name);
                changes.compared(
                    Subject::WireFormat,
                    &at,
                    [&was.code, &is.code],
                    |code| code.as_ref().map_or("no code".to_owned(), |code| format!("code {code:?}")),
                    CODE,
                );
                let retried = |retried: &bool| if *retried { "retried" } else { "not retried" }.to_owned();
                changes.compared(Subject::Error, &at, [&was.retryable, &is.retryable], retried, RETRIED);
            }
        }
    }
}
