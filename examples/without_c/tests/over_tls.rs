//! Runs the program against a TLS server, and tests that a client has an HTTP client by default.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::Arc;
use std::thread;

use aws_sdk_secretsmanager::Client;
use aws_sdk_secretsmanager::config::{BehaviorVersion, Config, Credentials, Region};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

const CERTIFICATE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/src/ext/tls/tests/localhost.pem");
const KEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/src/ext/tls/tests/localhost.key.pem");
const BODY: &str = r#"{"Name":"prod/bookshop/db","SecretString":"correct horse"}"#;

#[test]
fn the_program_reads_a_secret_over_tls() {
    let certificates = vec![CertificateDer::from_pem_file(CERTIFICATE).unwrap()];
    let config = ServerConfig::builder_with_provider(Arc::new(rustls_graviola::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(certificates, PrivateKeyDer::from_pem_file(KEY).unwrap())
        .unwrap();
    let config = Arc::new(config);
    let port = serve(move |stream| {
        let connection = ServerConnection::new(Arc::clone(&config)).map_err(io::Error::other)?;
        respond(StreamOwned::new(connection, stream))
    });

    let output = Command::new(env!("CARGO_BIN_EXE_without_c"))
        .arg("prod/bookshop/db")
        .env("SSL_CERT_FILE", CERTIFICATE)
        .env("AWS_ENDPOINT_URL", format!("https://localhost:{port}"))
        .env("AWS_REGION", "us-west-2")
        .env("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
        .env("AWS_SECRET_ACCESS_KEY", "example")
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "prod/bookshop/db: 13 bytes\n", "{stderr}");
}

#[tokio::test]
async fn clients_have_an_http_client_by_default() {
    let port = serve(respond);
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "example", None, None, "test"))
        .endpoint_url(format!("http://localhost:{port}"))
        .region(Region::from_static("us-west-2"))
        .build();
    let secret = Client::from_conf(config).get_secret_value().secret_id("prod/bookshop/db").send().await.unwrap();
    assert_eq!(secret.secret_string(), Some("correct horse"));
}

/// Starts a server for a single connection, and returns its port.
fn serve(handle: impl FnOnce(TcpStream) -> io::Result<()> + Send + 'static) -> u16 {
    let listener = TcpListener::bind("localhost:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || handle(listener.accept()?.0));
    port
}

/// Reads the head of a request, and sends a secret.
fn respond(mut stream: impl Read + Write) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        head.extend(byte);
    }
    write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{BODY}", BODY.len())?;
    stream.flush()
}
