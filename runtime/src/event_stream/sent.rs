//! Events and errors as messages that a client sends.

use std::error::Error as StdError;
use std::fmt;
use std::marker::PhantomData;

use aws_smithy_eventstream::error::Error;
use aws_smithy_eventstream::frame::MarshallMessage;
use aws_smithy_types::Blob;
use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};

/// The type of the events in a stream that a client sends.
pub trait SentEvents: Sized + Send + Sync + 'static {
    /// The errors that a client can send in place of an event.
    type Error: StdError + Send + Sync + 'static;

    /// Writes an event.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot be written, or if the event is `Unknown`.
    fn write_event(self) -> Result<Message, Error>;

    /// Writes an error. An unmodeled error becomes an exception without a type, as in the published clients.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot be written.
    fn write_exception(error: Self::Error) -> Result<Message, Error>;
}

/// A message that is being written.
#[derive(Debug)]
pub struct MessageWriter {
    headers: Vec<Header>,
    payload: Blob,
}

impl MessageWriter {
    /// Begins an event of this type.
    pub fn event(kind: &'static str) -> Self {
        Self::of("event").with(":event-type", kind)
    }

    /// Begins an error of this type.
    pub fn exception(kind: &'static str) -> Self {
        Self::of("exception").with(":exception-type", kind)
    }

    /// Begins an unmodeled error.
    pub fn unmodeled_exception() -> Self {
        Self::of("exception")
    }

    /// Writes a serialized document as the payload. Without a document, the payload is empty.
    ///
    /// # Errors
    ///
    /// Fails if the document could not be serialized.
    pub fn document(
        &mut self,
        content_type: &'static str,
        document: Option<Result<Vec<u8>, SerializationError>>,
    ) -> Result<(), Error> {
        let bytes = document.transpose().map_err(|error| Error::marshalling(error.to_string()))?;
        self.content(content_type, bytes.unwrap_or_default());
        Ok(())
    }

    /// Writes bytes of this content type as the payload.
    pub(super) fn content(&mut self, content_type: &'static str, bytes: Vec<u8>) {
        self.payload(content_type, Blob::new(bytes));
    }

    /// Writes bytes as the payload, which is empty if they are not set.
    pub fn bytes(&mut self, bytes: Option<Blob>) {
        self.payload("application/octet-stream", bytes.unwrap_or_default());
    }

    /// Writes a string as the payload, which is empty if the string is not set.
    pub fn text(&mut self, text: Option<impl AsRef<str>>) {
        let text = text.map(|text| text.as_ref().as_bytes().to_vec()).unwrap_or_default();
        self.payload("text/plain", Blob::new(text));
    }

    /// Writes a header.
    pub fn header(&mut self, name: &'static str, value: HeaderValue) {
        self.headers.push(Header::new(name, value));
    }

    /// Returns the finished message.
    pub fn finish(self) -> Message {
        Message::new_from_parts(self.headers, self.payload.into_bytes())
    }

    fn of(kind: &'static str) -> Self {
        Self { headers: Vec::with_capacity(4), payload: Blob::default() }.with(":message-type", kind)
    }

    fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.header(name, HeaderValue::String(value.into()));
        self
    }

    fn payload(&mut self, content_type: &'static str, payload: Blob) {
        self.header(":content-type", HeaderValue::String(content_type.into()));
        self.payload = payload;
    }
}

/// Creates the error for sending the event `Unknown`.
pub fn unknown_event(events: &'static str) -> Error {
    Error::marshalling(format!(
        "`{events}::Unknown` represents received events that this crate does not know; it cannot be sent"
    ))
}

/// A writer of the events of a stream.
pub(super) struct Events<S>(PhantomData<fn() -> S>);

/// A writer of the errors of a stream.
pub(super) struct Exceptions<S>(PhantomData<fn() -> S>);

impl<S> Events<S> {
    pub(super) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<S> Exceptions<S> {
    pub(super) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<S> fmt::Debug for Events<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Events")
    }
}

impl<S> fmt::Debug for Exceptions<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Exceptions")
    }
}

impl<S: SentEvents> MarshallMessage for Events<S> {
    type Input = S;

    fn marshall(&self, event: S) -> Result<Message, Error> {
        event.write_event()
    }
}

impl<S: SentEvents> MarshallMessage for Exceptions<S> {
    type Input = S::Error;

    fn marshall(&self, error: S::Error) -> Result<Message, Error> {
        S::write_exception(error)
    }
}
