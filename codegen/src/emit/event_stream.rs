//! Event streams: the tables of their events and errors, and the rows of the members that contain them.

use super::scope::Scope;
use super::types::{file, literal, shape_docs};
use super::{Line, Piece, SourceFile};
use crate::ir::{Element, EventBinding, EventPlace, EventStream, EventStreamMember, OperationError, Service};

/// Emits the file for an event stream and its error.
///
/// ```text
/// event_stream! {
///     /// The events of a parcel.
///     pub enum ParcelEvents: received {
///         /// The parcel was scanned.
///         Scanned(value(Scanned)), as_scanned, is_scanned = event("scanned") {
///             place: optional header(text) = "place";
///         }
///     }
///
///     errors ParcelEventsError {
///         /// The parcel is lost.
///         LostException, is_lost_exception: "lost";
///     }
/// }
///
/// extended_request_id! {
///     error ParcelEventsError;
/// }
/// ```
pub(super) fn event_stream(stream: &EventStream, service: &Service) -> SourceFile {
    let events = &stream.events;
    let mut scope = Scope::of_type(&events.name, [stream.error.clone()]);
    let mut rows = Vec::new();
    for variant in &events.variants {
        rows.push(super::union::variant_docs(variant));
        let document = stream.documents.iter().find(|document| document.event == variant.key);
        let row = super::row::event(variant, document, &mut scope);
        rows.push(with_bindings(row, stream, &variant.key, &mut scope));
    }
    let mut errors = Vec::new();
    for error in &stream.errors {
        errors.push(Line::Docs(vec![error.summary.clone()]));
        let key = error.code.as_deref().unwrap_or_default();
        let document = stream.documents.iter().find(|document| document.event == key);
        let row = error_row(error, document.and_then(|document| document.element.as_ref()), &mut scope);
        errors.push(with_bindings(row, stream, key, &mut scope));
    }
    let directions = [("received", events.read), ("sent", events.write)].into_iter();
    let directions: Vec<_> = directions.filter_map(|(word, travels)| travels.then_some(word)).collect();
    let lines = vec![
        shape_docs(events.docs.lines()),
        Line::Block { head: format!("pub enum {}: {}", events.name, directions.join(" ")), lines: rows },
        Line::Blank,
        Line::Block { head: format!("errors {}", stream.error), lines: errors },
    ];
    let mut pieces = vec![Piece::Table { name: "event_stream", lines }];
    if service.customizations.extended_request_id {
        pieces.push(super::operation::extended_request_id(&[("error", &stream.error)]));
    }
    file(
        format!("src/types/{}.rs", events.module),
        vec![format!("The event stream `{}`.", events.id)],
        scope.without(&events.name),
        pieces,
    )
}

/// Emits the row for the event stream of an input (`kind` is `sent_events`) or of an output (`kind` is `events`).
///
/// ```text
/// /// The events of the parcel.
/// events, set_events, get_events: stream(events(ParcelEvents, ParcelEventsError)) = payload();
/// ```
pub(super) fn stream_row(stream: &EventStreamMember, kind: &str, scope: &mut Scope) -> [Line; 2] {
    let member = &stream.member;
    let events = scope.name("crate::types", &stream.events);
    let error = scope.name("crate::types::error", &stream.error);
    let names = format!("{}, {}, {}", member.field, member.setter, member.getter);
    let row = format!("{names}: stream({kind}({events}, {error})) = payload();");
    [Line::Docs(member.docs.lines().to_vec()), Line::Row(row)]
}

/// Formats the row of an error, with the XML element around its members if there is one.
///
/// ```text
/// LostException, is_lost_exception: "lost" in (Element::named("LostException")), retried
/// ```
fn error_row(error: &OperationError, element: Option<&Element>, scope: &mut Scope) -> String {
    let element = element.map(|element| format!(" in ({})", super::row::element(element, scope))).unwrap_or_default();
    let retried = if error.retryable { ", retried" } else { "" };
    let code = literal(error.code.as_deref().unwrap_or_default());
    format!("{}, {}: {code}{element}{retried}", error.name, error.is_method)
}

/// Emits a row, with a block for those fields of the event or error that are headers or the whole payload, if any.
fn with_bindings(row: String, stream: &EventStream, event: &str, scope: &mut Scope) -> Line {
    let bindings = stream.bindings.iter().filter(|binding| binding.event == event);
    let bindings: Vec<_> = bindings.map(|binding| binding_row(binding, stream.events.write, scope)).collect();
    match bindings.is_empty() {
        true => Line::Row(row + ";"),
        false => Line::Block { head: row, lines: bindings.into_iter().map(Line::Row).collect() },
    }
}

fn binding_row(binding: &EventBinding, sent: bool, scope: &mut Scope) -> String {
    let optionality = if binding.optional { "optional" } else { "required" };
    let place = match &binding.place {
        EventPlace::TextHeader(name) => format!("header(text) = {}", literal(name)),
        EventPlace::Header(name) => format!("header(value) = {}", literal(name)),
        EventPlace::Bytes => "payload(bytes)".to_owned(),
        EventPlace::Text => "payload(text)".to_owned(),
        EventPlace::Document(Some(element)) if sent => {
            format!("payload(structure, {})", super::row::element(element, scope))
        }
        EventPlace::Document(_) => "payload(structure)".to_owned(),
    };
    format!("{}: {optionality} {place};", binding.field)
}
