//! The common part of restJson1 and restXml: requests with members in the path, query and headers (Smithy 2.0, "HTTP
//! bindings").

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};

use crate::http::{Body, RequestHead};
use crate::orchestration::Schema;

/// Creates a request. `document` is the content type of bodies that contain the input members.
///
/// Headers that members are bound to override those that are derived from the body.
///
/// # Errors
///
/// Fails if the URI is invalid.
#[inline]
pub(super) fn request(
    operation: &Schema,
    head: RequestHead,
    body: Body,
    document: &'static str,
) -> Result<HttpRequest, BoxError> {
    let (method, uri) = operation.http;
    let (uri, headers) = head.finish(uri);
    let (body, length) = match body {
        // A payload that is not set has the length 0.
        Body::None => (SdkBody::empty(), operation.content_type.map(|_| 0)),
        Body::Bytes(bytes) => {
            let length = bytes.len() as u64;
            (operation.body(bytes), Some(length))
        }
        Body::Stream(stream) => {
            let length = stream.content_length();
            (stream, length)
        }
    };
    let has_body = length != Some(0) && length.is_some() || operation.content_type.is_some();
    let mut request = HttpRequest::new(body);
    request.set_method(method)?;
    // The URI is that of the operation; the endpoint is added later.
    request.set_uri(uri).map_err(|_| "the request path is not a valid URI; check the labels and query parameters")?;
    *request.headers_mut() = headers;
    let headers = request.headers_mut();
    if has_body && !headers.contains_key("content-type") {
        headers.insert(CONTENT_TYPE, operation.content_type.unwrap_or(document));
    }
    if let Some(length) = length.filter(|_| !headers.contains_key("content-length")) {
        headers.insert(CONTENT_LENGTH, length.to_string());
    }
    Ok(request)
}
