//! Event streams: the tables of their events and errors, and the additions that they require elsewhere in the crate.

use super::operation::error_row;
use super::scope::Scope;
use super::types::{file, literal, shape_docs};
use super::{Line, Piece, SourceFile};
use crate::ir::{EventBinding, EventPlace, EventStream, OutputStream};

/// A file for an event stream, with its error.
///
/// ```text
/// event_stream! {
///     /// The events of a parcel.
///     pub enum ParcelEvents {
///         /// It was scanned.
///         Scanned(value(Scanned)), as_scanned, is_scanned = event("scanned") {
///             place: optional header(text) = "place";
///         }
///     }
///
///     errors ParcelEventsError {
///         /// It is lost.
///         LostException, is_lost_exception: "lost";
///     }
/// }
/// ```
pub(super) fn event_stream(stream: &EventStream) -> SourceFile {
    let events = &stream.events;
    let mut scope = Scope::of_type(&events.name, [stream.error.clone()]);
    let mut rows = Vec::new();
    for variant in &events.variants {
        rows.push(super::union::variant_docs(variant));
        let row = super::row::variant(variant, "event", &mut scope);
        rows.push(with_bindings(row, &stream.bindings, &variant.key));
    }
    let mut errors = Vec::new();
    for error in &stream.errors {
        errors.push(Line::Docs(vec![error.summary.clone()]));
        let key = error.code.as_deref().unwrap_or_default();
        errors.push(with_bindings(error_row(error), &stream.bindings, key));
    }
    let lines = vec![
        shape_docs(events.docs.lines()),
        Line::Block { head: format!("pub enum {}", events.name), lines: rows },
        Line::Blank,
        Line::Block { head: format!("errors {}", stream.error), lines: errors },
    ];
    file(
        format!("src/types/{}.rs", events.module),
        vec![format!("The event stream `{}`.", events.id)],
        scope.without(&events.name),
        vec![Piece::Table { name: "event_stream", lines }],
    )
}

/// The row for the event stream of an output.
///
/// ```text
/// /// The events of the parcel.
/// events, set_events, get_events: stream(events(ParcelEvents, ParcelEventsError)) = payload();
/// ```
pub(super) fn stream_row(stream: &OutputStream, scope: &mut Scope) -> [Line; 2] {
    let member = &stream.member;
    let events = scope.name("crate::types", &stream.events);
    let error = scope.name("crate::types::error", &stream.error);
    let names = format!("{}, {}, {}", member.field, member.setter, member.getter);
    let row = format!("{names}: stream(events({events}, {error})) = payload();");
    [Line::Docs(member.docs.lines().to_vec()), Line::Row(row)]
}

/// A row, followed by a block for the fields of the event that are not serialized in the payload.
fn with_bindings(row: String, bindings: &[EventBinding], event: &str) -> Line {
    let bindings: Vec<_> = bindings.iter().filter(|binding| binding.event == event).map(binding_row).collect();
    match bindings.is_empty() {
        true => Line::Row(row + ";"),
        false => Line::Block { head: row, lines: bindings.into_iter().map(Line::Row).collect() },
    }
}

fn binding_row(binding: &EventBinding) -> String {
    let optionality = if binding.optional { "optional" } else { "required" };
    let place = match &binding.place {
        EventPlace::TextHeader(name) => format!("header(text) = {}", literal(name)),
        EventPlace::Header(name) => format!("header(value) = {}", literal(name)),
        EventPlace::Bytes => "payload(bytes)".to_owned(),
        EventPlace::Text => "payload(text)".to_owned(),
        EventPlace::Json => "payload(structure)".to_owned(),
    };
    format!("{}: {optionality} {place};", binding.field)
}
