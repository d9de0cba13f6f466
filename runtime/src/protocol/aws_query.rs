//! AWS query and EC2 query: `POST /` with a form, XML in responses.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::error::metadata::Builder;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use zeroize::Zeroizing;

use super::xml_body::{read_result, read_root};
use super::xml_error::ErrorDocument;
use super::{Protocol, Wire};
use crate::codec::xml::{Error, Reader};
use crate::codec::{Element, Form, Xml};
use crate::http::{Body, RequestHead, Response};
use crate::opaque::buffer::Buffer;
use crate::orchestration::Schema;

/// The protocol `aws.protocols#awsQuery`.
#[derive(Debug)]
pub struct AwsQuery {
    /// The version of the API.
    pub version: &'static str,
}

/// The protocol `aws.protocols#ec2Query`.
#[derive(Debug)]
pub struct Ec2Query {
    /// The version of the API.
    pub version: &'static str,
}

impl Protocol for AwsQuery {
    type Encoding = Form;
    type Decoding = Xml;

    const ALWAYS_HAS_BODY: bool = true;

    #[inline]
    fn read_output<T>(
        operation: &str,
        _: &Element,
        body: &[u8],
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        read_result(body, operation, read)
    }

    #[inline]
    fn read_error<T>(body: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>) -> Result<T, Error> {
        ErrorDocument::Wrapped.read(body, read)
    }
}

impl Wire for AwsQuery {
    #[inline]
    fn request(&self, operation: &Schema, _: RequestHead, body: Body) -> Result<HttpRequest, BoxError> {
        request(operation, self.version, body)
    }

    #[inline]
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError> {
        Ok(ErrorDocument::Wrapped.metadata(response.body)?)
    }
}

impl Protocol for Ec2Query {
    type Encoding = Form<true>;
    type Decoding = Xml;

    const ALWAYS_HAS_BODY: bool = true;

    #[inline]
    fn read_output<T>(
        operation: &str,
        _: &Element,
        body: &[u8],
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        read_root(body, (operation, "Response"), read)
    }

    #[inline]
    fn read_error<T>(body: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Error>) -> Result<T, Error> {
        ErrorDocument::Ec2.read(body, read)
    }
}

impl Wire for Ec2Query {
    #[inline]
    fn request(&self, operation: &Schema, _: RequestHead, body: Body) -> Result<HttpRequest, BoxError> {
        request(operation, self.version, body)
    }

    #[inline]
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError> {
        Ok(ErrorDocument::Ec2.metadata(response.body)?)
    }
}

/// Creates a request with a form whose first fields are the operation and the API version.
#[inline]
fn request(operation: &Schema, version: &str, members: Body) -> Result<HttpRequest, BoxError> {
    let Body::Bytes(members) = members else { return Err("the protocol only has form bodies".into()) };
    let members = Zeroizing::new(members);
    let mut body = Buffer::with_capacity(operation.name.len() + version.len() + members.len() + 17);
    for part in ["Action=", operation.name, "&Version=", version] {
        body.extend_from_slice(part.as_bytes());
    }
    if !members.is_empty() {
        body.push(b'&');
        body.extend_from_slice(&members);
    }
    let body = body.finish();
    // Like the published clients, leaves the length of a body without members to the HTTP client.
    let length = operation.has_members.then(|| body.len().to_string());
    let mut request = HttpRequest::new(operation.body(body));
    request.set_method("POST")?;
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, "application/x-www-form-urlencoded");
    if let Some(length) = length {
        headers.insert(CONTENT_LENGTH, length);
    }
    Ok(request)
}
