//! Event streams: unions with the trait `smithy.api#streaming` that are members of an output (Smithy 2.0, "Event
//! streams").

use super::closure::{Travels, UNIT};
use super::traits::{ERROR, EVENT_HEADER, EVENT_PAYLOAD, RETRYABLE, STREAMING};
use super::{Context, Taken, enums};
use crate::ast::{Member, Shape, ShapeId};
use crate::error::{ErrorKind, Place, WayOut};
use crate::ir::{self, EventPlace, Optionality, Type};
use crate::names;

/// The position of a member, which determines whether it can be a stream.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Position {
    /// In the input of an operation.
    Input,
    /// In the output of an operation.
    Output,
    /// Nested in a request.
    BelowInput,
    /// Nested in a response or error.
    BelowOutput,
}

impl Position {
    /// Whether it is part of a request.
    pub(super) fn is_sent(self) -> bool {
        matches!(self, Self::Input | Self::BelowInput)
    }

    /// The position of members nested in a member.
    pub(super) fn below(self) -> Self {
        if self.is_sent() { Self::BelowInput } else { Self::BelowOutput }
    }
}

/// Whether a shape is an event stream.
pub(super) fn is_event_stream(shape: &Shape) -> bool {
    shape.kind == "union" && shape.traits.contains_key(STREAMING)
}

/// The unsupported feature that a member with this target needs, if there is one.
pub(super) fn refused(target: &Shape, position: Position) -> Option<&'static str> {
    match (is_event_stream(target), position) {
        (true, Position::Output) => None,
        (true, Position::Input) => Some("an event stream in requests"),
        (true, Position::BelowInput | Position::BelowOutput) => {
            Some("an event stream that is not a member of an output")
        }
        (false, Position::BelowInput | Position::BelowOutput) => {
            target.traits.contains_key(STREAMING).then_some("a streaming blob outside the payload")
        }
        (false, _) => None,
    }
}

impl Context<'_> {
    /// Whether a member of an event stream is an error that ends it rather than an event.
    pub(super) fn is_stream_error(&self, stream: &Shape, member: &Member) -> bool {
        let is_error = || self.shape(&member.target).is_some_and(|target| target.traits.contains_key(ERROR));
        is_event_stream(stream) && is_error()
    }

    /// Removes the event stream from the members of an output.
    pub(super) fn output_stream(
        &self,
        id: &ShapeId,
        operation: &Shape,
        output: &mut ir::Structure,
    ) -> Option<ir::OutputStream> {
        let (output_id, shape) = operation.output.as_ref().map(|end| (&end.target, self.shape(&end.target)))?;
        let target = |member: &ir::Member| Some(&shape?.members.get(&member.name)?.target);
        let is_stream = |member: &ir::Member| target(member).and_then(|id| self.shape(id)).is_some_and(is_event_stream);
        let (streams, members): (Vec<_>, Vec<_>) = output.members.drain(..).partition(is_stream);
        output.members = members;
        let mut streams = streams.into_iter();
        let mut member = streams.next()?;
        let events = self.names.get(target(&member)?)?.name.clone();
        for second in streams {
            let what = "a second event stream in one output".to_owned();
            let kind = ErrorKind::Unsupported { from: format!("{output_id}${}", second.name), what };
            self.error(kind, self.member_place(output_id, &second.name));
        }
        if operation.traits.contains_key(super::traits::PAGINATED) {
            let kind = ErrorKind::Unsupported { from: id.to_string(), what: "pagination of event streams".to_owned() };
            self.error(kind, self.place(id).then(&["traits", super::traits::PAGINATED]));
        }
        member.optionality = Optionality::Required;
        output.fallible = true;
        Some(ir::OutputStream { member, error: names::with_suffix(&events, "Error"), events })
    }

    /// Lowers an event stream. `structures` and `errors` are the lowered shapes of the service.
    pub(super) fn event_stream(
        &self,
        id: &ShapeId,
        travels: &Travels<'_>,
        structures: &[ir::Structure],
        errors: &[ir::ErrorShape],
    ) -> Option<ir::EventStream> {
        let shape = travels.shape;
        let events = self.union(id, shape, travels.read, travels.write)?;
        let error = names::with_suffix(&events.name, "Error");
        if let Some(taken) = errors.iter().find(|shape| shape.structure.name == error) {
            let names = [taken.structure.id.clone(), id.to_string()];
            let rust = error.clone();
            let kind = ErrorKind::NameCollision { id: self.id.clone(), names, rust, way_out: WayOut::Rename };
            self.error(kind, self.place(id));
        }
        let mut bindings = Vec::new();
        for (key, member) in shape.members.iter().filter(|(_, member)| member.target.as_str() != UNIT) {
            let Some(target) = self.shape(&member.target) else { continue };
            if target.kind != "structure" {
                let kind = ErrorKind::WrongTarget {
                    from: format!("{id}${key}"),
                    target: member.target.clone(),
                    found: target.kind.clone(),
                    expected: "a structure, like all events",
                };
                self.error(kind, self.member_place(id, key));
                continue;
            }
            let all = structures.iter().chain(errors.iter().map(|error| &error.structure));
            let lowered = all.into_iter().find(|structure| structure.id == member.target.as_str());
            bindings
                .extend(lowered.into_iter().flat_map(|lowered| self.bindings(key, &member.target, target, lowered)));
        }
        Some(ir::EventStream { errors: self.stream_errors(id, shape), events, error, bindings })
    }

    /// The errors of an event stream, by name.
    fn stream_errors(&self, id: &ShapeId, shape: &Shape) -> Vec<ir::OperationError> {
        let mut taken = Taken::default();
        let members = shape.members.iter().filter(|(_, member)| self.is_stream_error(shape, member));
        let errors = members.filter_map(|(key, member)| {
            let target = self.shape(&member.target)?;
            let name = self.names.get(&member.target)?.name.clone();
            if let Err(first) = taken.take(&name, key) {
                let (names, rust) = ([first, key.clone()], name.clone());
                let kind = ErrorKind::NameCollision { id: id.clone(), names, rust, way_out: WayOut::LeaveOut };
                self.error(kind, self.member_place(id, key));
            }
            Some(ir::OperationError {
                is_method: names::method("is", &names::snake(&name)),
                code: Some(key.clone()),
                query_code: None, // An exception in a stream is only identified by its header.
                retryable: target.traits.contains_key(RETRYABLE),
                summary: self.shape_docs(&member.target, target).summary().to_owned(),
                name,
            })
        });
        let mut errors: Vec<_> = errors.collect();
        errors.sort_by(|one, other| one.name.cmp(&other.name));
        super::errors::clear_methods(&mut errors);
        errors
    }

    /// The members of an event that are not in the structure of its payload.
    fn bindings(&self, event: &str, id: &ShapeId, shape: &Shape, lowered: &ir::Structure) -> Vec<ir::EventBinding> {
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
            Type::Shape(_) | Type::Boxed(_) => Some(EventPlace::Json),
            _ => self.misplaced(from, place, member, "a blob, a string, a structure or a union"),
        }
    }

    /// Whether a member is a string or a string enum.
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
