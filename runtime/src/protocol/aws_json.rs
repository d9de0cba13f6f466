//! AWS JSON 1.0 and 1.1: `POST /`, the operation in the header `x-amz-target`, JSON in both directions.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::Builder;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};

use super::aws_json_error::error_metadata;
use super::query_error::add_query_error;
use super::{EVENT_STREAM, Protocol, Wire};
use crate::codec::Json;
use crate::http::{Body, RequestHead, Response};
use crate::orchestration::Schema;

/// The protocols `aws.protocols#awsJson1_0` and `aws.protocols#awsJson1_1`.
#[derive(Debug)]
pub struct AwsJson {
    /// The content type of requests, which includes the version.
    pub content_type: &'static str,
    /// The part of the header `x-amz-target` before the dot.
    pub target: &'static str,
    /// Whether error codes may be in a header (trait `aws.protocols#awsQueryCompatible`).
    pub query_compatible: bool,
}

impl Protocol for AwsJson {
    type Encoding = Json;
    type Decoding = Json;

    const ALWAYS_HAS_BODY: bool = true;

    #[inline]
    fn unset_structure() -> Option<&'static [u8]> {
        Some(b"{}")
    }
}

impl Wire for AwsJson {
    #[inline]
    fn request(&self, operation: &Schema, _: RequestHead, body: Body) -> Result<HttpRequest, BoxError> {
        let (body, content_type, length) = match body {
            Body::Bytes(body) => {
                // Like the published clients, leaves the length of a body without members to the HTTP client.
                let length = operation.has_members.then(|| body.len().to_string());
                (operation.body(body), self.content_type, length)
            }
            Body::Stream(events) => (events, EVENT_STREAM, None),
            _ => return Err("the protocol only has JSON bodies and event streams".into()),
        };
        // The URI of a new request is `/`.
        let mut request = HttpRequest::new(body);
        request.set_method("POST")?;
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, content_type);
        headers.insert("x-amz-target", [self.target, ".", operation.name].concat());
        if let Some(length) = length {
            headers.insert(CONTENT_LENGTH, length);
        }
        if self.query_compatible {
            headers.insert("x-amzn-query-mode", "true");
        }
        Ok(request)
    }

    #[inline]
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError> {
        Ok(error_metadata(response.headers, response.body)?)
    }

    #[inline]
    fn finish_error_metadata(&self, metadata: ErrorMetadata, response: Response<'_>) -> ErrorMetadata {
        if self.query_compatible { add_query_error(metadata, response.headers) } else { metadata }
    }
}
