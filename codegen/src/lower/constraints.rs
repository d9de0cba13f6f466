//! What a member's traits say in words: required, limits, patterns, defaults.

use serde_json::Value;

use super::Context;
use super::members::Use;
use super::traits::{
    CLIENT_OPTIONAL, DEFAULT, DEPRECATED, IDEMPOTENCY_TOKEN, LENGTH, PATTERN, RANGE, REQUIRED, SENSITIVE, UNIQUE_ITEMS,
};
use crate::ast::Member;
use crate::docs::code;

impl Context<'_> {
    /// One sentence for each constraint of a member, in Markdown.
    pub(super) fn constraints(&self, member: &Member, used_as: Use) -> Vec<String> {
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
            sentences.push("Filled with a random UUID if it is not set.".to_owned());
        }
        match member.traits.get(DEFAULT) {
            Some(Value::Null) | None => {}
            Some(default) => sentences.push(format!("Default: {}.", code(&default.to_string()))),
        }
        sentences.extend(own(LENGTH).and_then(|length| self.length(member, length)));
        sentences.extend(own(RANGE).and_then(|range| between("Range", range, "")));
        sentences.extend(own(PATTERN).and_then(Value::as_str).map(|pattern| format!("Pattern: {}.", code(pattern))));
        if own(UNIQUE_ITEMS).is_some() {
            sentences.push("No item may be there twice.".to_owned());
        }
        if own(SENSITIVE).is_some() {
            sentences.push("Sensitive: `Debug` does not show it.".to_owned());
        }
        sentences
    }

    fn length(&self, member: &Member, length: &Value) -> Option<String> {
        let kind = self.shape(&member.target).map_or("string", |target| target.kind.as_str());
        let unit = match kind {
            "blob" => " bytes",
            "list" | "set" => " items",
            "map" => " entries",
            _ => " characters",
        };
        between("Length", length, unit)
    }
}

/// What a `smithy.api#deprecated` trait says.
pub(super) fn deprecation(deprecated: &Value) -> String {
    let text = |key: &str| deprecated.get(key).and_then(Value::as_str).map(crate::docs::escape);
    let since = text("since").map(|since| format!(" since {since}")).unwrap_or_default();
    let message = text("message").map(|message| format!(": {}", message.trim_end_matches('.'))).unwrap_or_default();
    format!("Deprecated{since}{message}.")
}

fn between(what: &str, trait_value: &Value, unit: &str) -> Option<String> {
    let bound = |key: &str| trait_value.get(key).filter(|value| value.is_number()).map(Value::to_string);
    Some(match (bound("min"), bound("max")) {
        (Some(min), Some(max)) if min == max => format!("{what}: {min}{unit}."),
        (Some(min), Some(max)) => format!("{what}: {min} to {max}{unit}."),
        (Some(min), None) => format!("{what}: at least {min}{unit}."),
        (None, Some(max)) => format!("{what}: at most {max}{unit}."),
        (None, None) => return None,
    })
}
