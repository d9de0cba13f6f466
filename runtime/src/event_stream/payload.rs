//! Payloads of messages: a structure, or the value of one member (trait `smithy.api#eventPayload`).

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::Blob;
use aws_smithy_types::event_stream::Message;

use crate::codec::{Decoder, Names, Read, StructureReader};

/// Reads the structure of an event. An empty payload is read as a structure without members.
///
/// # Errors
///
/// Fails if the payload is malformed or null.
pub fn read<C: Decoder, T: Read<C>>(payload: &[u8]) -> Result<T, BoxError> {
    Ok(C::read_body(payload, |reader| {
        T::read(reader, C::names(&Names::NONE))?.ok_or_else(|| reader.error("expected an object"))
    })?)
}

/// Returns the payload as bytes.
///
/// # Errors
///
/// Never fails; the signature matches that of the other payload functions.
pub fn bytes(message: &Message) -> Result<Option<Blob>, BoxError> {
    Ok(Some(Blob::from_maybe_shared(message.payload().clone())))
}

/// Returns the payload as a string.
///
/// # Errors
///
/// Fails if the payload is not UTF-8.
pub fn text<T: for<'a> From<&'a str>>(message: &Message) -> Result<Option<T>, BoxError> {
    Ok(Some(T::from(str::from_utf8(message.payload())?)))
}

/// Reads the payload as a structure or union; `None` if it is empty.
///
/// # Errors
///
/// Fails if the payload is malformed or null.
pub fn structure<C: Decoder, T: Read<C>>(message: &Message) -> Result<Option<T>, BoxError> {
    match message.payload().is_empty() {
        true => Ok(None),
        false => read::<C, T>(message.payload()).map(Some),
    }
}
