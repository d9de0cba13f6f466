//! Values of members as message headers (trait `smithy.api#eventHeader`).

use aws_smithy_eventstream::error::Error;
use aws_smithy_eventstream::smithy;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::event_stream::{self, Header, Message};
use aws_smithy_types::{Blob, DateTime};

/// A type that has a corresponding header type.
pub trait HeaderValue: Sized {
    /// Returns the value of a header, or an error if the header has another type.
    fn of(header: &Header) -> Result<Self, Error>;

    /// Converts the value to a header value.
    fn into_header(self) -> event_stream::HeaderValue;
}

/// Returns the value of a header, if the message has it.
pub fn value<T: HeaderValue>(message: &Message, name: &str) -> Result<Option<T>, BoxError> {
    Ok(find(message, name).map(T::of).transpose()?)
}

/// Returns the value of a header that is a string or enum, if the message has it.
pub fn text<T: for<'a> From<&'a str>>(message: &Message, name: &str) -> Result<Option<T>, BoxError> {
    let text = find(message, name).map(smithy::expect_string).transpose()?;
    Ok(text.map(|text| T::from(&text)))
}

/// Converts a string or enum to a header value.
pub fn of_text(text: impl AsRef<str>) -> event_stream::HeaderValue {
    event_stream::HeaderValue::String(text.as_ref().to_owned().into())
}

/// Returns the header with this name, if the message has it.
pub fn find<'a>(message: &'a Message, name: &str) -> Option<&'a Header> {
    message.headers().iter().find(|header| header.name().as_str() == name)
}

impl HeaderValue for Blob {
    fn of(header: &Header) -> Result<Self, Error> {
        smithy::expect_byte_array(header)
    }

    fn into_header(self) -> event_stream::HeaderValue {
        event_stream::HeaderValue::ByteArray(self.into_bytes())
    }
}

macro_rules! header_value {
    ($($type:ty: $expect:ident, $variant:ident;)*) => {
        $(
            impl HeaderValue for $type {
                fn of(header: &Header) -> Result<Self, Error> {
                    smithy::$expect(header)
                }

                fn into_header(self) -> event_stream::HeaderValue {
                    event_stream::HeaderValue::$variant(self)
                }
            }
        )*
    };
}

header_value! {
    bool: expect_bool, Bool;
    i8: expect_byte, Byte;
    i16: expect_int16, Int16;
    i32: expect_int32, Int32;
    i64: expect_int64, Int64;
    DateTime: expect_timestamp, Timestamp;
}
