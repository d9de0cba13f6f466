//! Structures: inputs, outputs, errors, and the structures in the module `types`.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use super::rust_names::field_type;
use super::{Pair, members, pair};
use crate::ir::{Member, Optionality, Structure};

const REMOVED: Rule = Rule(Verdict::Breaking, Effect::Signature, "a public field and its methods are removed");
const ADDED: Rule = Rule(
    Verdict::Addition,
    Effect::Signature,
    "structures are `#[non_exhaustive]`, so a new field does not break programs",
);
const ADDED_REQUIRED: Rule =
    Rule(Verdict::Breaking, Effect::Behavior, "existing calls do not set the member, but the service now requires it");
const ADDED_TO_BUILD: Rule =
    Rule(Verdict::Breaking, Effect::Behavior, "`build` fails for existing programs, which do not set the member");
const FALLIBLE: Rule =
    Rule(Verdict::Breaking, Effect::Signature, "`build` returns a `Result`, because a member is required");
const INFALLIBLE: Rule = Rule(Verdict::Breaking, Effect::Signature, "`build` no longer returns a `Result`");

/// The role of a structure.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Role {
    /// The input of an operation. All its fields except streams are `Option`s, and `build` always returns a `Result`.
    Input,
    /// Any other structure.
    Other,
}

/// Compares the members, the builder and the documentation of a structure in a module.
pub(super) fn compare(changes: &mut Changes, module: &str, role: Role, old: &Structure, new: &Structure) {
    let at = At::new(new.id.as_str(), format!("{module}::{}", new.name));
    let builder = format!("{module}::builders::{}", new.builder);
    for pair in pair(&old.members, &new.members, |member| &member.field) {
        match pair {
            Pair::Removed(member) => {
                let at = At::new(old.id.as_str(), at.item.as_str()).member(&member.name, &member.field);
                changes.removed(Subject::Member, at, Some(field_type(member)), REMOVED);
            }
            Pair::Added(member) => {
                let what = Some(field_type(member));
                changes.added(Subject::Member, at.member(&member.name, &member.field), what, added(role, new, member));
            }
            Pair::Both(old, new) => members::compare(changes, &at, &builder, old, new),
        }
    }
    if role == Role::Other && old.fallible != new.fallible {
        let returns = |structure: &Structure| match structure.fallible {
            true => format!("Result<{}, BuildError>", structure.name),
            false => structure.name.clone(),
        };
        let rule = if new.fallible { FALLIBLE } else { INFALLIBLE };
        let at = At::new(new.id.as_str(), format!("{builder}::build"));
        changes.changed(Subject::Builder, at, returns(old), returns(new), rule);
    }
    changes.docs(&at, &old.docs, &new.docs);
}

/// Lists the fields of a structure, separated by commas.
pub(super) fn members_in_words(structure: &Structure) -> String {
    let fields: Vec<_> = structure.members.iter().map(|member| member.field.as_str()).collect();
    if fields.is_empty() { "nothing".to_owned() } else { fields.join(", ") }
}

fn added(role: Role, structure: &Structure, member: &Member) -> Rule {
    match role {
        Role::Input if member.limits.required => ADDED_REQUIRED,
        Role::Other if structure.write && member.optionality == Optionality::Required => ADDED_TO_BUILD,
        _ => ADDED,
    }
}
