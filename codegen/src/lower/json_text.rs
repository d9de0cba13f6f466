//! Strings that contain JSON (trait `codegen#jsonText`). The extensions of a crate convert them to types of the
//! program.
//!
//! No published model has the trait: an overlay adds it to the members of a service.

use super::Context;
use super::traits::JSON_TEXT;
use crate::ast::Member;
use crate::error::{ErrorKind, Place};
use crate::ir::{self, JsonText, Optionality, Structure, Type};

impl Context<'_> {
    /// Whether a member is marked as a string that contains JSON. Rejects the mark on members that are not strings.
    pub(super) fn is_json_text(&self, from: &str, place: &Place, member: &Member, ty: &Type) -> bool {
        let is_marked = member.traits.contains_key(JSON_TEXT);
        if is_marked && *ty != Type::String {
            self.json_text_error(from, place, "the member is not a string");
        }
        is_marked
    }

    /// Collects the strings of a service that contain JSON. A structure can have only one such string, because the
    /// conversion is a method of the structure.
    pub(super) fn json_texts(&self, service: &ir::Service) -> Vec<JsonText> {
        let mut texts = Vec::new();
        for operation in &service.operations {
            for structure in [&operation.input, &operation.output] {
                texts.extend(self.json_text(Some(&operation.module), structure));
            }
        }
        texts.extend(service.structures.iter().filter_map(|structure| self.json_text(None, structure)));
        texts
    }

    fn json_text(&self, module: Option<&String>, structure: &Structure) -> Option<JsonText> {
        let mut members = structure.members.iter().filter(|member| member.json_text);
        let member = members.next()?;
        if let Some(second) = members.next() {
            let id = crate::ast::ShapeId::new(structure.id.as_str());
            let message =
                format!("the structure has another member with this trait, `{}`; remove one of them", member.name);
            self.json_text_error(&format!("{id}${}", second.name), &self.member_place(&id, &second.name), &message);
        }
        Some(JsonText {
            module: module.cloned(),
            structure: structure.name.clone(),
            fallible: structure.fallible,
            field: member.field.clone(),
            optional: member.optionality == Optionality::Optional,
            name: member.name.clone(),
        })
    }

    fn json_text_error(&self, from: &str, place: &Place, message: &str) {
        let kind =
            ErrorKind::TraitValue { from: from.to_owned(), name: JSON_TEXT.to_owned(), message: message.to_owned() };
        self.error(kind, place.clone().then(&["traits", JSON_TEXT]));
    }
}
