//! Structures and unions in the module `types`.

use super::closure::UNIT;
use super::members::Use;
use super::{Context, Taken};
use crate::ast::{Shape, ShapeId, is_identifier};
use crate::error::ErrorKind;
use crate::ir::{self, Optionality, Type};
use crate::names;

impl Context<'_> {
    /// Lowers a structure in the module `types`.
    pub(super) fn structure(&self, id: &ShapeId, shape: &Shape, read: bool, write: bool) -> Option<ir::Structure> {
        let name = self.names.get(id)?;
        let mut members = self.members(id, shape, &name.name, Use::Other);
        self.bind_event(id, shape, &mut members);
        Some(ir::Structure {
            id: id.to_string(),
            name: name.name.clone(),
            module: name.module.clone(),
            builder: names::with_suffix(&name.name, "Builder"),
            docs: self.shape_docs_with(id, shape, &[(&name.name, shape)]),
            fallible: members.iter().any(|member| member.optionality == Optionality::Required),
            members,
            read,
            write,
        })
    }

    /// Lowers a union.
    pub(super) fn union(&self, id: &ShapeId, shape: &Shape, read: bool, write: bool) -> Option<ir::Union> {
        let name = self.names.get(id)?;
        let (mut taken, mut methods) = (Taken::default(), Taken::default());
        // Every union has `is_unknown`.
        let _ = methods.take("unknown", "Unknown");
        let mut variants = Vec::new();
        for (key, member) in shape.members.iter().filter(|(_, member)| !self.is_stream_error(shape, member)) {
            let from = format!("{id}${key}");
            let place = self.member_place(id, key);
            if !is_identifier(key) {
                self.error(ErrorKind::InvalidName { name: key.clone() }, place);
                continue;
            }
            let ty = if member.target.as_str() == UNIT {
                None
            } else {
                let Some(ty) = self.type_of(&from, &place, &member.target) else { continue };
                let boxed = self.boxed.contains(&(id.clone(), key.clone()));
                Some(if boxed { Type::Boxed(Box::new(ty)) } else { ty })
            };
            let stem = methods.take_free(names::snake(key), key);
            variants.push(ir::UnionVariant {
                key: key.clone(),
                place: self.body_place(key, member),
                wire_names: self.wire_names(key, member),
                name: taken.take_free(names::union_variant(key), key),
                as_method: names::method("as", &stem),
                is_method: names::method("is", &stem),
                docs: self.value_docs(&member.traits),
                format: self.format_of(&from, &place, member),
                sensitive: self.is_sensitive(shape, member),
                ty,
            });
        }
        Some(ir::Union {
            id: id.to_string(),
            name: name.name.clone(),
            module: name.module.clone(),
            docs: self.shape_docs(id, shape),
            variants,
            read,
            write,
        })
    }
}
