//! awsJson over HTTP: what is the same in every request and answer (AWS JSON 1.0 and 1.1 protocol).

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Input, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::ser_de::{DeserializeResponse, SerializeRequest};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::request_id::{RequestId, apply_request_id};

use super::Schema;
use crate::codec::json::query_error::add_query_error;
use crate::codec::json::{self, Reader};

/// Requests and answers of one operation.
#[derive(Debug)]
pub struct Wire(pub &'static Schema);

impl SerializeRequest for Wire {
    fn serialize_input(&self, input: Input, _: &mut ConfigBag) -> Result<HttpRequest, BoxError> {
        let body = (self.0.write_input)(&input)?.into_bytes()?;
        let length = body.len().to_string();
        // To `/`, as a new request is.
        let mut request = HttpRequest::new(SdkBody::from(body));
        request.set_method("POST")?;
        let headers = request.headers_mut();
        headers.insert("content-type", self.0.service.content_type);
        headers.insert("x-amz-target", self.0.target);
        headers.insert("content-length", length);
        if self.0.service.query_compatible {
            headers.insert("x-amzn-query-mode", "true");
        }
        Ok(request)
    }
}

impl DeserializeResponse for Wire {
    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        _: &ConfigBag,
    ) -> Result<Output, OrchestratorError<Error>> {
        tracing::debug!(request_id = ?response.request_id());
        let body = response
            .body()
            .bytes()
            .ok_or_else(|| OrchestratorError::other("the body of the answer was not read before it is parsed"))?;
        if response.status().is_success() {
            return (self.0.read_output)(body, response.request_id().map(str::to_owned));
        }
        let answer = json::error_metadata(response.headers(), body);
        Err((self.0.read_error)(match answer {
            Ok(meta) => {
                let headers = response.headers();
                let meta = apply_request_id(meta, headers).build();
                let shape = meta.code().map(str::to_owned);
                Ok((body, shape, if self.0.service.query_compatible { add_query_error(meta, headers) } else { meta }))
            }
            Err(error) => Err(error.into()),
        }))
    }
}

/// Reads the members of a top-level structure; an empty body has none.
pub fn read_members(body: &[u8], read: json::ReadMember<'_>) -> Result<(), json::Error> {
    let mut reader = Reader::new(body);
    match reader.members(read)? {
        true => reader.finish(),
        false => Err(json::Error::new("expected an object", 0)),
    }
}
