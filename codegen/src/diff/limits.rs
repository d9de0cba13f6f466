//! What the service asks of the values of a member.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use crate::ir::{Constraint, ConstraintKind, Limits, Part};

const NOW_REQUIRED: Rule = Rule(
    Verdict::Breaking,
    Effect::Behaviour,
    "the field of an input stays an `Option`, and the service refuses calls without it that it took before",
);
const NOW_OPTIONAL: Rule =
    Rule(Verdict::Addition, Effect::Behaviour, "the service takes calls without it that it refused before");
const SERVICE_DEFAULT: Rule =
    Rule(Verdict::Fix, Effect::Behaviour, "the service fills it in; the field of an input stays an `Option`");
const CONSTRAINT: Rule = Rule(
    Verdict::Fix,
    Effect::Behaviour,
    "the service checks it, whatever version of the crate calls; no signature changes",
);
const DEPRECATION: Rule =
    Rule(Verdict::Documentation, Effect::Text, "deprecation stands in the documentation; no attribute warns of it");

pub(super) fn compare(changes: &mut Changes, at: &At, old: &Limits, new: &Limits) {
    match (old.required, new.required) {
        (false, true) => {
            changes.changed(Subject::Constraint, at.clone(), "optional".into(), "required".into(), NOW_REQUIRED)
        }
        (true, false) => {
            changes.changed(Subject::Constraint, at.clone(), "required".into(), "optional".into(), NOW_OPTIONAL)
        }
        _ => {}
    }
    maybe(changes, Subject::Default, at, [old.default.clone(), new.default.clone()], SERVICE_DEFAULT);
    maybe(changes, Subject::Deprecation, at, [old.deprecated.clone(), new.deprecated.clone()], DEPRECATION);
    for was in &old.constraints {
        let is = new.constraints.iter().find(|is| is.on == was.on && is.kind == was.kind);
        maybe(changes, Subject::Constraint, at, [Some(words(was)), is.map(words)], CONSTRAINT);
    }
    for is in &new.constraints {
        if !old.constraints.iter().any(|was| was.on == is.on && was.kind == is.kind) {
            maybe(changes, Subject::Constraint, at, [None, Some(words(is))], CONSTRAINT);
        }
    }
}

/// Something that can be absent on either side.
pub(super) fn maybe(changes: &mut Changes, subject: Subject, at: &At, states: [Option<String>; 2], rule: Rule) {
    match states {
        [Some(old), Some(new)] if old != new => changes.changed(subject, at.clone(), old, new, rule),
        [None, new @ Some(_)] => changes.added(subject, at.clone(), new, rule),
        [old @ Some(_), None] => changes.removed(subject, at.clone(), old, rule),
        _ => {}
    }
}

fn words(constraint: &Constraint) -> String {
    let kind = match constraint.kind {
        ConstraintKind::Length => "length",
        ConstraintKind::Range => "range",
        ConstraintKind::Pattern => "pattern",
        ConstraintKind::UniqueItems => "unique items",
    };
    let on = constraint.on.iter().rev().map(|part| match part {
        Part::Items => " of items",
        Part::Keys => " of keys",
        Part::Values => " of values",
    });
    format!("{kind}{}: {}", on.collect::<String>(), constraint.value)
}
