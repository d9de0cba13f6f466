//! Outputs with a byte stream: the output is created before the body is read (trait `smithy.api#streaming`).

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::result::CreateUnhandledError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::request_id::RequestId;

use super::Response;
use crate::orchestration::{ErasedResult, Operation};

/// An operation whose output has a byte stream.
pub trait StreamingOperation: Operation {
    /// Creates the output around a body.
    ///
    /// # Errors
    ///
    /// Fails if a header cannot be read.
    fn open(response: Response<'_>, body: SdkBody, request_id: Option<String>) -> Result<Self::Output, BoxError>;
}

/// Creates the output for a response whose body has not been read yet.
///
/// # Errors
///
/// Fails if a header cannot be read.
pub fn open<O: StreamingOperation>(response: &mut HttpResponse, cfg: &ConfigBag) -> ErasedResult {
    let body = std::mem::replace(response.body_mut(), SdkBody::taken());
    let parts = Response::new(response, &[], cfg);
    match O::open(parts, body, response.request_id().map(str::to_owned)) {
        Ok(output) => Ok(Output::erase(output)),
        Err(error) => Err(OrchestratorError::operation(Error::erase(O::Error::create_unhandled_error(error, None)))),
    }
}
