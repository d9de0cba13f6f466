//! Waiters.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use super::{Pair, pair};
use crate::ir::{Acceptor, AcceptorState, Matcher, Operation, Service, Waiter};

const REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "the method of `Waiters` and the module of the waiter are removed");
const ADDED: Rule =
    Rule(Verdict::Addition, Effect::Signature, "`Waiters` is implemented for the client, and gains a method");
const RENAMED: Rule = Rule(Verdict::Breaking, Effect::Signature, "the types of the waiter are renamed");
const OPERATION: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "the builder and its result belong to another operation");
const ACCEPTORS: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the conditions that end the wait change");
const DELAYS: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the polling interval changes");
const DEPRECATED: Rule = Rule(
    Verdict::Documentation,
    Effect::Text,
    "deprecation is only documented, without an attribute that causes warnings",
);

/// Compares the waiters of all operations, because a waiter can move from one operation to another.
pub(super) fn compare(changes: &mut Changes, old: &Service, new: &Service) {
    for pair in pair(&all(old), &all(new), |(_, waiter)| &waiter.module) {
        match pair {
            Pair::Removed(waiter) => changes.removed(Subject::Waiter, at(waiter), Some(operation(waiter)), REMOVED),
            Pair::Added(waiter) => changes.added(Subject::Waiter, at(waiter), Some(operation(waiter)), ADDED),
            Pair::Both(was, is) => one(changes, was, is),
        }
    }
}

/// A waiter with its operation.
type Of<'a> = (&'a Operation, &'a Waiter);

fn all(service: &Service) -> Vec<Of<'_>> {
    let of = |operation| move |waiter| (operation, waiter);
    service.operations.iter().flat_map(|operation| operation.waiters.iter().map(of(operation))).collect()
}

fn at((operation, waiter): &Of<'_>) -> At {
    At::new(operation.id.as_str(), format!("waiters::{}", waiter.module))
}

fn operation((operation, _): &Of<'_>) -> String {
    format!("calls {}", operation.method)
}

fn one(changes: &mut Changes, old: &Of<'_>, new: &Of<'_>) {
    let at = at(new);
    let ((_, was), (_, is)) = (old, new);
    changes.compared(Subject::Waiter, &at, [&operation(old), &operation(new)], String::clone, OPERATION);
    let names = |waiter: &&Waiter| format!("{}, {}, {}", waiter.fluent_builder, waiter.final_poll, waiter.error);
    changes.compared(Subject::Waiter, &at, [&names(was), &names(is)], String::clone, RENAMED);
    changes.compared(Subject::Waiter, &at, [&in_words(was), &in_words(is)], String::clone, ACCEPTORS);
    let delays = |waiter: &&Waiter| format!("{} to {} seconds", waiter.min_delay, waiter.max_delay);
    changes.compared(Subject::Waiter, &at, [&delays(was), &delays(is)], String::clone, DELAYS);
    let deprecated = |deprecated: &bool| if *deprecated { "deprecated" } else { "not deprecated" }.to_owned();
    changes.compared(Subject::Deprecation, &at, [&was.deprecated, &is.deprecated], deprecated, DEPRECATED);
    changes.docs(&at, &was.docs, &is.docs);
}

/// Describes the conditions as the model states them, because their Rust expressions also change when shapes do.
fn in_words(waiter: &Waiter) -> String {
    waiter.acceptors.iter().map(acceptor).collect::<Vec<_>>().join("; ")
}

fn acceptor(acceptor: &Acceptor) -> String {
    let state = match acceptor.state {
        AcceptorState::Success => "succeeds",
        AcceptorState::Failure => "fails",
        AcceptorState::Retry => "continues",
    };
    match &acceptor.matcher {
        // `words` depends on whether the operation declares the error, and its errors are compared elsewhere.
        Matcher::Error { code, .. } => format!("{state} when the call fails with {code}"),
        _ => format!("{state} when {}", acceptor.words),
    }
}
