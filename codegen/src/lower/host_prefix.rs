//! Host prefixes of operations (Smithy 2.0, traits `smithy.api#endpoint` and `smithy.api#hostLabel`).

use super::Context;
use super::traits::{ENDPOINT, HOST_LABEL, REQUIRED, entry};
use crate::ast::{Shape, ShapeId};
use crate::error::ErrorKind;
use crate::ir::{self, HostPrefixPart, Type};

impl Context<'_> {
    /// Lowers the host prefix of an operation, if it has one.
    pub(super) fn host_prefix(
        &self,
        id: &ShapeId,
        shape: &Shape,
        input: &ir::Structure,
    ) -> Option<Vec<HostPrefixPart>> {
        let stated = shape.traits.get(ENDPOINT)?;
        let wrong = |message: String| {
            let kind = ErrorKind::TraitValue { from: id.to_string(), name: ENDPOINT.to_owned(), message };
            self.error(kind, self.place(id).then(&["traits", ENDPOINT, "hostPrefix"]));
        };
        let Some(template) = stated.get("hostPrefix").and_then(crate::json::Value::as_str) else {
            wrong("`hostPrefix` is not a string".to_owned());
            return None;
        };
        let members = shape.input.as_ref().and_then(|input| self.shape(&input.target));
        let label = |name: &str| self.host_label(name, members, input);
        match parts(template, &label) {
            Ok(parts) => {
                self.check_labels_are_used(shape, &parts);
                Some(parts)
            }
            Err(message) => {
                wrong(message);
                None
            }
        }
    }

    /// Lowers a label in a prefix. The label must name a required member of the input that is a string or enum and has
    /// the trait `hostLabel`.
    fn host_label(&self, name: &str, input: Option<&Shape>, lowered: &ir::Structure) -> Result<HostPrefixPart, String> {
        let member = input.and_then(|input| input.members.get(name));
        let found = lowered.members.iter().find(|member| member.name == name);
        let (Some(member), Some(found)) = (member, found) else {
            return Err(format!("`{{{name}}}` is not a member of the input"));
        };
        for required in [REQUIRED, HOST_LABEL] {
            if !member.traits.contains_key(required) {
                return Err(format!("the member `{{{name}}}` does not have `{required}`"));
            }
        }
        let is_text = |kind: &str| matches!(kind, "enum" | "string");
        let is_enum = match &found.ty {
            Type::String => false,
            Type::Shape(_) if self.shape(&member.target).is_some_and(|target| is_text(&target.kind)) => true,
            _ => return Err(format!("the member `{{{name}}}` has the type `{}` instead of a string", member.target)),
        };
        Ok(HostPrefixPart::Label { member: name.to_owned(), field: found.field.clone(), is_enum })
    }

    /// Rejects members with the trait `hostLabel` that the prefix does not use, because their values would be lost.
    fn check_labels_are_used(&self, shape: &Shape, parts: &[HostPrefixPart]) {
        let Some((id, input)) =
            shape.input.as_ref().and_then(|input| Some((&input.target, self.shape(&input.target)?)))
        else {
            return;
        };
        let used = |name: &str| {
            parts.iter().any(|part| matches!(part, HostPrefixPart::Label { member, .. } if member.as_str() == name))
        };
        for (name, member) in &input.members {
            if member.traits.contains_key(HOST_LABEL) && !used(name) {
                let prefix = entry(&shape.traits, ENDPOINT, "hostPrefix").unwrap_or_default();
                let message = format!("the prefix `{prefix}` has no `{{{name}}}`");
                let kind = ErrorKind::TraitValue { from: format!("{id}${name}"), name: HOST_LABEL.to_owned(), message };
                self.error(kind, self.member_place(id, name).then(&["traits", HOST_LABEL]));
            }
        }
    }
}

/// Splits the template of a prefix, such as `{account}.data-`, into literals and labels.
fn parts(
    template: &str,
    label: &dyn Fn(&str) -> Result<HostPrefixPart, String>,
) -> Result<Vec<HostPrefixPart>, String> {
    let mut parts = Vec::new();
    let mut rest = template;
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('{').unwrap_or(rest.len()));
        if let Some(odd) = text.chars().find(|odd| !(odd.is_ascii_alphanumeric() || matches!(odd, '-' | '.'))) {
            return Err(format!("{odd:?} is not valid in a host name"));
        }
        if !text.is_empty() {
            parts.push(HostPrefixPart::Text(text.to_owned()));
        }
        rest = match after.strip_prefix('{').map(|after| after.split_once('}')) {
            Some(Some((name, after))) => {
                parts.push(label(name)?);
                after
            }
            Some(None) => return Err("a label has no `}`".to_owned()),
            None => after,
        };
    }
    if parts.is_empty() {
        return Err("`hostPrefix` is empty".to_owned());
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(name: &str) -> HostPrefixPart {
        HostPrefixPart::Label { member: name.to_owned(), field: name.to_owned(), is_enum: false }
    }

    fn text(text: &str) -> HostPrefixPart {
        HostPrefixPart::Text(text.to_owned())
    }

    #[test]
    fn a_template_is_split_at_its_labels() {
        let cases = [
            ("sync-", vec![text("sync-")]),
            ("{a}.", vec![label("a"), text(".")]),
            ("x.{a}-{b}", vec![text("x."), label("a"), text("-"), label("b")]),
            ("{a}{b}", vec![label("a"), label("b")]),
        ];
        for (template, expected) in cases {
            assert_eq!(parts(template, &|name| Ok(label(name))), Ok(expected), "{template}");
        }
    }

    #[test]
    fn a_template_that_is_not_a_valid_host_is_rejected() {
        for template in ["", "{a", "a}.", "a/", "a b.", "a@", "\u{e9}."] {
            assert!(parts(template, &|name| Ok(label(name))).is_err(), "{template:?}");
        }
        assert_eq!(parts("{a}", &|_| Err("no".to_owned())), Err("no".to_owned()));
    }
}
