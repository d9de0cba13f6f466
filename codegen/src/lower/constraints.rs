//! The constraints of a member, as documentation and as data: whether the member is required, its default, and its
//! limits and patterns.

use super::Context;
use super::members::Use;
use super::traits::{
    CLIENT_OPTIONAL, DEFAULT, DEPRECATED, IDEMPOTENCY_TOKEN, LENGTH, PATTERN, RANGE, REQUIRED, UNIQUE_ITEMS,
};
use crate::ast::{Member, Shape};
use crate::docs::code;
use crate::ir::{Constraint, ConstraintKind, Limits, Part};
use crate::json::{Number, Value};

/// The maximum nesting depth of lists and maps from which constraints are collected.
const DEPTH: usize = 4;

impl Context<'_> {
    /// Returns a sentence of Markdown for each constraint of a member, and for its deprecation, default and
    /// sensitivity.
    pub(super) fn constraints(&self, shape: &Shape, member: &Member, used_as: Use) -> Vec<String> {
        let mut sentences = Vec::new();
        let own = |name: &str| self.member_or_target_trait(member, name);
        if let Some(deprecated) = own(DEPRECATED) {
            sentences.push(deprecation(deprecated));
        }
        if member.traits.contains_key(REQUIRED) && !member.traits.contains_key(CLIENT_OPTIONAL) && used_as == Use::Input
        {
            sentences.push("Required.".to_owned());
        }
        if member.traits.contains_key(IDEMPOTENCY_TOKEN) {
            sentences.push("Defaults to a random UUID.".to_owned());
        }
        match member.traits.get(DEFAULT) {
            Some(Value::Null) | None => {}
            Some(default) => sentences.push(format!("Default: {}.", code(&default.to_string()))),
        }
        for Constraint { kind, value, .. } in self.own_constraints(member, &[]) {
            sentences.push(match kind {
                ConstraintKind::Length => format!("Length: {value}."),
                ConstraintKind::Range => format!("Range: {value}."),
                ConstraintKind::Pattern => format!("Pattern: {}.", code(&value)),
                ConstraintKind::UniqueItems => "Items must be unique.".to_owned(),
            });
        }
        sentences.extend(self.inner_constraints(member));
        if self.is_sensitive(shape, member) {
            sentences.push("Sensitive: redacted in `Debug` output.".to_owned());
        }
        sentences
    }

    /// Returns a sentence of Markdown for each constraint on the items of a list, or on the keys and values of a map.
    fn inner_constraints(&self, member: &Member) -> Vec<String> {
        let Some(target) = self.shape(&member.target) else { return Vec::new() };
        let inner = [("item", &target.member), ("key", &target.key), ("value", &target.value)];
        let inner = inner.into_iter().filter_map(|(what, inner)| Some((what, inner.as_ref()?)));
        let of_one = |(what, inner): (&str, &Member)| {
            let constraints = self.own_constraints(inner, &[]).into_iter();
            let sentences = constraints.map(move |Constraint { kind, value, .. }| match kind {
                ConstraintKind::Length | ConstraintKind::Range => format!("Each {what}: {value}."),
                ConstraintKind::Pattern => format!("Pattern of each {what}: {}.", code(&value)),
                ConstraintKind::UniqueItems => format!("The items of each {what} must be unique."),
            });
            sentences.collect::<Vec<_>>()
        };
        inner.flat_map(of_one).collect()
    }

    /// Returns the limits of a member as data: its constraints, including those on nested items, keys and values. For a
    /// member of an input, they also include its default and whether it is required.
    pub(super) fn limits(&self, member: &Member, used_as: Use) -> Limits {
        let mut constraints = Vec::new();
        self.note_constraints(member, &mut Vec::new(), &mut constraints);
        let is_input = used_as == Use::Input;
        let required = member.traits.contains_key(REQUIRED) && !member.traits.contains_key(CLIENT_OPTIONAL);
        let default = member.traits.get(DEFAULT).filter(|default| !default.is_null());
        Limits {
            required: is_input && required,
            default: default.filter(|_| is_input).map(Value::to_string),
            constraints,
        }
    }

    fn note_constraints(&self, member: &Member, on: &mut Vec<Part>, into: &mut Vec<Constraint>) {
        into.extend(self.own_constraints(member, on));
        let Some(shape) = self.shape(&member.target).filter(|_| on.len() < DEPTH) else { return };
        for (part, inner) in [(Part::Items, &shape.member), (Part::Keys, &shape.key), (Part::Values, &shape.value)] {
            if let Some(inner) = inner {
                on.push(part);
                self.note_constraints(inner, on, into);
                on.pop();
            }
        }
    }

    /// Returns the constraints in the traits of a member or its target. `on` is the path to the member through lists
    /// and maps.
    fn own_constraints(&self, member: &Member, on: &[Part]) -> Vec<Constraint> {
        let own = |name: &str| self.member_or_target_trait(member, name);
        let unit = match self.shape(&member.target).map_or("string", |target| target.kind.as_str()) {
            "blob" => " bytes",
            "list" | "set" => " items",
            "map" => " entries",
            _ => " characters",
        };
        let found = [
            (ConstraintKind::Length, own(LENGTH).and_then(|length| between(length, unit, Some("0")))),
            (ConstraintKind::Range, own(RANGE).and_then(|range| between(range, "", None))),
            (ConstraintKind::Pattern, own(PATTERN).and_then(Value::as_str).map(str::to_owned)),
            (ConstraintKind::UniqueItems, own(UNIQUE_ITEMS).map(|_| "unique items".to_owned())),
        ];
        let found = found.into_iter().filter_map(|(kind, value)| Some((kind, value?)));
        found.map(|(kind, value)| Constraint { on: on.to_vec(), kind, value }).collect()
    }
}

/// Formats the deprecation notice for a `smithy.api#deprecated` trait.
pub(super) fn deprecation(deprecated: &Value) -> String {
    let text = |key: &str| deprecated.get(key).and_then(Value::as_str).map(crate::docs::escape);
    deprecation_of(text("since"), text("message"))
}

/// Formats a deprecation notice in Markdown, with `since` (a version or date) and `message` if the model states them.
pub(super) fn deprecation_of(since: Option<String>, message: Option<String>) -> String {
    let since = since.map(|since| format!(" since {since}")).unwrap_or_default();
    let message = message.map(|message| format!(": {}", message.trim_end_matches('.'))).unwrap_or_default();
    format!("Deprecated{since}{message}.")
}

/// Describes the bounds of a length or range, if it has any. A minimum of `least` has no effect and is omitted.
fn between(trait_value: &Value, unit: &str, least: Option<&str>) -> Option<String> {
    let bound = |key: &str| trait_value.get(key).and_then(Value::as_number).map(Number::to_string);
    let min = bound("min").filter(|min| Some(min.as_str()) != least);
    let singular = |bound: &str| if bound == "1" { singular(unit) } else { unit };
    Some(match (min, bound("max")) {
        (Some(min), Some(max)) if min == max => format!("{min}{}", singular(&min)),
        (Some(min), Some(max)) => format!("{min} to {max}{unit}"),
        (Some(min), None) => format!("at least {min}{}", singular(&min)),
        (None, Some(max)) => format!("at most {max}{}", singular(&max)),
        (None, None) => return None,
    })
}

/// Returns the singular of a unit.
fn singular(unit: &str) -> &str {
    match unit {
        " entries" => " entry",
        unit => unit.trim_end_matches('s'),
    }
}
