//! AWS restJson1: HTTP bindings, and JSON bodies.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::error::metadata::Builder;

use super::aws_json_error::error_metadata;
use super::{Protocol, Wire, rest};
use crate::codec::Json;
use crate::http::{Body, RequestHead, Response};
use crate::orchestration::Schema;

/// The protocol `aws.protocols#restJson1`.
#[derive(Debug)]
pub struct RestJson;

impl Protocol for RestJson {
    type Encoding = Json;
    type Decoding = Json;

    const ALWAYS_HAS_BODY: bool = false;

    #[inline]
    fn unset_structure() -> Option<&'static [u8]> {
        Some(b"{}")
    }
}

impl Wire for RestJson {
    #[inline]
    fn request(&self, operation: &Schema, head: RequestHead, body: Body) -> Result<HttpRequest, BoxError> {
        rest::request(operation, head, body, "application/json")
    }

    #[inline]
    fn error_metadata(&self, response: Response<'_>) -> Result<Builder, BoxError> {
        Ok(error_metadata(response.headers, response.body)?)
    }

    #[inline]
    fn has_initial_messages(&self) -> bool {
        false
    }
}
