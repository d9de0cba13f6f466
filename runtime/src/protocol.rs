//! Protocols: how requests and responses are structured around the bodies of a codec.
//!
//! A protocol is a type that implements two traits: [`Protocol`] has the codecs and the framing of bodies, which the
//! code of shapes is compiled against; [`Wire`] has the rest, which is compiled once. A generated crate uses one
//! protocol, `crate::meta::Protocol`.

use std::fmt::Debug;

use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::Builder;

use crate::codec::{Decoder, Element, Encoder, ErrorOf, StructureReader};
use crate::http::{Body, RequestHead, Response};
use crate::orchestration::Schema;

mod aws_json;
pub(crate) mod aws_json_error;
#[cfg(all(feature = "form", feature = "xml"))]
mod aws_query;
pub(crate) mod query_error;
mod rest;
mod rest_json;
#[cfg(feature = "xml")]
mod rest_xml;
mod rpc_v2;
#[cfg(feature = "xml")]
pub mod xml_body;
#[cfg(feature = "xml")]
pub mod xml_error;

pub use aws_json::AwsJson;
#[cfg(all(feature = "form", feature = "xml"))]
pub use aws_query::{AwsQuery, Ec2Query};
pub use rest_json::RestJson;
#[cfg(feature = "xml")]
pub use rest_xml::{RestXml, RestXmlOf, UnwrappedRestXml};
#[cfg(feature = "cbor")]
pub use rpc_v2::RpcV2Cbor;
pub use rpc_v2::RpcV2Json;

#[cfg(feature = "s3")]
pub use crate::s3::protocol::S3RestXml;

/// The content type of bodies that are event streams, in every protocol (Amazon event stream specification).
const EVENT_STREAM: &str = "application/vnd.amazon.eventstream";

/// The part of a protocol that the code of shapes is compiled against.
pub trait Protocol: Wire {
    /// The codec of request bodies.
    type Encoding: Encoder;
    /// The codec of response bodies.
    type Decoding: Decoder;

    /// Whether an operation without members in the body still has a body.
    const ALWAYS_HAS_BODY: bool;

    /// Returns the body of a request whose payload is an unset structure; `None` if such requests have no body.
    fn unset_structure() -> Option<&'static [u8]> {
        None
    }

    /// Reads the members of an output from the body of its response. By default, the whole body consists of members; an
    /// empty body has none.
    ///
    /// # Errors
    ///
    /// Fails if the body is malformed, or if `read` fails.
    #[inline]
    fn read_output<T>(
        operation: &str,
        element: &Element,
        body: &[u8],
        read: impl FnOnce(&mut <Self::Decoding as Decoder>::Reader<'_>) -> Result<T, <Self::Decoding as Decoder>::Error>,
    ) -> Result<T, <Self::Decoding as Decoder>::Error> {
        let _ = (operation, element);
        Self::Decoding::read_body(body, read)
    }

    /// Reads the members of an error from the body of its response. By default, the whole body consists of members.
    ///
    /// # Errors
    ///
    /// Fails if the body is malformed, or if `read` fails.
    #[inline]
    fn read_error<T>(
        body: &[u8],
        read: impl FnOnce(&mut <Self::Decoding as Decoder>::Reader<'_>) -> Result<T, <Self::Decoding as Decoder>::Error>,
    ) -> Result<T, <Self::Decoding as Decoder>::Error> {
        Self::Decoding::read_body(body, read)
    }
}

/// The reader of a protocol.
type ReaderOf<'a, P> = <<P as Protocol>::Decoding as Decoder>::Reader<'a>;

/// The error of a protocol's reader.
type ReadErrorOf<P> = <<P as Protocol>::Decoding as Decoder>::Error;

/// Reads the members of an output from the body of its response, calling `member` for each.
///
/// # Errors
///
/// Fails if the body is malformed or null, or if `member` fails.
#[inline]
pub fn read_output<P: Protocol>(
    operation: &str,
    element: &Element,
    body: &[u8],
    member: impl for<'a> FnMut(&str, &mut ReaderOf<'a, P>) -> Result<(), ReadErrorOf<P>>,
) -> Result<(), BoxError> {
    Ok(P::read_output(operation, element, body, |reader| read_members(reader, member))?)
}

/// Reads the members of an error from the body of its response, calling `member` for each.
///
/// # Errors
///
/// Fails if the body is malformed or null, or if `member` fails.
#[inline]
pub fn read_error<P: Protocol>(
    body: &[u8],
    member: impl for<'a> FnMut(&str, &mut ReaderOf<'a, P>) -> Result<(), ReadErrorOf<P>>,
) -> Result<(), BoxError> {
    Ok(P::read_error(body, |reader| read_members(reader, member))?)
}

#[inline]
fn read_members<R: StructureReader>(
    reader: &mut R,
    mut member: impl FnMut(&str, &mut R) -> Result<(), ErrorOf<R>>,
) -> Result<(), ErrorOf<R>> {
    if reader.members(&mut member)? { Ok(()) } else { Err(reader.error("expected an object")) }
}

/// The part of a protocol that does not depend on shapes.
pub trait Wire: Debug + Send + Sync + 'static {
    /// Creates a request.
    ///
    /// # Errors
    ///
    /// Fails if the URI is invalid, or if the protocol does not support this kind of body.
    fn request(&self, operation: &Schema, head: RequestHead, body: Body) -> Result<HttpRequest, BoxError>;

    /// Whether a response is an error.
    fn is_error(&self, response: Response<'_>) -> bool {
        !response.is_success()
    }

    /// Reads the code and the message of an error from a response.
    ///
    /// # Errors
    ///
    /// Fails if the body is malformed.
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError>;

    /// Adds or replaces error metadata that only some services of the protocol send. A code that the metadata already
    /// has still determines which modeled error matches.
    fn finish_error_metadata(&self, metadata: ErrorMetadata, response: Response<'_>) -> ErrorMetadata {
        let _ = response;
        metadata
    }

    /// Returns the content type of event stream messages whose payload is serialized in the protocol's format.
    fn event_type(&self) -> &'static str {
        "application/json"
    }

    /// Returns the feature that the user agent reports for the protocol, if any.
    fn feature(&self) -> Option<SmithySdkFeature> {
        None
    }

    /// Whether the members other than the event stream are sent in an initial message (Smithy 2.0, "Initial messages"),
    /// as in RPC protocols. Protocols with HTTP bindings bind them to the URI and the headers instead.
    fn has_initial_messages(&self) -> bool {
        true
    }
}
