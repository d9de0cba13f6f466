//! Responses of a fake.

use std::fmt::{self, Debug, Formatter};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::operation::{BuildError, SerializationError};

#[cfg(feature = "xml")]
use crate::codec::Element;
use crate::codec::{Encoder, Names, Plain, StructureWriter, Write};
use crate::http::{Body, RequestHead};
use crate::protocol::{AwsJson, Protocol, RestJson, RpcV2Json};

/// A response of a fake.
pub struct Reply {
    pub(super) status: u16,
    pub(super) headers: Headers,
    pub(super) body: SdkBody,
}

impl Reply {
    /// Creates a response with this status, the headers in `head`, and this body.
    pub fn new(status: u16, head: RequestHead, body: Body) -> Self {
        let (_, headers) = head.finish("/");
        let body = match body {
            Body::None => SdkBody::empty(),
            Body::Bytes(bytes) => bytes.into(),
            Body::Stream(stream) => stream,
        };
        Self { status, headers, body }
    }

    pub(super) fn empty(status: u16) -> Self {
        Self { status, headers: Headers::new(), body: SdkBody::empty() }
    }

    /// Truncates the body to half its length, if it is in memory.
    pub(super) fn cut_off(mut self) -> Self {
        if let Some(bytes) = self.body.bytes() {
            self.body = bytes.get(..bytes.len() / 2).unwrap_or_default().to_vec().into();
        }
        self
    }
}

impl Debug for Reply {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply").field("status", &self.status).finish_non_exhaustive()
    }
}

/// A modeled error that can be written.
pub trait FakeError {
    /// The format of the body.
    type Encoding: Encoder;

    /// The status from the trait `smithy.api#httpError`; without that trait, 400 or 500 depending on the trait
    /// `smithy.api#error`.
    const STATUS: u16;

    /// Writes the members that are bound to headers to `head`.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot be written to a header.
    fn write_head(&self, head: &mut RequestHead) -> Result<(), BuildError>;

    /// Writes the members that are part of the body.
    fn write_members(&self, writer: &mut <Self::Encoding as Encoder>::Writer);
}

/// A protocol whose errors can be written.
pub trait FakeProtocol: Protocol {
    /// Writes the body of an error.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot be written.
    fn write_error(
        code: &str,
        message: Option<&str>,
        members: &dyn Fn(&mut <Self::Encoding as Encoder>::Writer),
    ) -> Result<Vec<u8>, SerializationError>;
}

/// Writes the response for a modeled error.
///
/// # Errors
///
/// Fails if a value cannot be written.
pub fn modeled<P, E>(code: &str, error: &E) -> Result<Reply, BoxError>
where
    P: FakeProtocol,
    E: FakeError<Encoding = P::Encoding>,
{
    let mut head = RequestHead::default();
    error.write_head(&mut head)?;
    let body = P::write_error(code, None, &|writer| error.write_members(writer))?;
    Ok(with_code(E::STATUS, code, head, body))
}

/// Writes the response for an error that is not in the model.
///
/// # Errors
///
/// Fails if the error has no code; every error of a service has one.
pub fn unmodeled<P: FakeProtocol>(meta: &ErrorMetadata) -> Result<Reply, BoxError> {
    let code = meta.code().ok_or("the error has no code; create it with `generic` and metadata with a code")?;
    error_of::<P>(code, meta.message(), 400)
}

/// Writes the response for an error with this code, message and status.
///
/// # Errors
///
/// Never fails in practice, because strings can be written in every format.
pub fn error_of<P: FakeProtocol>(code: &str, message: Option<&str>, status: u16) -> Result<Reply, BoxError> {
    let body = P::write_error(code, message, &|_| {})?;
    Ok(with_code(status, code, RequestHead::default(), body))
}

fn with_code(status: u16, code: &str, head: RequestHead, body: Vec<u8>) -> Reply {
    let mut reply = Reply::new(status, head, Body::Bytes(body));
    reply.headers.insert("x-amzn-errortype", code.to_owned());
    reply
}

macro_rules! typed {
    ($($(#[$when:meta])* $protocol:ty;)*) => {$(
        $(#[$when])*
        impl FakeProtocol for $protocol {
            fn write_error(
                code: &str,
                message: Option<&str>,
                members: &dyn Fn(&mut <Self::Encoding as Encoder>::Writer),
            ) -> Result<Vec<u8>, SerializationError> {
                typed::<Self::Encoding>(code, message, members)
            }
        }
    )*};
}

typed! {
    AwsJson;
    RestJson;
    RpcV2Json;
    #[cfg(feature = "cbor")]
    crate::protocol::RpcV2Cbor;
}

/// Writes an error whose code is the member `__type`.
fn typed<C: Encoder>(
    code: &str,
    message: Option<&str>,
    members: &dyn Fn(&mut C::Writer),
) -> Result<Vec<u8>, SerializationError>
where
    String: Write<C>,
{
    let mut writer = C::Writer::with_capacity(128);
    writer.begin_structure();
    writer.member::<Plain, _>("__type", &code.to_owned(), C::names(&Names::NONE));
    if let Some(message) = message {
        writer.member::<Plain, _>("message", &message.to_owned(), C::names(&Names::NONE));
    }
    members(&mut writer);
    writer.end_structure();
    writer.into_bytes()
}

#[cfg(feature = "xml")]
mod xml {
    use super::*;
    use crate::codec::{Xml, xml::Writer};
    use crate::protocol::RestXmlOf;

    impl<const UNWRAPPED: bool> FakeProtocol for RestXmlOf<UNWRAPPED> {
        fn write_error(
            code: &str,
            message: Option<&str>,
            members: &dyn Fn(&mut Writer),
        ) -> Result<Vec<u8>, SerializationError> {
            let root = Element::named(if UNWRAPPED { "Error" } else { "ErrorResponse" });
            let error = ErrorElement { code, message, members };
            let mut writer = Writer::with_capacity(256);
            writer.begin_body(&root);
            match UNWRAPPED {
                true => error.write(&mut writer, Xml::names(&Names::NONE)),
                false => writer.member::<Plain, _>("Error", &error, Xml::names(&Names::NONE)),
            }
            writer.end_body(&root);
            writer.into_bytes()
        }
    }

    /// The content of an element `Error`.
    struct ErrorElement<'a> {
        code: &'a str,
        message: Option<&'a str>,
        members: &'a dyn Fn(&mut Writer),
    }

    impl Write<Xml> for ErrorElement<'_> {
        fn write(&self, writer: &mut Writer, names: <Xml as Encoder>::Names) {
            writer.begin_structure();
            writer.member::<Plain, _>("Code", &self.code.to_owned(), names);
            if let Some(message) = self.message {
                writer.member::<Plain, _>("Message", &message.to_owned(), names);
            }
            (self.members)(writer);
            writer.end_structure();
        }

        fn size_hint(&self) -> usize {
            256
        }
    }
}
