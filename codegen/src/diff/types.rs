//! The types in the modules `types` and `types::error`: structures, unions, event streams, enums and errors.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use super::enums::{compare_enum, compare_union};
use super::structures::{self, Role, members_in_words};
use super::{Pair, pair};
use crate::ir::{Enum, ErrorShape, Service, Structure, Union};

const REMOVED: Rule = Rule(Verdict::Breaking, Effect::Signature, "programs that use the type do not compile");
const ADDED: Rule = Rule(Verdict::Addition, Effect::Signature, "a new type does not break programs");
const KIND: Rule = Rule(Verdict::Breaking, Effect::Signature, "the name belongs to a different kind of type");
const ERROR_REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "the type and the variants that contain it are removed");
const ERROR_ADDED: Rule =
    Rule(Verdict::Addition, Effect::Signature, "errors are `#[non_exhaustive]`, so a `match` has a wildcard arm");
const RETRY_ADDED: Rule = Rule(Verdict::Addition, Effect::Signature, "the error gains `retryable_error_kind`");
const RETRY_REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "`retryable_error_kind` of the error is removed");
const RETRY_CHANGED: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the retry delay changes");
const SHOWN: Rule = Rule(Verdict::Fix, Effect::Behavior, "only the `Display` output of the error changes");

pub(super) fn compare(changes: &mut Changes, old: &Service, new: &Service) {
    for pair in pair(&all(old), &all(new), |shape| shape.name()) {
        match pair {
            Pair::Removed(shape) => changes.removed(Subject::Type, shape.at(), Some(shape.words()), REMOVED),
            Pair::Added(shape) => changes.added(Subject::Type, shape.at(), Some(shape.words()), ADDED),
            Pair::Both(Any::Structure(old), Any::Structure(new)) => {
                structures::compare(changes, "types", Role::Other, old, new);
            }
            Pair::Both(Any::Union(old), Any::Union(new)) => compare_union(changes, &Any::Union(new).at(), old, new),
            Pair::Both(Any::Enum(old), Any::Enum(new)) => compare_enum(changes, &Any::Enum(new).at(), old, new),
            Pair::Both(old, new) => {
                changes.changed(Subject::Type, new.at(), old.kind().to_owned(), new.kind().to_owned(), KIND);
            }
        }
    }
    for pair in pair(&old.errors, &new.errors, |error| &error.structure.name) {
        match pair {
            Pair::Removed(error) => changes.removed(Subject::Error, error_at(error), None, ERROR_REMOVED),
            Pair::Added(error) => {
                let what = format!("has {}", members_in_words(&error.structure));
                changes.added(Subject::Error, error_at(error), Some(what), ERROR_ADDED);
            }
            Pair::Both(old, new) => {
                structures::compare(changes, "types::error", Role::Other, &old.structure, &new.structure);
                retry(changes, &error_at(new), old, new);
                changes.compared(Subject::Error, &error_at(new), [&old.shown, &new.shown], String::clone, SHOWN);
            }
        }
    }
}

/// Compares `retryable_error_kind`, a method that only retryable errors have.
fn retry(changes: &mut Changes, error: &At, old: &ErrorShape, new: &ErrorShape) {
    let kind = |error: &ErrorShape| error.retry.map(|kind| format!("{kind:?}").to_lowercase());
    let rule = match (old.retry, new.retry) {
        (None, _) => RETRY_ADDED,
        (_, None) => RETRY_REMOVED,
        _ => RETRY_CHANGED,
    };
    let at = At::new(error.shape.as_str(), format!("{}::retryable_error_kind", error.item));
    changes.maybe(Subject::Error, &at, [kind(old), kind(new)], rule);
}

fn error_at(error: &ErrorShape) -> At {
    At::new(error.structure.id.as_str(), format!("types::error::{}", error.structure.name))
}

/// A type of any kind.
#[derive(Clone, Copy)]
enum Any<'a> {
    Structure(&'a Structure),
    Union(&'a Union),
    Enum(&'a Enum),
}

fn all(service: &Service) -> Vec<Any<'_>> {
    let structures = service.structures.iter().map(Any::Structure);
    let streams = service.event_streams.iter().map(|stream| Any::Union(&stream.events));
    structures
        .chain(service.unions.iter().map(Any::Union))
        .chain(streams)
        .chain(service.enums.iter().map(Any::Enum))
        .collect()
}

impl Any<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Structure(shape) => &shape.name,
            Self::Union(shape) => &shape.name,
            Self::Enum(shape) => &shape.name,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Structure(_) => "structure",
            Self::Union(_) => "union",
            Self::Enum(_) => "enum",
        }
    }

    fn at(&self) -> At {
        let id = match self {
            Self::Structure(shape) => &shape.id,
            Self::Union(shape) => &shape.id,
            Self::Enum(shape) => &shape.id,
        };
        At::new(id.as_str(), format!("types::{}", self.name()))
    }

    fn words(&self) -> String {
        let parts = match self {
            Self::Structure(shape) => members_in_words(shape),
            Self::Union(shape) => {
                shape.variants.iter().map(|variant| variant.name.as_str()).collect::<Vec<_>>().join(", ")
            }
            Self::Enum(shape) => {
                shape.variants.iter().map(|variant| variant.name.as_str()).collect::<Vec<_>>().join(", ")
            }
        };
        format!("{} of {parts}", self.kind())
    }
}
