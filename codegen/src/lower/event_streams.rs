//! Event streams: unions with the trait `smithy.api#streaming` as members of an input or output (Smithy 2.0, "Event
//! streams").

use super::closure::{Travels, UNIT};
use super::traits::{ERROR, PAGINATED, RETRYABLE, STREAMING};
use super::{Context, Taken};
use crate::ast::{Member, Reference, Shape, ShapeId};
use crate::error::{ErrorKind, WayOut};
use crate::ir::{self, Optionality};
use crate::names;

/// The position of a member, which determines whether the member can be a stream.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Position {
    /// The input of an operation.
    Input,
    /// The output of an operation.
    Output,
    /// A shape that is nested in an input.
    BelowInput,
    /// A shape that is nested in an output or error.
    BelowOutput,
}

impl Position {
    /// Whether a member at this position is part of a request.
    pub(super) fn is_sent(self) -> bool {
        matches!(self, Self::Input | Self::BelowInput)
    }

    /// Returns the position of the members that are nested in a member at this position.
    pub(super) fn below(self) -> Self {
        if self.is_sent() { Self::BelowInput } else { Self::BelowOutput }
    }
}

/// Whether a shape is an event stream.
pub(super) fn is_event_stream(shape: &Shape) -> bool {
    shape.kind == "union" && shape.traits.contains_key(STREAMING)
}

/// Returns the unsupported feature that a member with this target needs at this position, if any.
pub(super) fn rejected(target: &Shape, position: Position) -> Option<&'static str> {
    match (is_event_stream(target), position) {
        (true, Position::Input | Position::Output) => None,
        (true, Position::BelowInput | Position::BelowOutput) => {
            Some("an event stream that is not a member of an input or output")
        }
        (false, Position::BelowInput | Position::BelowOutput) => {
            target.traits.contains_key(STREAMING).then_some("a streaming blob outside the payload")
        }
        (false, _) => None,
    }
}

impl Context<'_> {
    /// Whether a member of an event stream is an error that ends the stream rather than an event.
    pub(super) fn is_stream_error(&self, stream: &Shape, member: &Member) -> bool {
        let is_error = || self.shape(&member.target).is_some_and(|target| target.traits.contains_key(ERROR));
        is_event_stream(stream) && is_error()
    }

    /// Removes the event stream from the members of an input or output and returns it, if there is one.
    pub(super) fn take_event_stream(
        &self,
        id: &ShapeId,
        operation: &Shape,
        end: Option<&Reference>,
        structure: &mut ir::Structure,
    ) -> Option<ir::EventStreamMember> {
        let (end, shape) = end.map(|end| (&end.target, self.shape(&end.target)))?;
        let target = |member: &ir::Member| Some(&shape?.members.get(&member.name)?.target);
        let is_stream = |member: &ir::Member| target(member).and_then(|id| self.shape(id)).is_some_and(is_event_stream);
        let (streams, members): (Vec<_>, Vec<_>) = structure.members.drain(..).partition(is_stream);
        structure.members = members;
        let mut streams = streams.into_iter();
        let mut member = streams.next()?;
        let events = self.names.get(target(&member)?)?.name.clone();
        let unsupported = |name: &str, what: String, place| {
            self.error(ErrorKind::Unsupported { from: format!("{end}${name}"), what }, place);
        };
        for second in streams {
            let what = "a second event stream in one structure".to_owned();
            unsupported(&second.name, what, self.member_place(end, &second.name));
        }
        if operation.traits.contains_key(PAGINATED) {
            let kind = ErrorKind::Unsupported { from: id.to_string(), what: "pagination of event streams".to_owned() };
            self.error(kind, self.place(id).then(&["traits", PAGINATED]));
        }
        if structure.write && self.protocol.writes_form() {
            let what = format!(
                "an event stream in requests of `{}`, which has no format for events",
                self.protocol.trait_id()
            );
            unsupported(&member.name, what, self.member_place(end, &member.name));
        }
        member.optionality = Optionality::Required;
        structure.fallible = true;
        Some(ir::EventStreamMember { member, error: names::with_suffix(&events, "Error"), events })
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
        let (mut bindings, mut documents) = (Vec::new(), Vec::new());
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
            let of_event = lowered.map(|lowered| self.event_bindings(key, &member.target, target, lowered));
            let of_event = of_event.unwrap_or_default();
            if travels.write {
                self.check_sent_event(&member.target, &of_event);
                documents.push(self.event_document(key, member, target));
            }
            bindings.extend(of_event);
        }
        Some(ir::EventStream { errors: self.stream_errors(id, shape), events, error, bindings, documents })
    }

    /// Lowers the errors of an event stream, sorted by name.
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
                query_code: None, // An exception in a stream is identified only by its header.
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
}
