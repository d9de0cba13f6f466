//! HTTP as used by shapes: members in the path, query or headers of a message, and bodies.
//!
//! | module | content |
//! | --- | --- |
//! | [`text`] | values as strings, in labels, query parameters and headers |
//! | [`request`] | the head of a request, into which members are written |
//! | [`response`] | the head of a response, from which members are read |
//! | [`stream`] | outputs around a stream of bytes |

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::body::SdkBody;

pub mod request;
pub mod response;
pub mod stream;
pub mod text;

pub use request::RequestHead;

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
    /// Wraps a response whose body has been read.
    pub fn new(response: &'a HttpResponse, body: &'a [u8]) -> Self {
        Self { status: response.status().as_u16(), headers: response.headers(), body }
    }
}

/// The body of a request.
#[derive(Debug)]
pub enum Body {
    /// No body: the operation has no member in the body, or its payload is not set.
    None,
    /// A body in memory.
    Bytes(Vec<u8>),
    /// A stream.
    Stream(SdkBody),
}
