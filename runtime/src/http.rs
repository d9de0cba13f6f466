//! HTTP as shapes see it.

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::http::Headers;

/// A response whose body has been read.
#[derive(Clone, Copy, Debug)]
pub struct Response<'a> {
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: &'a Headers,
    /// The body.
    pub body: &'a [u8],
}

impl<'a> Response<'a> {
    /// The parts of a response that has `body`.
    pub fn new(response: &'a HttpResponse, body: &'a [u8]) -> Self {
        Self { status: response.status().as_u16(), headers: response.headers(), body }
    }
}
