//! An HTTP client that reads every request to its end, as a network client would, and always returns the same response.

use std::future::poll_fn;
use std::pin::pin;

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body::Body;

/// A canned response.
#[derive(Clone, Debug)]
pub(crate) struct Canned {
    /// The headers.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Bytes,
}

/// Creates a client that returns this response.
pub(crate) fn client(response: Canned) -> SharedHttpClient {
    let connector = SharedHttpConnector::new(response);
    http_client_fn(move |_, _| connector.clone())
}

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let Ok(status) = StatusCode::try_from(200) else {
            return HttpConnectorFuture::ready(Err(ConnectorError::other("the status is not valid".into(), None)));
        };
        let mut response = HttpResponse::new(status, SdkBody::from(self.body.clone()));
        for (name, value) in &self.headers {
            response.headers_mut().insert(*name, value.clone());
        }
        HttpConnectorFuture::new(async move {
            let mut body = pin!(request.into_body());
            while let Some(frame) = poll_fn(|cx| body.as_mut().poll_frame(cx)).await {
                frame.map_err(|error| ConnectorError::io(error))?;
            }
            Ok(response)
        })
    }
}
