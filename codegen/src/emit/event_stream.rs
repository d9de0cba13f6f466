//! Event streams: the table of their events and errors, and what the rest of the crate has because of them.

use quote::quote;

use super::operation::error_row;
use super::scope::Scope;
use super::types::{file, literal, row, shape_docs};
use super::union::variant_row;
use super::{Line, Piece, SourceFile};
use crate::ir::{EventBinding, EventPlace, EventStream, OutputStream, Service};

/// A file for an event stream, with its error.
///
/// ```text
/// event_stream! {
///     /// What happens to a parcel.
///     pub enum ParcelEvents {
///         /// It was scanned.
///         Scanned(value(Scanned)), as_scanned, is_scanned = "scanned" {
///             place: optional header(text) = "place";
///         };
///     }
///
///     errors ParcelEventsError {
///         /// Nobody knows where it is.
///         LostException, is_lost_exception: "lost";
///     }
/// }
/// ```
pub(super) fn event_stream(stream: &EventStream) -> SourceFile {
    let events = &stream.events;
    let mut scope = Scope::of_type(&events.name, [stream.error.clone()]);
    let mut rows = Vec::new();
    for variant in &events.variants {
        let (docs, row) = variant_row(variant, &mut scope);
        rows.push(docs);
        rows.extend(with_bindings(row, &stream.bindings, &variant.key));
    }
    let mut errors = Vec::new();
    for error in &stream.errors {
        errors.push(Line::Docs(vec![error.summary.clone()]));
        let key = error.code.as_deref().unwrap_or_default();
        errors.extend(with_bindings(error_row(error), &stream.bindings, key));
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

/// The block of an output with an event stream.
///
/// ```text
/// output WatchParcelOutput, WatchParcelOutputBuilder {
///     /// What happens to the parcel.
///     stream events, set_events, get_events: ParcelEvents, ParcelEventsError;
///     /// How long there will be events.
///     until, set_until, get_until: optional(value(DateTime)) = "until";
/// }
/// ```
pub(super) fn output_block(operation: &crate::ir::Operation, stream: &OutputStream, scope: &mut Scope) -> Line {
    let output = &operation.output;
    let member = &stream.member;
    let events = scope.name("crate::types", &stream.events);
    let error = scope.name("crate::types::error", &stream.error);
    let names = format!("{}, {}, {}", member.field, member.setter, member.getter);
    let mut lines =
        vec![Line::Docs(member.docs.lines().to_vec()), Line::Row(format!("stream {names}: {events}, {error};"))];
    lines.extend(output.members.iter().flat_map(|member| row(member, scope)));
    Line::Block { head: format!("output {}, {}", output.name, output.builder), lines }
}

/// The module `primitives::event_stream`; it is empty in a crate without event streams.
///
/// ```text
/// pub use crate::event_stream::EventReceiver;
/// pub use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
/// ```
pub(super) fn primitives(service: &Service) -> SourceFile {
    let tokens = quote! {
        pub use aws_smithy_http::event_stream::EventStreamSender;
        pub use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
        pub use aws_smithy_types::str_bytes::StrBytes;
        pub use crate::event_stream::EventReceiver;
    };
    SourceFile {
        path: "src/primitives/event_stream.rs".to_owned(),
        docs: vec!["Types of event streams.".to_owned()],
        imports: Default::default(),
        pieces: if service.event_streams.is_empty() { Vec::new() } else { vec![Piece::Rust(tokens)] },
    }
}

/// A row, and in braces the fields of the event that do not travel in the JSON of its payload.
fn with_bindings(row: String, bindings: &[EventBinding], event: &str) -> Vec<Line> {
    let rows: Vec<_> = bindings.iter().filter(|binding| binding.event == event).map(binding_row).collect();
    if rows.is_empty() {
        return vec![Line::Row(row)];
    }
    let head = row.trim_end_matches(';').to_owned();
    let mut lines = vec![Line::Row(format!("{head} {{"))];
    lines.extend(rows.into_iter().map(|row| Line::Row(format!("    {row}"))));
    lines.push(Line::Row("};".to_owned()));
    lines
}

fn binding_row(binding: &EventBinding) -> String {
    let optionality = if binding.optional { "optional" } else { "required" };
    let place = match &binding.place {
        EventPlace::TextHeader(name) => format!("header(text) = {}", literal(name)),
        EventPlace::Header(name) => format!("header(value) = {}", literal(name)),
        EventPlace::Bytes => "payload(bytes)".to_owned(),
        EventPlace::Text => "payload(text)".to_owned(),
        EventPlace::Json => "payload(json)".to_owned(),
    };
    format!("{}: {optionality} {place};", binding.field)
}
