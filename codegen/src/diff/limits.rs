//! Constraints on the values of members.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use crate::ir::{Constraint, ConstraintKind, Limits, Part};

const NOW_REQUIRED: Rule = Rule(
    Verdict::Breaking,
    Effect::Behaviour,
    "the field of an input stays an `Option`, and the service refuses calls without it that it took before",
);
const NOW_OPTIONAL: Rule =
    Rule(Verdict::Addition, Effect::Behaviour, "the service takes calls without it that it refused before");
const SERVICE_DEFAULT: Rule = Rule(
    Verdict::Documentation,
    Effect::Text,
    "the service fills it in; the field of an input stays an `Option`, and the documentation says so",
);
const CONSTRAINT: Rule = Rule(
    Verdict::Fix,
    Effect::Behaviour,
    "the service checks it, whatever version of the crate calls; no signature changes",
);

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
    changes.maybe(Subject::Default, at, [old.default.clone(), new.default.clone()], SERVICE_DEFAULT);
    for was in &old.constraints {
        let is = new.constraints.iter().find(|is| is.on == was.on && is.kind == was.kind);
        changes.maybe(Subject::Constraint, at, [Some(words(was)), is.map(words)], CONSTRAINT);
    }
    for is in &new.constraints {
        if !old.constraints.iter().any(|was| was.on == is.on && was.kind == is.kind) {
            changes.maybe(Subject::Constraint, at, [None, Some(words(is))], CONSTRAINT);
        }
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
