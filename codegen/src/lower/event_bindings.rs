//! Bindings of events: the members of an event or error that are headers of the message, and the member that is its
//! payload (Smithy 2.0, "Event streams"). Without a payload member, all members that are not headers are serialized as
//! the payload.

use super::closure::UNIT;
use super::event_streams::is_event_stream;
use super::traits::{EVENT_HEADER, EVENT_PAYLOAD};
use super::{Context, enums};
use crate::ast::{Member, Shape, ShapeId};
use crate::error::{ErrorKind, Place};
use crate::ir::{self, EventPlace, Optionality, Type};

impl Context<'_> {
    /// Binds members of an event or error to headers or the payload, so that they are not part of the document. A
    /// structure that is also used outside of event streams is left unchanged, because its members are ordinary members
    /// there.
    pub(super) fn bind_event(&self, id: &ShapeId, shape: &Shape, members: &mut [ir::Member]) {
        let is_bound =
            |member: &Member| [EVENT_HEADER, EVENT_PAYLOAD].iter().any(|name| member.traits.contains_key(*name));
        if !shape.members.values().any(is_bound) || !self.is_only_event(id) {
            return;
        }
        for lowered in members {
            let Some(member) = shape.members.get(&lowered.name) else { continue };
            if member.traits.contains_key(EVENT_HEADER) {
                lowered.place = ir::Place::EventHeader(lowered.name.clone());
                // Header values of events are typed, so no format applies (trait `eventHeader`).
                lowered.format = None;
            } else if member.traits.contains_key(EVENT_PAYLOAD) {
                lowered.place = ir::Place::EventPayload;
            }
        }
    }

    /// Rejects an event that is sent, if it has bindings and is also used outside of event streams: its document would
    /// contain the bound members.
    pub(super) fn check_sent_event(&self, id: &ShapeId, bindings: &[ir::EventBinding]) {
        if !bindings.is_empty() && !self.is_only_event(id) {
            let what =
                "an event that is sent, has members in headers or as its payload, and is a value elsewhere".to_owned();
            self.error(ErrorKind::Unsupported { from: id.to_string(), what }, self.place(id));
        }
    }

    /// Returns the serialized form of an event or error.
    pub(super) fn event_document(&self, event: &str, member: &Member, target: &Shape) -> ir::EventDocument {
        let is = |name: &'static str| move |member: &Member| member.traits.contains_key(name);
        let headers_only = !target.members.is_empty() && target.members.values().all(is(EVENT_HEADER));
        let is_payload = !headers_only && !target.members.values().any(is(EVENT_PAYLOAD));
        let element = self.payload_element(member).filter(|_| is_payload);
        ir::EventDocument { event: event.to_owned(), element, headers_only }
    }

    /// Whether a structure is used only as an event or error of event streams.
    fn is_only_event(&self, id: &ShapeId) -> bool {
        let targets = |shape: &Shape| {
            let single = [&shape.member, &shape.key, &shape.value].into_iter().flatten();
            shape.members.values().chain(single).any(|member| member.target == *id)
        };
        let shapes = self.closure.shapes.values().map(|travels| travels.shape).filter(|shape| !is_event_stream(shape));
        let operations = self.closure.operations.values();
        let ends = operations.flat_map(|operation| [&operation.input, &operation.output]).flatten();
        let ends: Vec<_> = ends.map(|end| &end.target).filter(|end| end.as_str() != UNIT).collect();
        let of_ends = ends.iter().filter_map(|end| self.shape(end));
        let stated = self.closure.operations.values().chain([&self.service]).flat_map(|shape| &shape.errors);
        !ends.contains(&id)
            && !stated.into_iter().any(|error| error.target == *id)
            && !shapes.chain(self.closure.errors.values().copied()).chain(of_ends).any(targets)
    }

    /// Returns the bindings of those members of an event or error that are headers or the payload.
    pub(super) fn event_bindings(
        &self,
        event: &str,
        id: &ShapeId,
        shape: &Shape,
        lowered: &ir::Structure,
    ) -> Vec<ir::EventBinding> {
        let payload = shape.members.iter().find(|(_, member)| member.traits.contains_key(EVENT_PAYLOAD));
        let bindings = shape.members.iter().filter_map(|(name, member)| {
            let from = format!("{id}${name}");
            let place = self.member_place(id, name);
            let field = lowered.members.iter().find(|field| field.name == *name)?;
            let found = if member.traits.contains_key(EVENT_HEADER) {
                self.header(&from, &place, member, name, &field.ty)
            } else if payload.is_some_and(|(payload, _)| payload == name) {
                self.payload(&from, &place, member, &field.ty)
            } else if let Some((payload, _)) = payload {
                let message = format!("`{payload}` is the whole payload, so `{name}` must be a header");
                self.error(ErrorKind::TraitValue { from, name: EVENT_PAYLOAD.to_owned(), message }, place);
                None
            } else {
                None
            };
            Some(ir::EventBinding {
                event: event.to_owned(),
                field: field.field.clone(),
                optional: field.optionality == Optionality::Optional,
                place: found?,
            })
        });
        bindings.collect()
    }

    fn header(&self, from: &str, place: &Place, member: &Member, name: &str, ty: &Type) -> Option<EventPlace> {
        let name = name.to_owned();
        match ty {
            _ if self.is_text(&member.target, ty) => Some(EventPlace::TextHeader(name)),
            Type::Boolean | Type::Byte | Type::Short | Type::Integer | Type::Long | Type::Blob | Type::Timestamp => {
                Some(EventPlace::Header(name))
            }
            _ => self.misplaced(
                from,
                place,
                member,
                "a type that headers support, which excludes floats, documents and collections",
            ),
        }
    }

    fn payload(&self, from: &str, place: &Place, member: &Member, ty: &Type) -> Option<EventPlace> {
        match ty {
            _ if self.is_text(&member.target, ty) => Some(EventPlace::Text),
            Type::Blob => Some(EventPlace::Bytes),
            Type::Shape(_) | Type::Boxed(_) => Some(EventPlace::Document(self.payload_element(member))),
            _ => self.misplaced(from, place, member, "a blob, a string, a structure or a union"),
        }
    }

    /// Whether a member with this target and type is a string or a string enum.
    fn is_text(&self, target: &ShapeId, ty: &Type) -> bool {
        let is_enum = |shape: &Shape| shape.kind == "enum" || enums::is_string_enum(shape);
        *ty == Type::String || self.shape(target).is_some_and(is_enum)
    }

    fn misplaced(&self, from: &str, place: &Place, member: &Member, expected: &'static str) -> Option<EventPlace> {
        let kind = ErrorKind::WrongTarget {
            from: from.to_owned(),
            target: member.target.clone(),
            found: self.shape(&member.target).map_or("value", |shape| shape.kind.as_str()).to_owned(),
            expected,
        };
        self.error(kind, place.clone().then(&["target"]));
        None
    }
}
