//! The characters that names in bodies may contain. Codecs write names as they are, so names that would have to be
//! escaped are rejected.

use std::collections::BTreeSet;

use super::Context;
use super::traits::{EC2_QUERY_NAME, JSON_NAME, XML_NAME, XML_NAMESPACE, entry, text};
use crate::ast::Traits;
use crate::error::{ErrorKind, Place};
use crate::ir::Protocol;

impl Context<'_> {
    /// Rejects names that a codec would have to escape. Smithy allows them for `jsonName`.
    pub(super) fn check_wire_names(&self) {
        let ends = self.closure.operations.values().flat_map(|operation| [&operation.input, &operation.output]);
        let ends = ends.flatten().map(|end| &end.target);
        let ids: BTreeSet<_> = self.closure.shapes.keys().chain(self.closure.errors.keys()).chain(ends).collect();
        for id in ids {
            let Some(shape) = self.shape(id) else { continue };
            self.check_names(&id.to_string(), &shape.traits, &self.place(id));
            for (name, member) in [("member", &shape.member), ("key", &shape.key), ("value", &shape.value)] {
                if let Some(member) = member {
                    self.check_names(&format!("{id}${name}"), &member.traits, &self.place(id).then(&[name]));
                }
            }
            for (name, member) in &shape.members {
                self.check_names(&format!("{id}${name}"), &member.traits, &self.member_place(id, name));
            }
        }
    }

    fn check_names(&self, from: &str, traits: &Traits, place: &Place) {
        let (is_json, is_xml) = (self.protocol == Protocol::RestJson1, self.protocol.reads_xml());
        let is_ec2 = self.protocol == Protocol::Ec2Query;
        let checked = [
            (is_json, JSON_NAME, text(traits, JSON_NAME).is_none_or(is_json_name), JSON),
            (is_xml, XML_NAME, text(traits, XML_NAME).is_none_or(is_xml_name), XML),
            (is_xml, XML_NAMESPACE, entry(traits, XML_NAMESPACE, "prefix").is_none_or(is_prefix), PREFIX),
            (is_ec2, EC2_QUERY_NAME, text(traits, EC2_QUERY_NAME).is_none_or(is_local_name), EC2),
        ];
        for (_, name, _, message) in checked.into_iter().filter(|(applies, _, is_good, _)| *applies && !is_good) {
            let kind =
                ErrorKind::TraitValue { from: from.to_owned(), name: name.to_owned(), message: message.to_owned() };
            self.error(kind, place.clone().then(&["traits", name]));
        }
    }
}

const JSON: &str = "the name is empty, or has a quote, a backslash or a control character";
const XML: &str = "the name is not a letter or underscore followed by letters, digits, hyphens and underscores, optionally \
                   preceded by a prefix of the same form and a colon";
const EC2: &str = "the name is not a letter or underscore followed by letters, digits, hyphens and underscores";
const PREFIX: &str = "the prefix is not a letter or underscore followed by letters, digits, hyphens and underscores";

fn is_json_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|character| character.is_control() || matches!(character, '"' | '\\'))
}

/// Whether a string is a local name, optionally preceded by a prefix and a colon.
fn is_xml_name(name: &str) -> bool {
    name.split_once(':')
        .map_or_else(|| is_local_name(name), |(prefix, name)| is_local_name(prefix) && is_local_name(name))
}

fn is_prefix(prefix: &str) -> bool {
    prefix.is_empty() || is_local_name(prefix)
}

fn is_local_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}
