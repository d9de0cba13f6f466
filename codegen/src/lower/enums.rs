//! Enums with string values: the shape type of Smithy 2.0, and the trait of older models.

use super::constraints::deprecation_of;
use super::traits::{ENUM, ENUM_VALUE, SENSITIVE, text};
use super::{Context, Taken};
use crate::ast::{Shape, ShapeId};
use crate::docs::Markdown;
use crate::error::ErrorKind;
use crate::ir;
use crate::json::Value;
use crate::names;

/// Whether a shape is a string with the trait `smithy.api#enum`.
pub(super) fn is_string_enum(shape: &Shape) -> bool {
    shape.kind == "string" && shape.traits.contains_key(ENUM)
}

impl Context<'_> {
    /// Lowers an enum. Its variants are sorted by value.
    pub(super) fn string_enum(&self, id: &ShapeId, shape: &Shape) -> Option<ir::Enum> {
        let type_name = self.names.get(id)?;
        let mut variants =
            if shape.kind == "enum" { self.members_as_values(shape) } else { self.trait_values(id, shape) };
        variants.sort_by(|one, other| one.value.cmp(&other.value));
        variants.dedup_by(|one, other| one.value == other.value);
        let mut taken = Taken::default();
        for variant in &mut variants {
            // `a-b` and `a_b` are different values that become the same variant.
            variant.name = taken.take_free(std::mem::take(&mut variant.name), &variant.value);
        }
        Some(ir::Enum {
            id: id.to_string(),
            name: type_name.name.clone(),
            module: type_name.module.clone(),
            docs: self.shape_docs(id, shape),
            variants,
            sensitive: shape.traits.contains_key(SENSITIVE),
        })
    }

    fn members_as_values(&self, shape: &Shape) -> Vec<ir::EnumVariant> {
        let values = shape.members.iter().map(|(name, member)| ir::EnumVariant {
            member: name.clone(),
            name: names::enum_variant(name),
            value: text(&member.traits, ENUM_VALUE).unwrap_or(name).to_owned(),
            docs: self.value_docs(&member.traits),
        });
        values.collect()
    }

    fn trait_values(&self, id: &ShapeId, shape: &Shape) -> Vec<ir::EnumVariant> {
        let entries = shape.traits.get(ENUM).and_then(Value::as_array);
        let variants = entries.into_iter().flatten().enumerate().filter_map(|(index, entry)| {
            let Some(value) = entry.get("value").and_then(Value::as_str) else {
                let kind = ErrorKind::TraitValue {
                    from: id.to_string(),
                    name: ENUM.to_owned(),
                    message: "an entry has no `value`".to_owned(),
                };
                self.error(kind, self.place(id).then(&["traits", ENUM, &index.to_string()]));
                return None;
            };
            let member = entry.get("name").and_then(Value::as_str).unwrap_or(value);
            let docs = entry.get("documentation").and_then(Value::as_str);
            let mut docs = docs.map_or_else(Markdown::default, |docs| self.docs_of(docs));
            if entry.get("deprecated").and_then(Value::as_bool) == Some(true) {
                docs.push_deprecation(&deprecation_of(None, None));
            }
            let name = names::enum_variant(member);
            Some(ir::EnumVariant { member: member.to_owned(), name, value: value.to_owned(), docs })
        });
        variants.collect()
    }
}
