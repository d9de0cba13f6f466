//! The variant of restXml that Amazon S3 uses.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::Builder;

use super::request_id::{EXTENDED_REQUEST_ID, RequestIdExt};
use crate::codec::xml::{Error, Reader};
use crate::codec::{Element, Xml};
use crate::http::{Body, RequestHead, Response};
use crate::orchestration::Schema;
use crate::protocol::xml_body::read_any_root;
use crate::protocol::xml_error::is_unwrapped_error;
use crate::protocol::{Protocol, UnwrappedRestXml, Wire};

/// The protocol `aws.protocols#restXml` with unwrapped errors, some of which have a success status, and some no body.
#[derive(Debug)]
pub struct S3RestXml {}

impl Protocol for S3RestXml {
    type Encoding = Xml;
    type Decoding = Xml;

    const ALWAYS_HAS_BODY: bool = UnwrappedRestXml::ALWAYS_HAS_BODY;

    #[inline]
    fn unset_structure() -> Option<&'static [u8]> {
        UnwrappedRestXml::unset_structure()
    }

    /// Accepts any root element for an output whose element has no name.
    #[inline]
    fn read_output<T>(
        operation: &str,
        element: &Element,
        body: &[u8],
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        match element.name {
            "" => read_any_root(body, read),
            _ => UnwrappedRestXml::read_output(operation, element, body, read),
        }
    }

    #[inline]
    fn read_error<T>(body: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>) -> Result<T, Error> {
        UnwrappedRestXml::read_error(body, read)
    }
}

impl Wire for S3RestXml {
    #[inline]
    fn request(&self, operation: &Schema, head: RequestHead, body: Body) -> Result<HttpRequest, BoxError> {
        UnwrappedRestXml {}.request(operation, head, body)
    }

    #[inline]
    fn is_error(&self, response: Response<'_>) -> bool {
        !response.is_success() || is_unwrapped_error(response.body)
    }

    #[inline]
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError> {
        let metadata = match (response.body, response.status) {
            // The response to a HEAD request has no body, even if it is an error.
            ([], 404) => ErrorMetadata::builder().code("NotFound"),
            ([], _) => ErrorMetadata::builder(),
            _ => UnwrappedRestXml {}.error_metadata(response)?,
        };
        Ok(match response.headers.extended_request_id() {
            Some(id) => metadata.custom(EXTENDED_REQUEST_ID, id),
            None => metadata,
        })
    }

    #[inline]
    fn has_initial_messages(&self) -> bool {
        UnwrappedRestXml {}.has_initial_messages()
    }
}
