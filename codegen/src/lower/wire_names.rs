//! The names of members in bodies and, in XML and forms, the names of items, entries and namespaces.

use super::Context;
use super::traits::{EC2_QUERY_NAME, JSON_NAME, XML_ATTRIBUTE, XML_FLATTENED, XML_NAME, XML_NAMESPACE, entry, text};
use crate::ast::{Member, Shape, ShapeId, Traits};
use crate::ir::{Element, Namespace, Place, Protocol, WireNames};

/// The maximum nesting depth of lists and maps from which names are collected.
const DEPTH: usize = 32;

impl Context<'_> {
    /// Returns the place of a member in a body.
    pub(super) fn body_place(&self, name: &str, member: &Member) -> Place {
        if self.protocol.reads_xml() && member.traits.contains_key(XML_ATTRIBUTE) {
            return Place::Attribute(text(&member.traits, XML_NAME).unwrap_or(name).to_owned());
        }
        let stated = match self.protocol {
            Protocol::RestJson1 => text(&member.traits, JSON_NAME),
            Protocol::RestXml | Protocol::AwsQuery | Protocol::Ec2Query => text(&member.traits, XML_NAME),
            Protocol::RpcV2Cbor | Protocol::AwsJson1_0 | Protocol::AwsJson1_1 | Protocol::RpcV2Json => None,
        };
        Place::Member(stated.unwrap_or(name).to_owned())
    }

    /// Returns the additional names of a member in XML and forms.
    pub(super) fn wire_names(&self, name: &str, member: &Member) -> WireNames {
        if !self.protocol.reads_xml() {
            return WireNames::default();
        }
        let mut names = self.names_of(member, 0);
        names.namespace = namespace(&member.traits);
        names.sent = self.sent_name(name, member);
        names
    }

    /// Returns the XML element around the members of an input, output or error, or around a payload, if the protocol is
    /// `restXml`.
    pub(super) fn element(&self, id: &ShapeId, shape: &Shape) -> Option<Element> {
        if self.protocol != Protocol::RestXml {
            return None;
        }
        let name = text(&shape.traits, XML_NAME).unwrap_or(id.name()).to_owned();
        let namespace = namespace(&shape.traits).or_else(|| namespace(&self.service.traits));
        Some(Element { name, namespace })
    }

    /// Returns the XML element of a payload. The member's name and namespace take precedence over those of its target.
    pub(super) fn payload_element(&self, member: &Member) -> Option<Element> {
        let target = self.shape(&member.target)?;
        let mut element = self.element(&member.target, target)?;
        if let Some(name) = text(&member.traits, XML_NAME) {
            name.clone_into(&mut element.name);
        }
        if let Some(stated) = namespace(&member.traits) {
            element.namespace = Some(stated);
        }
        Some(element)
    }

    /// Returns the name of a member in EC2 query requests, or `None` in other protocols.
    fn sent_name(&self, name: &str, member: &Member) -> Option<String> {
        if self.protocol != Protocol::Ec2Query {
            return None;
        }
        if let Some(stated) = text(&member.traits, EC2_QUERY_NAME) {
            return Some(stated.to_owned());
        }
        let mut name = text(&member.traits, XML_NAME).unwrap_or(name).chars();
        name.next().map(|first| first.to_ascii_uppercase().to_string() + name.as_str())
    }

    fn names_of(&self, member: &Member, depth: usize) -> WireNames {
        let mut names = WireNames { flat: member.traits.contains_key(XML_FLATTENED), ..WireNames::default() };
        let Some(target) = self.shape(&member.target).filter(|_| depth < DEPTH) else { return names };
        let inner = |member: &Member| {
            let mut names = self.names_of(member, depth + 1);
            names.namespace = namespace(&member.traits);
            (names != WireNames::default()).then(|| Box::new(names))
        };
        match (target.kind.as_str(), &target.member, &target.key, &target.value) {
            ("list" | "set", Some(item), ..) => {
                names.item = text(&item.traits, XML_NAME).map(str::to_owned);
                names.inner = inner(item);
            }
            ("map", _, Some(key), Some(value)) => {
                names.key = text(&key.traits, XML_NAME).map(str::to_owned);
                names.key_namespace = namespace(&key.traits);
                names.value = text(&value.traits, XML_NAME).map(str::to_owned);
                names.inner = inner(value);
            }
            _ => names.flat = false,
        }
        names
    }
}

fn namespace(traits: &Traits) -> Option<Namespace> {
    let uri = entry(traits, XML_NAMESPACE, "uri")?.to_owned();
    Some(Namespace { prefix: entry(traits, XML_NAMESPACE, "prefix").unwrap_or_default().to_owned(), uri })
}
