//! Event streams: events that a service or a client sends one by one (Smithy 2.0, "Event streams").

use super::{Element, Member, OperationError, Union};

/// An event stream, which has its own type in `types`.
#[derive(Clone, Debug, PartialEq)]
pub struct EventStream {
    /// The events, as the variants of a union: the members of the streaming union other than errors. The stream is
    /// received if the union is `read`, and sent if the union is `write`.
    pub events: Union,
    /// The name of the error type, in `types::error`.
    pub error: String,
    /// The errors that can end the stream, sorted by name. Their codes are the member names in the streaming union.
    pub errors: Vec<OperationError>,
    /// The members of events and errors that are in headers or are the whole payload.
    pub bindings: Vec<EventBinding>,
    /// The serialized form of each event and error, if the stream is sent.
    pub documents: Vec<EventDocument>,
}

/// The serialized form of an event or error.
#[derive(Clone, Debug, PartialEq)]
pub struct EventDocument {
    /// The event or error, by its name in the streaming union.
    pub event: String,
    /// The element around the structure, in XML.
    pub element: Option<Element>,
    /// Whether all members are in headers, so that there is no payload.
    pub headers_only: bool,
}

/// A member of an event or error that is in a header or is the whole payload.
#[derive(Clone, Debug, PartialEq)]
pub struct EventBinding {
    /// The event or error, by its name in the streaming union.
    pub event: String,
    /// The name of the field.
    pub field: String,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// The place in the message.
    pub place: EventPlace,
}

/// A place in the message of an event or error.
#[derive(Clone, Debug, PartialEq)]
pub enum EventPlace {
    /// A string or enum in the header with this name (trait `smithy.api#eventHeader`).
    TextHeader(String),
    /// A boolean, integer, timestamp or blob in the header with this name, as a header value of the corresponding type.
    Header(String),
    /// The whole payload, as bytes (trait `smithy.api#eventPayload`).
    Bytes,
    /// The whole payload, as a string or enum.
    Text,
    /// The whole payload, as a serialized structure or union, with the element around it in XML.
    Document(Option<Element>),
}

/// The input or output member that contains the event stream.
#[derive(Clone, Debug, PartialEq)]
pub struct EventStreamMember {
    /// The member. It is always required, whatever the model says.
    pub member: Member,
    /// The type of the events.
    pub events: String,
    /// The type of the errors.
    pub error: String,
}
