//! A server that speaks HTTP/1.1 or HTTP/2 over TLS, and a client that trusts it.

use std::io;
use std::sync::Arc;

use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use super::{End, Replies, Reply, Response};

/// A running server.
#[derive(Debug)]
pub struct Server {
    /// The URL of the server.
    pub url: String,
    /// A client that trusts the server.
    pub client: SharedHttpClient,
    /// The certificate of the server, as PEM.
    pub certificate: String,
}

/// Starts a server, with HTTP/2 if `http2` is set, otherwise with HTTP/1.1.
///
/// # Errors
///
/// Fails if no port is free, or no certificate can be generated.
pub async fn start(replies: Replies, http2: bool) -> Result<Server, BoxError> {
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der())?;
    // Name the provider: there is no default if another package of the workspace enables a second one.
    let provider = Arc::new(aws_lc_rs::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)?;
    config.alpn_protocols = vec![if http2 { b"h2".to_vec() } else { b"http/1.1".to_vec() }];
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("https://localhost:{}", listener.local_addr()?.port());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, replies) = (acceptor.clone(), replies.clone());
            tokio::spawn(async move {
                // Ignore errors: in some scenarios, the connection ends early.
                if let Ok(stream) = acceptor.accept(stream).await {
                    let _: Result<(), BoxError> = match http2 {
                        true => serve_http2(stream, replies).await,
                        false => serve_http1(stream, replies).await.map_err(BoxError::from),
                    };
                }
            });
        }
    });
    let certificate = certified.cert.pem();
    Ok(Server { url, client: client(&certificate)?, certificate })
}

/// Creates a client that only trusts this certificate.
///
/// # Errors
///
/// Fails if the certificate is invalid.
pub fn client(certificate: &str) -> Result<SharedHttpClient, BoxError> {
    let trust = TrustStore::empty().with_pem_certificate(certificate);
    let context = TlsContext::builder().with_trust_store(trust).build()?;
    Ok(aws_smithy_http_client::Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
        .tls_context(context)
        .build_https())
}

async fn serve_http1(mut stream: impl AsyncRead + AsyncWrite + Unpin, replies: Replies) -> io::Result<()> {
    let mut received = Vec::new();
    loop {
        let length = loop {
            if let Some(length) = request_length(&received) {
                break length;
            }
            if stream.read_buf(&mut received).await? == 0 {
                return Ok(());
            }
        };
        received.drain(..length);
        let Reply::Response(response) = replies.next() else { return Ok(()) };
        tokio::time::sleep(response.after).await;
        let mut head =
            format!("HTTP/1.1 {} Reason\r\ncontent-length: {}\r\n", response.status, stated_length(&response));
        for (name, value) in &response.headers {
            head += &format!("{name}: {value}\r\n");
        }
        stream.write_all(format!("{head}\r\n").as_bytes()).await?;
        stream.write_all(&response.body).await?;
        stream.flush().await?;
        match response.end {
            End::Whole => {}
            End::Short => return stream.shutdown().await,
            End::Broken => return Ok(()),
        }
    }
}

/// Returns the length of the first request, if it is complete.
fn request_length(received: &[u8]) -> Option<usize> {
    let head = received.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = String::from_utf8_lossy(received.get(..head)?).to_ascii_lowercase();
    let body = text.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok()).unwrap_or(0);
    (received.len() >= head + body).then_some(head + body)
}

async fn serve_http2(stream: impl AsyncRead + AsyncWrite + Unpin, replies: Replies) -> Result<(), BoxError> {
    let mut connection = h2::server::handshake(stream).await?;
    while let Some(accepted) = connection.accept().await {
        let (request, mut respond) = accepted?;
        let replies = replies.clone();
        // The connection must be polled while the request is read.
        tokio::spawn(async move {
            let mut body = request.into_body();
            while let Some(Ok(piece)) = body.data().await {
                let _ = body.flow_control().release_capacity(piece.len());
            }
            let Reply::Response(response) = replies.next() else {
                return respond.send_reset(h2::Reason::INTERNAL_ERROR);
            };
            tokio::time::sleep(response.after).await;
            let mut head = http::Response::builder().status(response.status);
            head = head.header("content-length", stated_length(&response));
            for (name, value) in &response.headers {
                head = head.header(*name, value);
            }
            let Ok(head) = head.body(()) else { return };
            if let Ok(mut stream) = respond.send_response(head, false) {
                let whole = response.end == End::Whole;
                let _ = stream.send_data(Bytes::from(response.body), whole);
                if !whole {
                    stream.send_reset(h2::Reason::INTERNAL_ERROR);
                }
            }
        });
    }
    Ok(())
}

fn stated_length(response: &Response) -> usize {
    response.body.len() + if response.end == End::Whole { 0 } else { 16 }
}
