//! Local servers and proxies for the tests.

use std::error::Error;
use std::io;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio_rustls::TlsAcceptor;

/// The self-signed certificate of the server.
pub(super) const CERTIFICATE: &[u8] = include_bytes!("localhost.pem");
const KEY: &[u8] = include_bytes!("localhost.key.pem");
const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";

pub(super) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A server, and the head of each request that it read.
pub(super) struct Server {
    pub(super) port: u16,
    pub(super) heads: UnboundedReceiver<String>,
}

impl Server {
    /// Returns the head of the next request.
    pub(super) async fn head(&mut self) -> Option<String> {
        self.heads.recv().await
    }
}

/// Starts a server that handles each connection with `serve`, which returns the head of the request.
async fn start<F>(serve: impl Fn(TcpStream, usize) -> F + Send + 'static) -> Result<Server>
where
    F: Future<Output = io::Result<String>> + Send + 'static,
{
    let listener = TcpListener::bind("localhost:0").await?;
    let port = listener.local_addr()?.port();
    let (sender, heads) = unbounded_channel();
    tokio::spawn(async move {
        for index in 0.. {
            let (stream, _) = listener.accept().await?;
            let (handled, sender) = (serve(stream, index), sender.clone());
            tokio::spawn(async move { sender.send(handled.await.unwrap_or_else(|error| error.to_string())) });
        }
        io::Result::Ok(())
    });
    Ok(Server { port, heads })
}

/// Starts a server with TLS that sends a greeting over each connection, and closes it.
pub(super) async fn tls(provider: CryptoProvider) -> Result<Server> {
    let certificates = vec![CertificateDer::from_pem_slice(CERTIFICATE)?];
    let config = ServerConfig::builder_with_provider(Arc::new(provider))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(certificates, PrivateKeyDer::from_pem_slice(KEY)?)?;
    let acceptor = TlsAcceptor::from(Arc::new(config));
    start(move |stream, _| {
        let accepting = acceptor.accept(stream);
        async { greet(accepting.await?).await }
    })
    .await
}

/// Starts a server without TLS that sends a greeting over each connection, and closes it.
pub(super) async fn plain() -> Result<Server> {
    start(|stream, _| greet(stream)).await
}

/// Starts a server that reads requests and never responds.
pub(super) async fn silent() -> Result<Server> {
    start(|mut stream, _| async move {
        head(&mut stream).await?;
        std::future::pending().await
    })
    .await
}

/// Starts a server that closes its first connection after reading the request.
pub(super) async fn closing_once() -> Result<Server> {
    start(|mut stream, index| async move {
        match index {
            0 => head(&mut stream).await,
            _ => greet(stream).await,
        }
    })
    .await
}

/// Starts a proxy that opens tunnels.
pub(super) async fn tunnel() -> Result<Server> {
    start(|mut stream, _| async move {
        let head = head(&mut stream).await?;
        let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let mut server = TcpStream::connect(target).await?;
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
        tokio::spawn(async move { copy_bidirectional(&mut stream, &mut server).await });
        Ok(head)
    })
    .await
}

async fn greet(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> io::Result<String> {
    let head = head(&mut stream).await?;
    stream.write_all(RESPONSE).await?;
    stream.shutdown().await?;
    Ok(head)
}

/// Reads the head of a request.
async fn head(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}
