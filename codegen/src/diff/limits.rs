//! Limits on members: whether they are required, their defaults and their constraints.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use crate::ir::{Constraint, ConstraintKind, Limits, Part};

const NOW_REQUIRED: Rule = Rule(
    Verdict::Breaking,
    Effect::Behavior,
    "the input field stays an `Option`, but the service now rejects calls without it; `ext::required` includes it",
);
const NOW_OPTIONAL: Rule = Rule(
    Verdict::Addition,
    Effect::Behavior,
    "the service now accepts calls without the member; `ext::required`, which follows the model, no longer includes it",
);
const SERVICE_DEFAULT: Rule = Rule(
    Verdict::Documentation,
    Effect::Text,
    "the service applies the default; the input field stays an `Option`, and the default is documented",
);
const CONSTRAINT: Rule = Rule(
    Verdict::Fix,
    Effect::Behavior,
    "the service enforces the constraint for all versions of the crate; no signature changes",
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
