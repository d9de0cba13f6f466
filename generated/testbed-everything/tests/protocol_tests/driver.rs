//! Helpers for all protocol tests: clients that send nothing, and assertions on captured requests.

#![allow(dead_code, reason = "a model may have only one kind of test")]

use std::error::Error;
use std::fmt::Debug;

use aws_smithy_http_client::test_util::{CaptureRequestReceiver, capture_request, infallible_client_fn};
use aws_smithy_protocol_test::{MediaType, forbid_headers, require_headers, validate_body, validate_headers};

use crate::sdk::Client;
use crate::sdk::config::retry::RetryConfig;
use crate::sdk::config::{BehaviorVersion, Builder, Config, Credentials, Region};
use crate::sdk::error::SdkError;

/// The result of a test case.
pub(crate) type Outcome = Result<(), Box<dyn Error>>;

/// An expected request.
#[derive(Debug, Default)]
pub(crate) struct Request {
    pub(crate) method: &'static str,
    pub(crate) uri: &'static str,
    pub(crate) host: &'static str,
    /// Headers and their expected values.
    pub(crate) headers: &'static [(&'static str, &'static str)],
    /// Headers that must be absent.
    pub(crate) forbid_headers: &'static [&'static str],
    /// Headers that must be present, with any value.
    pub(crate) require_headers: &'static [&'static str],
    /// Expected query parameters.
    pub(crate) query: &'static [&'static str],
    /// The media type by which to compare the body; `None` to compare it byte by byte.
    pub(crate) media_type: Option<&'static str>,
    /// The expected body, if it is checked; in base64 if it is CBOR.
    pub(crate) body: Option<&'static str>,
    /// The expected prefix of the `authorization` header, if it is checked.
    pub(crate) authorization: Option<&'static str>,
}

impl Request {
    /// Checks that the captured request is as expected. If no request was captured, the printed `result` of the call
    /// shows why.
    pub(crate) fn check<T: Debug, E: Debug>(&self, sent: CaptureRequestReceiver, result: &Result<T, E>) -> Outcome {
        println!("the call returned {result:?}");
        let request = sent.expect_request();
        let uri: http::Uri = request.uri().parse()?;
        assert_eq!(request.method(), self.method, "method");
        assert_eq!(uri.path(), self.uri, "path");
        assert_eq!(uri.host(), Some(self.host), "host");
        let query: Vec<_> = uri.query().unwrap_or_default().split('&').collect();
        for param in self.query {
            assert!(query.contains(param), "{param} is not in the query {query:?}");
        }
        validate_headers(request.headers(), self.headers.iter().copied())?;
        forbid_headers(request.headers(), self.forbid_headers)?;
        require_headers(request.headers(), self.require_headers)?;
        if let Some(prefix) = self.authorization {
            let found = request.headers().get("authorization").unwrap_or_default();
            assert!(found.starts_with(prefix), "authorization: {found}");
        }
        if let Some(body) = self.body {
            let found = request.body().bytes().ok_or("the body is a stream")?;
            match self.media_type {
                Some(media_type) => validate_body(found, body, MediaType::from(media_type))?,
                None => assert_eq!(found, body.as_bytes(), "body"),
            }
        }
        Ok(())
    }
}

/// Creates a client that captures its request instead of sending it to `endpoint`, and a receiver for the request.
pub(crate) fn client(endpoint: &str) -> (Client, CaptureRequestReceiver) {
    configured(|config| config.endpoint_url(endpoint))
}

/// Creates a client with `settings` that captures its request instead of sending it, and a receiver for the request.
pub(crate) fn configured(settings: impl FnOnce(Builder) -> Builder) -> (Client, CaptureRequestReceiver) {
    let (http_client, receiver) = capture_request(None);
    (Client::from_conf(settings(config()).http_client(http_client).build()), receiver)
}

/// Creates a client that gets the same response to every request.
pub(crate) fn responding(
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: impl AsRef<[u8]>,
) -> Client {
    let body = body.as_ref().to_vec();
    let respond = move |_| {
        let response = headers
            .iter()
            .fold(http::Response::builder().status(status), |response, (name, value)| response.header(*name, *value));
        response.body(body.clone()).expect("the status and headers of the test case are valid")
    };
    Client::from_conf(config().endpoint_url("https://example.com").http_client(infallible_client_fn(respond)).build())
}

fn config() -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-west-2"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(RetryConfig::disabled())
        .idempotency_token_provider("00000000-0000-4000-8000-000000000000")
}

/// Returns the service error that the call failed with.
pub(crate) fn service_error<T: Debug, E: Error + 'static>(result: Result<T, SdkError<E>>) -> Result<E, Box<dyn Error>> {
    match result {
        Err(SdkError::ServiceError(context)) => Ok(context.into_err()),
        other => Err(format!("expected a service error, found {other:?}").into()),
    }
}

/// Asserts that the `Debug` output of two values has the same lines, in any order. Unlike `==`, this treats NaNs as
/// equal.
pub(crate) fn assert_shown_alike<T: Debug>(found: &T, expected: &T) {
    let lines = |value: &T| {
        let shown = format!("{value:#?}");
        let mut lines: Vec<_> = shown.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(lines(found), lines(expected));
}
