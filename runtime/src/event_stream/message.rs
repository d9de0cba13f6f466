//! The conversion of messages to events, modeled errors, and unmodeled errors.

use std::error::Error as StdError;
use std::fmt;
use std::marker::PhantomData;

use aws_smithy_eventstream::error::Error;
use aws_smithy_eventstream::frame::{UnmarshallMessage, UnmarshalledMessage};
use aws_smithy_eventstream::smithy::expect_string;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::result::CreateUnhandledError;
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::event_stream::Message;

use super::header::find;
use crate::http::Response;
use crate::protocol::Wire;

/// The type of the events in a stream that the service sends.
pub trait EventStream: fmt::Debug + Sized + 'static {
    /// The error that can end the stream.
    type Error: StdError + CreateUnhandledError + Send + Sync + 'static;

    /// Returns the protocol of the service.
    fn protocol() -> &'static dyn Wire;

    /// Reads the event in a message; `Unknown` if the model has no event of type `kind`.
    fn read_event(kind: &str, message: &Message) -> Result<Self, BoxError>;

    /// Reads the error in a message; `None` if the model has no error of type `kind`.
    fn read_exception(kind: &str, message: &Message, meta: ErrorMetadata) -> Result<Option<Self::Error>, BoxError>;
}

/// An unmarshaller that converts the messages of the event stream `S` to events and errors.
pub(super) struct Messages<S>(PhantomData<fn() -> S>);

impl<S> Messages<S> {
    pub(super) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<S> fmt::Debug for Messages<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Messages")
    }
}

impl<S: EventStream> UnmarshallMessage for Messages<S> {
    type Output = S;
    type Error = S::Error;

    fn unmarshall(&self, message: &Message) -> Result<UnmarshalledMessage<S, S::Error>, Error> {
        match header(message, ":message-type")?.as_str() {
            "event" => {
                let kind = header(message, ":event-type")?;
                let event = S::read_event(&kind, message);
                event.map(UnmarshalledMessage::Event).map_err(|error| unreadable(&kind, &error))
            }
            "exception" => {
                Ok(UnmarshalledMessage::Error(exception::<S>(&header(message, ":exception-type")?, message)))
            }
            "error" => Ok(UnmarshalledMessage::Error(unmodeled(error_message(message)?))),
            _ => Err(Error::unmarshalling("the header `:message-type` has an unknown value")),
        }
    }
}

/// Returns a response whose body is the payload of a message, for functions that read responses.
pub fn response<'a>(payload: &'a [u8], headers: &'a Headers) -> Response<'a> {
    Response { status: 200, headers, body: payload, skips_non_utf8: false }
}

/// Reads an exception: as a modeled error if its type is known and it can be read, otherwise as an unhandled error with
/// the available details.
fn exception<S: EventStream>(kind: &str, message: &Message) -> S::Error {
    let headers = Headers::new();
    let found = S::protocol().error_metadata(response(message.payload(), &headers));
    let (meta, unreadable) = match found {
        Ok(meta) => (meta.build(), None),
        Err(error) => (ErrorMetadata::default(), Some(error)),
    };
    let meta = match meta.code() {
        Some(_) => meta,
        None => meta.into_builder().code(kind).build(),
    };
    match (S::read_exception(kind, message, meta.clone()), unreadable) {
        (Ok(Some(error)), _) => error,
        (Ok(None), None) => unmodeled(meta),
        (Ok(None), Some(error)) => S::Error::create_unhandled_error(error, Some(meta)),
        (Err(error), _) => S::Error::create_unhandled_error(error, Some(meta)),
    }
}

/// Reads an unmodeled error, which has a code and an optional message in headers, and no payload.
fn error_message(message: &Message) -> Result<ErrorMetadata, Error> {
    let mut meta = ErrorMetadata::builder().code(header(message, ":error-code")?);
    if let Some(text) = find(message, ":error-message") {
        meta = meta.message(expect_string(text)?);
    }
    Ok(meta.build())
}

fn unmodeled<E: CreateUnhandledError>(meta: ErrorMetadata) -> E {
    E::create_unhandled_error(meta.clone().into(), Some(meta))
}

/// Returns the string in a required header.
fn header(message: &Message, name: &str) -> Result<String, Error> {
    let header = find(message, name).ok_or_else(|| Error::unmarshalling(format!("the header `{name}` is missing")))?;
    expect_string(header)
}

fn unreadable(kind: &str, error: &BoxError) -> Error {
    Error::unmarshalling(format!("the event `{kind}` cannot be read: {error}"))
}
