//! Message headers as values of members (trait `smithy.api#eventHeader`).

use aws_smithy_eventstream::error::Error;
use aws_smithy_eventstream::smithy;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::event_stream::{Header, Message};
use aws_smithy_types::{Blob, DateTime};

/// A type that has a corresponding header type.
pub trait HeaderValue: Sized {
    /// The value, or an error if the header has another type.
    fn of(header: &Header) -> Result<Self, Error>;
}

/// The value of a header, if the message has it.
pub fn value<T: HeaderValue>(message: &Message, name: &str) -> Result<Option<T>, BoxError> {
    Ok(find(message, name).map(T::of).transpose()?)
}

/// The value of a header that is a string or enum, if the message has it.
pub fn text<T: for<'a> From<&'a str>>(message: &Message, name: &str) -> Result<Option<T>, BoxError> {
    let text = find(message, name).map(smithy::expect_string).transpose()?;
    Ok(text.map(|text| T::from(&text)))
}

/// The header with this name.
pub fn find<'a>(message: &'a Message, name: &str) -> Option<&'a Header> {
    message.headers().iter().find(|header| header.name().as_str() == name)
}

macro_rules! header_value {
    ($($type:ty: $expect:ident),*) => {
        $(
            impl HeaderValue for $type {
                fn of(header: &Header) -> Result<Self, Error> {
                    smithy::$expect(header)
                }
            }
        )*
    };
}

header_value! {
    bool: expect_bool,
    i8: expect_byte,
    i16: expect_int16,
    i32: expect_int32,
    i64: expect_int64,
    Blob: expect_byte_array,
    DateTime: expect_timestamp
}
