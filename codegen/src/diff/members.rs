//! Structure members and union variants that both versions have.

use super::change::{At, Changes, Effect, Rule, Subject, Verdict};
use super::limits;
use super::rust_names::{default_value, field_type, format_name};
use crate::ir::{Member, Optionality, Place};

const TYPE: Rule = Rule(Verdict::Breaking, Effect::Signature, "the type of a public field and of its methods changes");
const NO_OPTION: Rule = Rule(Verdict::Breaking, Effect::Signature, "a public field is no longer an `Option`");
const OPTION: Rule = Rule(Verdict::Breaking, Effect::Signature, "a public field becomes an `Option`");
const DEFAULT: Rule = Rule(
    Verdict::Breaking,
    Effect::Behavior,
    "programs that do not set the member, or do not receive it, get a different value",
);
const FILLED: Rule =
    Rule(Verdict::Fix, Effect::Behavior, "the type of the field is unchanged; only its default changes");
const METHOD: Rule = Rule(Verdict::Breaking, Effect::Signature, "a method of the builder is renamed");
const WIRE: Rule = Rule(Verdict::Fix, Effect::Behavior, "the crate follows the service's wire format");
const SENSITIVE: Rule =
    Rule(Verdict::Fix, Effect::Behavior, "only the `Debug` output changes, which programs cannot rely on");

/// Compares one member. `owner` is the structure, and `builder` the path of its builder.
pub(super) fn compare(changes: &mut Changes, owner: &At, builder: &str, old: &Member, new: &Member) {
    let at = owner.member(&new.name, &new.field);
    let (was, is) = (field_type(old), field_type(new));
    if was != is {
        let rule = match (old.ty == new.ty, &new.optionality) {
            (false, _) => TYPE,
            (true, Optionality::Optional) => OPTION,
            (true, _) => NO_OPTION,
        };
        changes.changed(Subject::Member, at.clone(), was, is, rule);
    } else {
        defaults(changes, &at, old, new);
    }
    for (was, is) in [(&old.setter, &new.setter), (&old.getter, &new.getter)] {
        let at = At::new(at.shape.as_str(), format!("{builder}::{is}"));
        changes.compared(Subject::Builder, &at, [was, is], String::clone, METHOD);
    }
    changes.compared(Subject::WireFormat, &at, [&old.place, &new.place], place_text, WIRE);
    changes.compared(Subject::WireFormat, &at, [&old.format, &new.format], |format| format_name(format.as_ref()), WIRE);
    changes.compared(Subject::Constraint, &at, [&old.sensitive, &new.sensitive], sensitive, SENSITIVE);
    limits::compare(changes, &at, &old.limits, &new.limits);
    changes.docs(&at, &old.docs, &new.docs);
}

/// Describes the binding of a member.
fn place_text(place: &Place) -> String {
    match place {
        Place::Member(name) => format!("key {name:?}"),
        Place::Attribute(name) => format!("attribute {name:?}"),
        Place::Label(name) => format!("path label {name:?}"),
        Place::Query { name, required: true } => format!("required query parameter {name:?}"),
        Place::Query { name, required: false } => format!("query parameter {name:?}"),
        Place::QueryParams => "query parameters".to_owned(),
        Place::Header(name) => format!("header {name:?}"),
        Place::PrefixHeaders(prefix) => format!("headers with the prefix {prefix:?}"),
        Place::Status => "status code".to_owned(),
        Place::Payload(_) => "payload".to_owned(),
        Place::EventHeader(name) => format!("header {name:?} of the event"),
        Place::EventPayload => "payload of the event".to_owned(),
    }
}

/// Compares a union variant, except for its type.
pub(super) fn compare_variant(
    changes: &mut Changes,
    at: &At,
    old: &crate::ir::UnionVariant,
    new: &crate::ir::UnionVariant,
) {
    changes.compared(Subject::WireFormat, at, [&old.place, &new.place], place_text, WIRE);
    changes.compared(Subject::WireFormat, at, [&old.format, &new.format], |format| format_name(format.as_ref()), WIRE);
    changes.compared(Subject::Constraint, at, [&old.sensitive, &new.sensitive], sensitive, SENSITIVE);
    changes.docs(at, &old.docs, &new.docs);
}

/// Describes whether something is sensitive.
pub(super) fn sensitive(sensitive: &bool) -> String {
    if *sensitive { "sensitive" } else { "not sensitive" }.to_owned()
}

fn defaults(changes: &mut Changes, at: &At, old: &Member, new: &Member) {
    let value = |member: &Member| match &member.optionality {
        Optionality::Default(default) => Some(default_value(default)),
        Optionality::Required | Optionality::Optional | Optionality::Stream => None,
    };
    let states = [value(old), value(new)];
    let rule = if states.iter().all(Option::is_some) { DEFAULT } else { FILLED };
    changes.maybe(Subject::Default, at, states, rule);
}
