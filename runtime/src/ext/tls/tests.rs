//! Requests over TLS, through proxies, with timeouts, and to servers that cannot be trusted.

use std::error::Error;
use std::time::Duration;

use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connection::CaptureSmithyConnection;
use aws_smithy_runtime_api::client::http::{HttpClient, HttpConnector, HttpConnectorSettings, SharedHttpClient};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use http_body_util::BodyExt;
use rustls::crypto::CryptoProvider;

use super::{BuildError, Builder};

mod server;

/// Returns the providers whose features are enabled.
fn providers() -> Vec<CryptoProvider> {
    vec![
        #[cfg(feature = "tls-graviola")]
        rustls_graviola::default_provider(),
        #[cfg(feature = "tls-ring")]
        rustls::crypto::ring::default_provider(),
    ]
}

fn builder() -> Builder {
    Builder::new(providers().remove(0)).without_native_roots().root_certificates(server::CERTIFICATE)
}

/// Sends a request, and returns the body of the response.
async fn get(
    client: &SharedHttpClient,
    url: String,
    settings: HttpConnectorSettings,
) -> Result<String, ConnectorError> {
    send(client, HttpRequest::get(url).map_err(other)?, settings).await
}

async fn send(
    client: &SharedHttpClient,
    request: HttpRequest,
    settings: HttpConnectorSettings,
) -> Result<String, ConnectorError> {
    let components = RuntimeComponentsBuilder::for_tests().with_sleep_impl(Some(TokioSleep::new())).build();
    let components = components.map_err(other)?;
    let response = client.http_connector(&settings, &components).call(request).await?;
    assert_eq!(response.status().as_u16(), 200);
    let body = response.into_body().collect().await.map_err(other)?.to_bytes();
    String::from_utf8(body.to_vec()).map_err(other)
}

fn other(error: impl Into<BoxError>) -> ConnectorError {
    ConnectorError::other(error.into(), None)
}

fn no_timeouts() -> HttpConnectorSettings {
    HttpConnectorSettings::builder().build()
}

/// Returns the messages of an error and its sources.
fn messages(error: &dyn Error) -> String {
    let chain = std::iter::successors(Some(error), |&error| error.source());
    chain.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[tokio::test]
async fn responses_arrive_over_tls_with_each_provider() {
    for provider in providers() {
        let mut server = server::tls(provider.clone()).await.unwrap();
        let client =
            Builder::new(provider).without_native_roots().root_certificates(server::CERTIFICATE).build().unwrap();
        let body = get(&client, format!("https://localhost:{}/a?b", server.port), no_timeouts()).await.unwrap();
        assert_eq!(body, "hello");
        assert!(server.head().await.unwrap().starts_with("GET /a?b HTTP/1.1\r\n"));
    }
}

#[tokio::test]
async fn servers_without_a_trusted_certificate_are_rejected() {
    let server = server::tls(providers().remove(0)).await.unwrap();
    let client = Builder::new(providers().remove(0)).build().unwrap();
    let error = get(&client, format!("https://localhost:{}/", server.port), no_timeouts()).await.unwrap_err();
    let message = messages(&error);
    assert!(message.contains("invalid peer certificate") || message.contains("no root certificates"), "{message}");

    let client = Builder::new(providers().remove(0)).without_native_roots().build().unwrap();
    let error = get(&client, format!("https://localhost:{}/", server.port), no_timeouts()).await.unwrap_err();
    assert!(error.is_user(), "{error:?}");
    assert!(messages(&error).contains("`SSL_CERT_FILE`"), "{error:?}");
}

#[tokio::test]
async fn certificates_for_other_names_are_rejected() {
    let server = server::tls(providers().remove(0)).await.unwrap();
    let client = builder().build().unwrap();
    let error = get(&client, format!("https://127.0.0.1:{}/", server.port), no_timeouts()).await.unwrap_err();
    assert!(messages(&error).contains("not valid for name"), "{}", messages(&error));
}

#[tokio::test]
async fn proxies_tunnel_tls_and_forward_plain_http() {
    let mut proxy = server::tunnel().await.unwrap();
    let url = format!("http://user:password@localhost:{}", proxy.port);
    let mut server = server::tls(providers().remove(0)).await.unwrap();
    let client = builder().proxy(url).build().unwrap();
    let body = get(&client, format!("https://localhost:{}/", server.port), no_timeouts()).await.unwrap();
    assert_eq!(body, "hello");
    let head = proxy.head().await.unwrap().to_lowercase();
    assert!(head.starts_with(&format!("connect localhost:{} ", server.port)), "{head}");
    assert!(head.contains("proxy-authorization: basic dxnlcjpwyxnzd29yza=="), "{head}");
    assert!(!server.head().await.unwrap().to_lowercase().contains("proxy-authorization"));

    let mut proxy = server::plain().await.unwrap();
    let client = builder().proxy(format!("http://user:password@localhost:{}", proxy.port)).build().unwrap();
    get(&client, "http://example.invalid/a".to_owned(), no_timeouts()).await.unwrap();
    let head = proxy.head().await.unwrap();
    assert!(head.starts_with("GET http://example.invalid/a HTTP/1.1\r\n"), "{head}");
    assert!(head.contains("proxy-authorization: Basic dXNlcjpwYXNzd29yZA=="), "{head}");
}

#[tokio::test]
async fn timeouts_end_stalled_handshakes_and_responses() {
    let limit = Duration::from_millis(50);
    let server = server::silent().await.unwrap();
    let client = builder().build().unwrap();

    let connecting = HttpConnectorSettings::builder().connect_timeout(limit).build();
    let error = get(&client, format!("https://localhost:{}/", server.port), connecting).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");

    let reading = HttpConnectorSettings::builder().read_timeout(limit).build();
    let error = get(&client, format!("http://localhost:{}/", server.port), reading).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn errors_say_whether_a_retry_can_help() {
    let client = builder().build().unwrap();
    let server = server::closing_once().await.unwrap();
    let url = format!("http://localhost:{}/", server.port);
    let error = get(&client, url.clone(), no_timeouts()).await.unwrap_err();
    assert!(error.is_io() || error.as_other().is_some(), "{error:?}");
    assert_eq!(get(&client, url, no_timeouts()).await.unwrap(), "hello");

    let error = get(&client, "http://localhost:1/".to_owned(), no_timeouts()).await.unwrap_err();
    assert!(error.is_io(), "{error:?}");
}

#[tokio::test]
async fn connections_are_described() {
    let server = server::plain().await.unwrap();
    let capture = CaptureSmithyConnection::new();
    let mut request = HttpRequest::get(format!("http://localhost:{}/", server.port)).unwrap();
    request.add_extension(capture.clone());
    send(&builder().build().unwrap(), request, no_timeouts()).await.unwrap();
    let connection = capture.get().unwrap();
    assert_eq!(connection.remote_addr().unwrap().port(), server.port);
    connection.poison();
}

#[test]
fn invalid_settings_are_errors() {
    let with = |pem: &str| builder().root_certificates(pem).build().unwrap_err();
    assert!(matches!(with("no PEM"), BuildError::RootCertificate(1)));
    assert!(matches!(
        with("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"),
        BuildError::RootCertificate(1)
    ));

    for url in ["", "localhost", "ftp://localhost", "http://", "socks5://localhost:1080"] {
        assert!(matches!(builder().proxy(url).build(), Err(BuildError::Proxy)), "{url}");
    }
    let secret = format!("{:?}", builder().proxy("http://user:password@localhost"));
    assert!(!secret.contains("password"), "{secret}");
}
