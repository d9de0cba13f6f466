//! Protocols: how requests are put together and responses taken apart, around the bodies that a codec writes and reads.
//!
//! A protocol is one type with two traits: [`Protocol`] has the codecs and the frame of bodies, which shapes are compiled for,
//! and [`Wire`] the rest, which is compiled once. A generated crate speaks one protocol, `crate::meta::Protocol`.

use std::fmt::Debug;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::Builder;

use crate::codec::{Decoder, Element, Encoder};
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
pub use rest_xml::{RestXml, UnwrappedRestXml};
#[cfg(feature = "cbor")]
pub use rpc_v2::RpcV2Cbor;
pub use rpc_v2::RpcV2Json;

/// The content type of bodies that are event streams, in every protocol (Amazon event stream specification).
const EVENT_STREAM: &str = "application/vnd.amazon.eventstream";

/// The part of a protocol that shapes are compiled for.
pub trait Protocol: Wire {
    /// The format of requests.
    type Encoding: Encoder;
    /// The format of responses.
    type Decoding: Decoder;

    /// Whether an operation without members in the body has a body nonetheless.
    const ALWAYS_HAS_BODY: bool;

    /// The body of a request whose payload is an unset structure; `None` if there is none.
    fn unset_structure() -> Option<&'static [u8]> {
        None
    }

    /// Reads the members of an output from the body of its response: by default the whole body. An empty body has no members.
    ///
    /// # Errors
    ///
    /// If the body is not of the format.
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

    /// Reads the members of an error from the body of its response: by default the whole body.
    ///
    /// # Errors
    ///
    /// If the body is not of the format.
    #[inline]
    fn read_error<T>(
        body: &[u8],
        read: impl FnOnce(&mut <Self::Decoding as Decoder>::Reader<'_>) -> Result<T, <Self::Decoding as Decoder>::Error>,
    ) -> Result<T, <Self::Decoding as Decoder>::Error> {
        Self::Decoding::read_body(body, read)
    }
}

/// The part of a protocol that is the same for all shapes.
pub trait Wire: Debug + Send + Sync + 'static {
    /// Puts a request together.
    ///
    /// # Errors
    ///
    /// If the URI is not one.
    fn request(&self, operation: &Schema, head: RequestHead, body: Body) -> Result<HttpRequest, BoxError>;

    /// Reads the code and the message of an error from a response.
    ///
    /// # Errors
    ///
    /// If the body is not of the format.
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError>;

    /// Adds what only some services of the protocol tell of an error. The error is matched by its code before this.
    fn finish_error_metadata(&self, metadata: ErrorMetadata, response: Response<'_>) -> ErrorMetadata {
        let _ = response;
        metadata
    }

    /// The type of messages of an event stream whose payload is a document of the protocol.
    fn event_type(&self) -> &'static str {
        "application/json"
    }

    /// Whether the members beside an event stream travel in a message of their own, the first (Smithy 2.0, "Initial
    /// messages"): so in RPC protocols, whereas those with HTTP bindings have them in the head.
    fn has_initial_messages(&self) -> bool {
        true
    }
}
