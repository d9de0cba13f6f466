//! HTTP as used by shapes: members in the path, query or headers of a message, and bodies.
//!
//! | module | content |
//! | --- | --- |
//! | [`text`] | values as strings, in labels, query parameters and headers |
//! | [`request`] | the head of a request, into which members are written |
//! | [`response`] | the head of a response, from which members are read |
//! | [`stream`] | outputs around a stream of bytes |

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::http::{Headers, NonUtf8HeaderHandling};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;

pub mod request;
pub mod response;
pub mod stream;
pub mod text;

pub use request::RequestHead;

/// The parts of a response from which an output or an error is read.
#[derive(Clone, Copy, Debug)]
pub struct Response<'a> {
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: &'a Headers,
    /// The body; empty if the output takes it as a stream.
    pub body: &'a [u8],
    /// Whether members are left unset if their header is not UTF-8; otherwise such a header is an error.
    pub skips_non_utf8: bool,
}

impl<'a> Response<'a> {
    /// Combines the status and headers of a response with `body`; `cfg` is the configuration of the call.
    pub fn new(response: &'a HttpResponse, body: &'a [u8], cfg: &ConfigBag) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers(),
            body,
            skips_non_utf8: cfg.load::<NonUtf8HeaderHandling>() == Some(&NonUtf8HeaderHandling::Skip),
        }
    }

    /// Whether the status code is 2xx.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
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
