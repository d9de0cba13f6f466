//! Paginators.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use super::rust_names::rust_type;
use crate::ir::{Operation, Paginator, PaginatorItems, PathStep};

const REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "`into_paginator` and the type that it returns are removed");
const ADDED: Rule = Rule(Verdict::Addition, Effect::Signature, "the fluent builder gains `into_paginator`");
const TOKENS: Rule = Rule(Verdict::Fix, Effect::Behavior, "only how the paginator finds the next page changes");
const PATH: Rule =
    Rule(Verdict::Fix, Effect::Behavior, "the paginator takes the items from a different path in the page");
const METHOD_REMOVED: Rule = Rule(Verdict::Breaking, Effect::Signature, "a method of the paginator is removed");
const METHOD_ADDED: Rule = Rule(Verdict::Addition, Effect::Signature, "the paginator gains a method");
const METHOD_TYPE: Rule = Rule(Verdict::Breaking, Effect::Signature, "the type of a method of the paginator changes");

pub(super) fn compare(changes: &mut Changes, module: &str, old: &Operation, new: &Operation) {
    let at = |operation: &Operation, paginator: &Paginator| {
        At::new(operation.id.as_str(), format!("{module}::paginator::{}", paginator.name))
    };
    match (&old.paginator, &new.paginator) {
        (None, None) => {}
        (Some(was), None) => changes.removed(Subject::Pagination, at(old, was), None, REMOVED),
        (None, Some(is)) => changes.added(Subject::Pagination, at(new, is), None, ADDED),
        (Some(was), Some(is)) => one(changes, &at(new, is), was, is),
    }
}

fn one(changes: &mut Changes, at: &At, old: &Paginator, new: &Paginator) {
    let tokens = |paginator: &Paginator| format!("{} from {}", paginator.input_token, path(&paginator.output_token));
    changes.compared(Subject::Pagination, at, [&tokens(old), &tokens(new)], String::clone, TOKENS);

    let page_size = |paginator: &Paginator| paginator.page_size.as_ref().map(|(_, ty)| rust_type(ty));
    method(changes, at, "page_size", [page_size(old), page_size(new)]);
    let field = |paginator: &Paginator| paginator.page_size.as_ref().map(|(field, _)| field.clone());
    if let (Some(was), Some(is)) = (field(old), field(new)) {
        changes.compared(Subject::Pagination, at, [&was, &is], |field| format!("page size in {field}"), TOKENS);
    }

    let items = |paginator: &Paginator| paginator.items.as_ref().map(item_type);
    method(changes, at, "items", [items(old), items(new)]);
    let from = |paginator: &Paginator| paginator.items.as_ref().map(|items| path(&items.path));
    if let (Some(was), Some(is)) = (from(old), from(new)) {
        changes.compared(Subject::Pagination, at, [&was, &is], |path| format!("items in {path}"), PATH);
    }
}

fn method(changes: &mut Changes, at: &At, name: &str, states: [Option<String>; 2]) {
    let rule = match &states {
        [_, None] => METHOD_REMOVED,
        [None, _] => METHOD_ADDED,
        _ => METHOD_TYPE,
    };
    let at = At::new(at.shape.as_str(), format!("{}::{name}", at.item));
    changes.maybe(Subject::Pagination, &at, states, rule);
}

fn item_type(items: &PaginatorItems) -> String {
    match &items.map_value {
        None => rust_type(&items.item),
        Some(value) => format!("({}, {})", rust_type(&items.item), rust_type(value)),
    }
}

fn path(steps: &[PathStep]) -> String {
    steps.iter().map(|step| step.field.as_str()).collect::<Vec<_>>().join(".")
}
