//! A connector that sends requests with hyper, within the timeouts of one configuration.

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};
use std::sync::Arc;

use aws_smithy_runtime_api::client::connection::{CaptureSmithyConnection, ConnectionMetadata};
use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use http::header::PROXY_AUTHORIZATION;
use http::uri::Scheme;
use http::{Extensions, Request};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::{CaptureConnection, HttpInfo, capture_connection};
use hyper_util::client::proxy::matcher::Matcher;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use super::Transport;
use super::error::{BuildError, classified};
use super::route::Route;
use super::timeout::{Limit, Limited, within};

/// A connector that sends requests over pooled connections.
pub(super) struct Connector {
    client: Client<Limited<HttpsConnector<Route>>, SdkBody>,
    proxy: Option<Arc<Matcher>>,
    read_limit: Option<Limit>,
    trusts_none: bool,
}

impl Connector {
    pub(super) fn new(transport: &Transport, connect_limit: Option<Limit>, read_limit: Option<Limit>) -> Self {
        let Transport { tls, trusts_none, proxy } = transport;
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(tls.clone())
            .https_or_http()
            .enable_all_versions()
            .wrap_connector(Route::new(tls.clone(), proxy.clone()));
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .build(Limited { connector, limit: connect_limit });
        Self { client, proxy: proxy.clone(), read_limit, trusts_none: *trusts_none }
    }

    /// Adds the credentials for the proxy to a request that a proxy reads; for tunnels, they are sent when the tunnel
    /// is opened.
    fn authorize(&self, request: &mut Request<SdkBody>) {
        if request.uri().scheme() == Some(&Scheme::HTTP)
            && let Some(proxy) = self.proxy.as_ref().and_then(|proxy| proxy.intercept(request.uri()))
            && let Some(authorization) = proxy.basic_auth()
        {
            request.headers_mut().entry(PROXY_AUTHORIZATION).or_insert_with(|| authorization.clone());
        }
    }
}

impl Debug for Connector {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connector").field("read_limit", &self.read_limit).finish_non_exhaustive()
    }
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let mut request = match request.try_into_http1x() {
            Ok(request) => request,
            Err(error) => return failed(error),
        };
        if self.trusts_none && request.uri().scheme() == Some(&Scheme::HTTPS) {
            return failed(NoRootCertificates);
        }
        self.authorize(&mut request);
        let connection = capture_connection(&mut request);
        if let Some(capture) = request.extensions().get::<CaptureSmithyConnection>() {
            capture.set_connection_retriever(move || metadata(&connection));
        }
        let response = within(self.read_limit.clone(), self.client.request(request));
        HttpConnectorFuture::new(async {
            let response = response.await.map_err(classified)?;
            HttpResponse::try_from(response.map(SdkBody::from_body_1_x))
                .map_err(|error| ConnectorError::other(error.into(), None))
        })
    }
}

/// The connector of a client that could not be built.
#[derive(Debug)]
pub(super) struct Unbuilt(pub(super) BuildError);

impl HttpConnector for Unbuilt {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        failed(self.0.clone())
    }
}

/// The error of a client without root certificates, which cannot trust any server.
#[derive(Debug)]
struct NoRootCertificates;

impl Display for NoRootCertificates {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(
            "no root certificates were found, so no server can be trusted; install the certificates of the platform (such as \
             the package `ca-certificates`), name a file in `SSL_CERT_FILE`, or pass one to `Builder::root_certificates`",
        )
    }
}

impl Error for NoRootCertificates {}

fn failed(error: impl Error + Send + Sync + 'static) -> HttpConnectorFuture {
    HttpConnectorFuture::ready(Err(ConnectorError::user(error.into())))
}

/// Describes the connection of a request, so that retries can close it.
fn metadata(capture: &CaptureConnection) -> Option<ConnectionMetadata> {
    let mut extensions = Extensions::new();
    let is_proxied = {
        let connected = capture.connection_metadata();
        let connected = connected.as_ref()?;
        connected.get_extras(&mut extensions);
        connected.is_proxied()
    };
    let capture = capture.clone();
    let mut builder = ConnectionMetadata::builder().proxied(is_proxied).poison_fn(move || {
        if let Some(connected) = capture.connection_metadata().as_ref() {
            connected.poison();
        }
    });
    if let Some(info) = extensions.get::<HttpInfo>() {
        builder = builder.local_addr(info.local_addr()).remote_addr(info.remote_addr());
    }
    Some(builder.build())
}
