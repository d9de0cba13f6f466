//! A server that speaks HTTP/2 over TLS, and a client that trusts it.

use std::future::Future;
use std::sync::Arc;

use aws_smithy_eventstream::frame::{DecodedFrame, MessageFrameDecoder, write_message_to};
use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};
use aws_smithy_types::event_stream::Message;
use bytes::{Buf, Bytes, BytesMut};
use h2::server::SendResponse;
use h2::{RecvStream, SendStream};
use http::{Request, Response};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::service::Client;
use super::service::config::{self, BehaviorVersion, Config, Credentials, Region};

/// A self-signed certificate for `localhost`, for tests only, valid for a hundred years.
const CERTIFICATE: &[u8] = include_bytes!("../../../runtime/src/ext/tls/tests/localhost.pem");
const KEY: &[u8] = include_bytes!("../../../runtime/src/ext/tls/tests/localhost.key.pem");

/// Starts a server that hands each request to `respond`, and returns a client configuration for it.
pub(super) async fn serve<F, R>(respond: F) -> config::Builder
where
    F: Fn(Request<RecvStream>, SendResponse<Bytes>) -> R + Send + Sync + 'static,
    R: Future<Output = ()> + Send + 'static,
{
    let trusted = TrustStore::empty().with_pem_certificate(CERTIFICATE);
    let chain = vec![CertificateDer::from_pem_slice(CERTIFICATE).unwrap()];
    let key = PrivateKeyDer::from_pem_slice(KEY).unwrap();
    // If another package of the workspace enables a second provider, rustls has no default.
    let provider = Arc::new(aws_lc_rs::default_provider());
    let mut tls = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    tls.alpn_protocols = vec![b"h2".to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(tls));
    let listener = TcpListener::bind("localhost:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let respond = Arc::new(respond);
    tokio::spawn(async move {
        loop {
            let (tcp, _) = listener.accept().await.unwrap();
            let (acceptor, respond) = (acceptor.clone(), respond.clone());
            tokio::spawn(async move {
                let Ok(tls) = acceptor.accept(tcp).await else { return };
                let Ok(mut connection) = h2::server::handshake(tls).await else { return };
                while let Some(Ok((request, sender))) = connection.accept().await {
                    tokio::spawn(respond(request, sender));
                }
            });
        }
    });
    let context = TlsContext::builder().with_trust_store(trusted).build().unwrap();
    let http_client = Builder::new().tls_provider(Provider::Rustls(CryptoMode::AwsLc)).tls_context(context);
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .endpoint_url(format!("https://localhost:{port}"))
        .http_client(http_client.build_https())
}

/// Starts a server, and returns a client for it.
pub(super) async fn client<F, R>(respond: F) -> Client
where
    F: Fn(Request<RecvStream>, SendResponse<Bytes>) -> R + Send + Sync + 'static,
    R: Future<Output = ()> + Send + 'static,
{
    Client::from_conf(serve(respond).await.build())
}

/// The messages of a request.
pub(super) struct Incoming {
    body: RecvStream,
    decoder: MessageFrameDecoder,
    buffer: BytesMut,
}

impl Incoming {
    pub(super) fn new(body: RecvStream) -> Self {
        Self { body, decoder: MessageFrameDecoder::new(), buffer: BytesMut::new() }
    }

    /// Waits for the next message; `None` at the end of the request, or if the client cancels it.
    pub(super) async fn next(&mut self) -> Option<Message> {
        loop {
            if let DecodedFrame::Complete(message) = self.decoder.decode_frame(&mut self.buffer).unwrap() {
                return Some(message);
            }
            let Some(Ok(chunk)) = self.body.data().await else {
                assert!(!self.buffer.has_remaining(), "the request ends within a frame");
                return None;
            };
            self.body.flow_control().release_capacity(chunk.len()).unwrap();
            self.buffer.extend_from_slice(&chunk);
        }
    }
}

/// Begins a response whose body is a stream.
pub(super) fn begin(sender: &mut SendResponse<Bytes>) -> SendStream<Bytes> {
    let head = Response::builder().header("x-radio-session", "s-1").header("x-amzn-requestid", "request-1");
    sender.send_response(head.body(()).unwrap(), false).unwrap()
}

/// Encodes a message as a frame.
pub(super) fn frame(message: &Message) -> Bytes {
    let mut frame = Vec::new();
    write_message_to(message, &mut frame).unwrap();
    frame.into()
}
