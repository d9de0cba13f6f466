//! The serializer and deserializer of an operation, which connect the published runtime to the protocol.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Input, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::ser_de::{DeserializeResponse, SerializeRequest};
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::request_id::{RequestId, apply_request_id};

use super::Schema;
use crate::http::Response;
use crate::opaque;

/// The serializer and deserializer of one operation.
#[derive(Debug)]
pub(super) struct OperationWire(pub(super) &'static Schema);

impl SerializeRequest for OperationWire {
    fn serialize_input(&self, input: Input, cfg: &mut ConfigBag) -> Result<HttpRequest, BoxError> {
        let (head, body) = (self.0.write)(input, cfg)?;
        let request = self.0.service.protocol.request(self.0, head, body)?;
        if self.0.sensitive {
            opaque::log::request(request.body());
        }
        Ok(request)
    }
}

impl DeserializeResponse for OperationWire {
    fn deserialize_streaming_with_config(
        &self,
        response: &mut HttpResponse,
        cfg: &ConfigBag,
    ) -> Option<Result<Output, OrchestratorError<Error>>> {
        if let Some(open) = self.0.open.filter(|_| response.status().is_success()) {
            tracing::debug!(request_id = ?response.request_id());
            return Some(open(response, cfg));
        }
        if !self.0.sensitive {
            return None;
        }
        // If the HTTP client has already read the body, it is deserialized here, because the runtime would replace it
        // with a visible copy.
        response.body().bytes().is_some().then(|| {
            opaque::log::response(response.body());
            self.deserialize(response, cfg)
        })
    }

    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        cfg: &ConfigBag,
    ) -> Result<Output, OrchestratorError<Error>> {
        self.deserialize(response, cfg)
    }
}

impl OperationWire {
    fn deserialize(&self, response: &HttpResponse, cfg: &ConfigBag) -> Result<Output, OrchestratorError<Error>> {
        tracing::debug!(request_id = ?response.request_id());
        let body = response
            .body()
            .bytes()
            .ok_or_else(|| OrchestratorError::other("the response body was not read before parsing"))?;
        let parts = Response::new(response, body, cfg);
        let protocol = self.0.service.protocol;
        if !protocol.is_error(parts) {
            return (self.0.read_output)(parts, response.request_id().map(str::to_owned));
        }
        Err((self.0.read_error)(match protocol.error_metadata(parts) {
            Ok(meta) => {
                let meta = apply_request_id(meta, response.headers()).build();
                let shape = meta.code().map(str::to_owned);
                Ok((parts, shape, protocol.finish_error_metadata(meta, parts)))
            }
            Err(error) => Err(error),
        }))
    }
}
