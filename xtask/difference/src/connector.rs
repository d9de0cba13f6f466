//! A canned HTTP client, which plays a script of results and records requests.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::{Response, StatusCode};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::ErrorKind;

use crate::captured::Captured;

/// The result of an attempt.
#[derive(Clone, Debug)]
pub enum Reply {
    /// An HTTP response.
    Response {
        /// The status, from 100 to 999.
        status: u16,
        /// Names and values, in this order; a name can occur twice.
        headers: Vec<(String, String)>,
        /// The whole body.
        body: Vec<u8>,
    },
    /// The connection timed out.
    Timeout,
    /// The connection broke.
    Io,
    /// The request could not be sent because of a user error.
    User,
    /// Another error, with its kind for retry classifiers, if it has one.
    Other(Option<ErrorKind>),
    /// A delay of this length, and then a response with status 200 and an empty JSON object.
    Late(Duration),
}

impl Reply {
    /// Creates a JSON response.
    pub fn json(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::Response {
            status,
            headers: vec![("content-type".to_owned(), "application/x-amz-json-1.1".to_owned())],
            body: body.into(),
        }
    }

    /// Adds a header to a response.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        if let Self::Response { headers, .. } = &mut self {
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }
}

/// A client that plays results in order, and repeats the last one.
#[derive(Clone, Debug)]
pub struct Canned {
    script: Arc<[Reply]>,
    seen: Arc<Mutex<Vec<Exchange>>>,
    captured: Captured,
}

/// A request, as received by the connector.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// The method and URI.
    pub line: String,
    /// The headers, in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The timeouts that the client set on the connector.
    pub settings: String,
}

impl Exchange {
    /// Returns the value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(candidate, _)| candidate == name).map(|(_, value)| value.as_str())
    }

    /// Formats the request.
    pub fn text(&self) -> String {
        let mut text = format!("{} ({})\n", self.line, self.settings);
        for (name, value) in &self.headers {
            let _ = writeln!(text, "{name}: {value}");
        }
        text + &String::from_utf8_lossy(&self.body)
    }
}

impl Canned {
    /// Creates a client that plays `script`.
    pub fn new(script: impl Into<Arc<[Reply]>>) -> Self {
        Self { script: script.into(), seen: Arc::default(), captured: Captured::default() }
    }

    /// Creates a client that responds to every request with an empty object.
    pub fn empty() -> Self {
        Self::new([Reply::json(200, "{}")])
    }

    /// Returns the requests so far.
    pub fn requests(&self) -> Vec<Exchange> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns the interceptor that records the captured members of calls with this client.
    pub fn captured(&self) -> Captured {
        self.captured.clone()
    }

    fn record(&self, exchange: Exchange) -> Reply {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.push(exchange);
        let last = self.script.len().saturating_sub(1);
        self.script.get((seen.len() - 1).min(last)).cloned().unwrap_or(Reply::Other(None))
    }
}

impl HttpClient for Canned {
    fn http_connector(&self, settings: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector {
            canned: self.clone(),
            settings: format!("connect {:?}, read {:?}", settings.connect_timeout(), settings.read_timeout()),
        })
    }
}

#[derive(Debug)]
struct Connector {
    canned: Canned,
    settings: String,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let reply = self.canned.record(Exchange {
            line: format!("{} {}", request.method(), request.uri()),
            headers: request.headers().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            body: request.body().bytes().unwrap_or(b"(a body that streams)").to_vec(),
            settings: self.settings.clone(),
        });
        if let Reply::Late(duration) = reply {
            return HttpConnectorFuture::new(async move {
                tokio::time::sleep(duration).await;
                respond(Reply::json(200, "{}"))
            });
        }
        HttpConnectorFuture::ready(respond(reply))
    }
}

fn respond(reply: Reply) -> Result<HttpResponse, ConnectorError> {
    match reply {
        Reply::Response { status, headers, body } => {
            let status = StatusCode::try_from(status).map_err(|error| ConnectorError::user(error.into()))?;
            let mut response = Response::new(status, SdkBody::from(body));
            for (name, value) in headers {
                response.headers_mut().try_append(name, value).map_err(|error| ConnectorError::user(error.into()))?;
            }
            Ok(response)
        }
        Reply::Timeout => Err(ConnectorError::timeout("canned timeout".into())),
        Reply::Io => Err(ConnectorError::io("canned broken connection".into())),
        Reply::User => Err(ConnectorError::user("canned fault of the program".into())),
        Reply::Other(kind) => Err(ConnectorError::other("canned failure".into(), kind)),
        Reply::Late(_) => Err(ConnectorError::other("late response already delivered".into(), None)),
    }
}
