//! An HTTP client without a network, which returns the same response to every request immediately.

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use hyper::body::Bytes;

use crate::{Case, Error};

/// Creates a client that responds to every request with the canned response to `case`.
///
/// # Errors
///
/// Never fails, because the status is valid.
pub fn client(case: Case) -> Result<SharedHttpClient, Error> {
    let connector =
        SharedHttpConnector::new(Canned { status: 200.try_into()?, body: Bytes::from(case.response_body()) });
    Ok(http_client_fn(move |_, _| connector.clone()))
}

/// Creates the response to a call, as received from the network.
///
/// # Errors
///
/// Never fails, because the status is valid.
pub fn response(case: Case) -> Result<HttpResponse, Error> {
    Ok(json_response(200.try_into()?, Bytes::from(case.response_body())))
}

#[derive(Debug)]
struct Canned {
    status: StatusCode,
    body: Bytes,
}

impl HttpConnector for Canned {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        HttpConnectorFuture::ready(Ok(json_response(self.status, self.body.clone())))
    }
}

fn json_response(status: StatusCode, body: Bytes) -> HttpResponse {
    let mut response = HttpResponse::new(status, SdkBody::from(body));
    response.headers_mut().insert("content-type", "application/x-amz-json-1.1");
    response.headers_mut().insert("x-amzn-requestid", "6f0a1b2c-3d4e-5f60-7182-93a4b5c6d7e8");
    response
}
