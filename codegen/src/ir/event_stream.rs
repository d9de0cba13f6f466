//! Event streams: what a service or a client sends one by one (Smithy 2.0, "Event streams").

use super::{Element, Member, OperationError, Union};

/// An event stream, a type of its own under `types`.
#[derive(Clone, Debug, PartialEq)]
pub struct EventStream {
    /// Its events, as the variants of a union: the members of the streaming union that are no errors. Where the union is read,
    /// it is received, and where it is written, it is sent.
    pub events: Union,
    /// The name of its error, which stands under `types::error`.
    pub error: String,
    /// The errors that can end it, by name; the code is the name of the member in the streaming union.
    pub errors: Vec<OperationError>,
    /// The members of events and errors that travel outside of the document of the payload.
    pub bindings: Vec<EventBinding>,
    /// How the structures of events and errors are written, if the stream is sent.
    pub documents: Vec<EventDocument>,
}

/// How the structure of an event, or of an error, is written.
#[derive(Clone, Debug, PartialEq)]
pub struct EventDocument {
    /// The event or the error, by its name in the streaming union.
    pub event: String,
    /// The element around it, in XML.
    pub element: Option<Element>,
    /// Whether all its members are in headers, so that there is no payload.
    pub headers_only: bool,
}

/// A member of an event, or of an error, that has a place of its own in a message.
#[derive(Clone, Debug, PartialEq)]
pub struct EventBinding {
    /// The event or the error, by its name in the streaming union.
    pub event: String,
    /// The field.
    pub field: String,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// Where the value stands.
    pub place: EventPlace,
}

/// A place in a message.
#[derive(Clone, Debug, PartialEq)]
pub enum EventPlace {
    /// The header of this name (trait `smithy.api#eventHeader`), as text.
    TextHeader(String),
    /// The header of this name, in the type that headers have for the value: a boolean, number, timestamp or bytes.
    Header(String),
    /// The whole payload, as bytes (trait `smithy.api#eventPayload`).
    Bytes,
    /// The whole payload, as text.
    Text,
    /// The whole payload, as a structure or union, with the element around it in XML where the stream is sent.
    Document(Option<Element>),
}

/// The member of an input or an output that is an event stream.
#[derive(Clone, Debug, PartialEq)]
pub struct EventStreamMember {
    /// The member. It has to be there, whatever the model says.
    pub member: Member,
    /// The type of the events.
    pub events: String,
    /// The type of the errors.
    pub error: String,
}
