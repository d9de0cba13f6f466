//! Payloads of messages: JSON, or the value of one member (trait `smithy.api#eventPayload`).

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::Blob;
use aws_smithy_types::event_stream::Message;

use crate::codec::json::{Json, Reader};

/// Reads the JSON of an event; a payload without any byte stands for `{}`.
pub fn read<T: Json>(payload: &[u8]) -> Result<T, BoxError> {
    let mut reader = Reader::new(payload);
    let value = T::read(&mut reader)?.ok_or_else(|| reader.error("expected an object"))?;
    reader.finish()?;
    Ok(value)
}

/// The payload as bytes.
pub fn bytes(message: &Message) -> Result<Option<Blob>, BoxError> {
    Ok(Some(Blob::from_maybe_shared(message.payload().clone())))
}

/// The payload as text.
pub fn text<T: for<'a> From<&'a str>>(message: &Message) -> Result<Option<T>, BoxError> {
    Ok(Some(T::from(str::from_utf8(message.payload())?)))
}

/// The payload as a structure or a union; none if it is empty.
pub fn json<T: Json>(message: &Message) -> Result<Option<T>, BoxError> {
    match message.payload().is_empty() {
        true => Ok(None),
        false => read(message.payload()).map(Some),
    }
}
