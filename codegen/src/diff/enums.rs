//! Enums and unions, which can get new variants in any version.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use super::members::{self, sensitive};
use super::rust_names::rust_type;
use super::{Pair, pair};
use crate::ir::{Enum, Union, UnionVariant};

const VALUE_ADDED: Rule = Rule(
    Verdict::Addition,
    Effect::Signature,
    "enums are `#[non_exhaustive]`, so a `match` has a wildcard arm for new values",
);
const VALUE_REMOVED: Rule = Rule(Verdict::Breaking, Effect::Signature, "programs that use the variant do not compile");
const VALUE_CHANGED: Rule = Rule(
    Verdict::Breaking,
    Effect::Behavior,
    "`as_str` returns a different string, and the old one becomes an unknown value",
);
const SENSITIVE: Rule =
    Rule(Verdict::Fix, Effect::Behavior, "only the `Debug` output changes, which programs cannot rely on");
const VARIANT_ADDED: Rule =
    Rule(Verdict::Addition, Effect::Signature, "unions are `#[non_exhaustive]`, so a `match` has a wildcard arm");
const VARIANT_REMOVED: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "programs that use the variant do not compile");
const VARIANT_TYPE: Rule = Rule(Verdict::Breaking, Effect::Signature, "the type of the variant's value changes");

pub(super) fn compare_enum(changes: &mut Changes, at: &At, old: &Enum, new: &Enum) {
    for pair in pair(&old.variants, &new.variants, |variant| &variant.name) {
        match pair {
            Pair::Removed(variant) => {
                let at = At::new(old.id.as_str(), at.item.as_str()).member(&variant.member, &variant.name);
                changes.removed(Subject::EnumValue, at, Some(quoted(&variant.value)), VALUE_REMOVED);
            }
            Pair::Added(variant) => {
                let at = at.member(&variant.member, &variant.name);
                changes.added(Subject::EnumValue, at, Some(quoted(&variant.value)), VALUE_ADDED);
            }
            Pair::Both(old, new) => {
                let at = at.member(&new.member, &new.name);
                changes.compared(
                    Subject::EnumValue,
                    &at,
                    [&old.value, &new.value],
                    |value| quoted(value),
                    VALUE_CHANGED,
                );
                changes.docs(&at, &old.docs, &new.docs);
            }
        }
    }
    changes.compared(Subject::Constraint, at, [&old.sensitive, &new.sensitive], sensitive, SENSITIVE);
    changes.docs(at, &old.docs, &new.docs);
}

pub(super) fn compare_union(changes: &mut Changes, at: &At, old: &Union, new: &Union) {
    for pair in pair(&old.variants, &new.variants, |variant| &variant.name) {
        match pair {
            Pair::Removed(variant) => {
                let at = At::new(old.id.as_str(), at.item.as_str()).member(&variant.key, &variant.name);
                changes.removed(Subject::Member, at, Some(held(variant)), VARIANT_REMOVED);
            }
            Pair::Added(variant) => {
                changes.added(
                    Subject::Member,
                    at.member(&variant.key, &variant.name),
                    Some(held(variant)),
                    VARIANT_ADDED,
                );
            }
            Pair::Both(old, new) => {
                let at = at.member(&new.key, &new.name);
                if old.ty != new.ty {
                    changes.changed(Subject::Member, at.clone(), held(old), held(new), VARIANT_TYPE);
                }
                members::compare_variant(changes, &at, old, new);
            }
        }
    }
    changes.docs(at, &old.docs, &new.docs);
}

fn quoted(value: &str) -> String {
    format!("{value:?}")
}

fn held(variant: &UnionVariant) -> String {
    variant.ty.as_ref().map_or_else(|| "no value".to_owned(), rust_type)
}
