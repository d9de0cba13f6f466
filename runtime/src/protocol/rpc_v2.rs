//! Smithy RPC v2: `POST /service/{Service}/operation/{Operation}`, with CBOR or JSON in both directions.

#[cfg(feature = "cbor")]
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
#[cfg(feature = "cbor")]
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::Builder;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};

use super::aws_json_error::{Members, metadata};
#[cfg(feature = "cbor")]
use super::query_error::add_query_error;
use super::{EVENT_STREAM, Protocol, Wire};
use crate::codec::Json;
#[cfg(feature = "cbor")]
use crate::codec::cbor::{Error, Reader as CborReader};
use crate::codec::json::Reader;
#[cfg(feature = "cbor")]
use crate::codec::{Cbor, Decoder, Element, StructureReader};
use crate::http::{Body, RequestHead, Response};
use crate::orchestration::Schema;

/// The protocol `smithy.protocols#rpcv2Cbor`.
#[cfg(feature = "cbor")]
#[derive(Debug)]
pub struct RpcV2Cbor {
    /// The name of the service's shape, without its namespace.
    pub service: &'static str,
    /// Whether error codes may be in a header (trait `aws.protocols#awsQueryCompatible`).
    pub query_compatible: bool,
}

/// The protocol `smithy.protocols#rpcv2Json`.
#[derive(Debug)]
pub struct RpcV2Json {
    /// The name of the service's shape, without its namespace.
    pub service: &'static str,
}

#[cfg(feature = "cbor")]
impl Protocol for RpcV2Cbor {
    type Encoding = Cbor;
    type Decoding = Cbor;

    const ALWAYS_HAS_BODY: bool = true;

    /// Rejects an empty body: even an output with no members set is a map.
    #[inline]
    fn read_output<T>(
        _: &str,
        _: &Element,
        body: &[u8],
        read: impl FnOnce(&mut CborReader<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        Cbor::read_body(not_empty(body)?, read)
    }
}

#[cfg(feature = "cbor")]
impl Wire for RpcV2Cbor {
    #[inline]
    fn request(&self, operation: &Schema, _: RequestHead, body: Body) -> Result<HttpRequest, BoxError> {
        let format = Format { protocol: "rpc-v2-cbor", media_type: "application/cbor" };
        let mut request = format.request(self.service, operation, body)?;
        if self.query_compatible {
            request.headers_mut().insert("x-amzn-query-mode", "true");
        }
        Ok(request)
    }

    /// Reads the code from the member `__type` of the body, without its namespace, and the message as in AWS JSON.
    #[inline]
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError> {
        let mut members = Members::default();
        // Like the published clients, ignores data after the map.
        CborReader::new(not_empty(response.body)?).members(&mut |name, reader| match members.place(name) {
            // A member of the error may have the same name as the message but a different type.
            Some(place) if reader.is_text() => {
                *place = reader.text()?.map(|text| text.into_owned());
                Ok(())
            }
            _ => StructureReader::skip_value(reader),
        })?;
        let code = members.kind.take();
        Ok(metadata(code.as_deref(), members))
    }

    #[inline]
    fn finish_error_metadata(&self, metadata: ErrorMetadata, response: Response<'_>) -> ErrorMetadata {
        if self.query_compatible { add_query_error(metadata, response.headers) } else { metadata }
    }

    #[inline]
    fn event_type(&self) -> &'static str {
        "application/cbor"
    }

    #[inline]
    fn feature(&self) -> Option<SmithySdkFeature> {
        Some(SmithySdkFeature::ProtocolRpcV2Cbor)
    }
}

impl Protocol for RpcV2Json {
    type Encoding = Json;
    type Decoding = Json;

    const ALWAYS_HAS_BODY: bool = true;
}

impl Wire for RpcV2Json {
    #[inline]
    fn request(&self, operation: &Schema, _: RequestHead, body: Body) -> Result<HttpRequest, BoxError> {
        let format = Format { protocol: "rpc-v2-json", media_type: "application/json" };
        format.request(self.service, operation, body)
    }

    /// Reads the code from the member `__type` of the body, without its namespace, and the message as in AWS JSON.
    #[inline]
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError> {
        let mut members = Members::default();
        members.read(Reader::new(response.body))?;
        let code = members.kind.take();
        Ok(metadata(code.as_deref(), members))
    }
}

#[cfg(feature = "cbor")]
#[inline]
fn not_empty(body: &[u8]) -> Result<&[u8], Error> {
    match body {
        [] => Err(Error::new("expected a map, not an empty body", 0)),
        body => Ok(body),
    }
}

/// The names that headers use for a format.
struct Format {
    protocol: &'static str,
    media_type: &'static str,
}

impl Format {
    /// Creates a request. If the operation has no input, the request has neither a body nor headers that describe one.
    #[inline]
    fn request(&self, service: &str, operation: &Schema, body: Body) -> Result<HttpRequest, BoxError> {
        let (body, media_type, length) = match body {
            Body::Bytes(body) if operation.has_body => {
                let length = body.len().to_string();
                (operation.body(body), Some(self.media_type), Some(length))
            }
            Body::Stream(events) => (events, Some(EVENT_STREAM), None),
            _ => (SdkBody::empty(), None, None),
        };
        let mut request = HttpRequest::new(body);
        request.set_method("POST")?;
        request.set_uri(format!("/service/{service}/operation/{}", operation.name))?;
        let headers = request.headers_mut();
        if let Some(media_type) = media_type {
            headers.insert(CONTENT_TYPE, media_type);
        }
        headers.insert("smithy-protocol", self.protocol);
        match operation.receives_events {
            // Events are sent as messages, but errors as ordinary bodies.
            true => headers.insert(ACCEPT, format!("{EVENT_STREAM}, {}", self.media_type)),
            false => headers.insert(ACCEPT, self.media_type),
        };
        if let Some(length) = length {
            headers.insert(CONTENT_LENGTH, length);
        }
        Ok(request)
    }
}
