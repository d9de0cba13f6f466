//! AWS restXml: HTTP bindings, and XML bodies.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::error::metadata::Builder;

use super::xml_body::read_root;
use super::xml_error::ErrorDocument;
use super::{Protocol, Wire, rest};
use crate::codec::xml::{Error, Reader};
use crate::codec::{Element, Xml};
use crate::http::{Body, RequestHead, Response};
use crate::orchestration::Schema;

/// The protocol `aws.protocols#restXml`.
pub type RestXml = RestXmlOf<false>;

/// The protocol `aws.protocols#restXml` with unwrapped errors (property `noErrorWrapping`).
pub type UnwrappedRestXml = RestXmlOf<true>;

/// The protocol `aws.protocols#restXml`, with wrapped or unwrapped errors.
#[derive(Debug)]
pub struct RestXmlOf<const UNWRAPPED: bool> {}

impl<const UNWRAPPED: bool> RestXmlOf<UNWRAPPED> {
    const ERRORS: ErrorDocument = if UNWRAPPED { ErrorDocument::Unwrapped } else { ErrorDocument::Wrapped };
}

impl<const UNWRAPPED: bool> Protocol for RestXmlOf<UNWRAPPED> {
    type Encoding = Xml;
    type Decoding = Xml;

    const ALWAYS_HAS_BODY: bool = false;

    #[inline]
    fn read_output<T>(
        _: &str,
        element: &Element,
        body: &[u8],
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        read_root(body, (element.name, ""), read)
    }

    #[inline]
    fn read_error<T>(body: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>) -> Result<T, Error> {
        Self::ERRORS.read(body, read)
    }
}

impl<const UNWRAPPED: bool> Wire for RestXmlOf<UNWRAPPED> {
    #[inline]
    fn request(&self, operation: &Schema, head: RequestHead, body: Body) -> Result<HttpRequest, BoxError> {
        rest::request(operation, head, body, "application/xml")
    }

    #[inline]
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError> {
        Ok(Self::ERRORS.metadata(response.body)?)
    }

    #[inline]
    fn event_type(&self) -> &'static str {
        "application/xml"
    }

    #[inline]
    fn has_initial_messages(&self) -> bool {
        false
    }
}
