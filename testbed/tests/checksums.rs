//! Tests of body checksums: headers, trailers of streams, and response validation.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_checksums as service;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_async::test_util::InstantSleep;
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use service::Client;
use service::config::retry::RetryConfig;
use service::config::{
    BehaviorVersion, Builder, Config, Credentials, Region, RequestChecksumCalculation, ResponseChecksumValidation,
};
use service::error::DisplayErrorContext;
use service::primitives::{ByteStream, ByteStreamError, FsBuilder, Length};
use service::types::{Algorithm, Mode};

/// The body of requests and responses; its checksums follow.
const TEXT: &str = "hello world";
const CRC32: &str = "DUoRhQ==";
const SHA256: &str = "uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=";

type Requests = Arc<Mutex<Vec<http::Request<SdkBody>>>>;

/// Creates a client that gets these responses in order, the last one repeatedly, and a record of its requests.
fn client(responses: Vec<http::Response<&'static str>>, change: impl FnOnce(Builder) -> Builder) -> (Client, Requests) {
    let requests = Requests::default();
    let sent = requests.clone();
    let respond = move |request: http::Request<SdkBody>| {
        let mut sent = sent.lock().unwrap();
        sent.push(request);
        responses[sent.len().min(responses.len()) - 1].clone()
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .endpoint_url("https://archive.example")
        .retry_config(RetryConfig::disabled())
        .http_client(infallible_client_fn(respond));
    (Client::from_conf(change(config).build()), requests)
}

fn response(status: u16) -> http::Response<&'static str> {
    http::Response::builder().status(status).body("").unwrap()
}

/// Creates a client whose calls succeed with an empty response body, and a record of its requests.
fn putting(change: impl FnOnce(Builder) -> Builder) -> (Client, Requests) {
    client(vec![response(200)], change)
}

/// Creates a body that is not in memory.
fn stream() -> ByteStream {
    ByteStream::new(SdkBody::retryable(|| streamed(TEXT)))
}

fn streamed(text: impl Into<SdkBody>) -> SdkBody {
    SdkBody::from_body_1_x(text.into())
}

/// Returns the value of a header of the only request.
fn header(requests: &Requests, name: &str) -> Option<String> {
    let requests = requests.lock().unwrap();
    assert_eq!(requests.len(), 1);
    requests[0].headers().get(name).map(|value| value.to_str().unwrap().to_owned())
}

/// Takes the requests, and returns their bodies.
async fn bodies(requests: &Requests) -> Vec<String> {
    let sent: Vec<_> = requests.lock().unwrap().drain(..).collect();
    let mut bodies = Vec::new();
    for request in sent {
        let bytes = ByteStream::new(request.into_body()).collect().await.unwrap().into_bytes();
        bodies.push(String::from_utf8(bytes.to_vec()).unwrap());
    }
    bodies
}

#[tokio::test]
async fn a_body_in_memory_has_its_checksum_in_a_header() {
    let (client, requests) = putting(|config| config);
    client.put_crate().name("a").content(TEXT.as_bytes().to_vec().into()).send().await.unwrap();
    assert_eq!(header(&requests, "x-amz-checksum-crc32").as_deref(), Some(CRC32));
    assert_eq!(header(&requests, "x-amz-sdk-checksum-algorithm").as_deref(), Some("CRC32"));
    assert_eq!(header(&requests, "content-encoding"), None);

    let (client, requests) = putting(|config| config);
    let call = client.put_crate().name("a").algorithm(Algorithm::Sha256);
    call.content(TEXT.as_bytes().to_vec().into()).send().await.unwrap();
    assert_eq!(header(&requests, "x-amz-checksum-sha256").as_deref(), Some(SHA256));
    assert_eq!(header(&requests, "x-amz-sdk-checksum-algorithm").as_deref(), Some("SHA256"));
    assert_eq!(header(&requests, "x-amz-checksum-crc32"), None);
}

#[tokio::test]
async fn a_checksum_set_by_the_caller_is_sent_unchanged() {
    let (client, requests) = putting(|config| config);
    client.put_crate().name("a").crc32("AAAAAA==").content(stream()).send().await.unwrap();
    assert_eq!(header(&requests, "x-amz-checksum-crc32").as_deref(), Some("AAAAAA=="));
    assert_eq!(header(&requests, "x-amz-sdk-checksum-algorithm"), None);
    assert_eq!(header(&requests, "content-length").as_deref(), Some("11"));
    assert_eq!(bodies(&requests).await, [TEXT]);
}

#[tokio::test]
async fn checksums_can_be_left_out_unless_required() {
    let required = |config: Builder| config.request_checksum_calculation(RequestChecksumCalculation::WhenRequired);
    let (client, requests) = putting(required);
    client.put_crate().name("a").content(stream()).send().await.unwrap();
    assert_eq!(header(&requests, "x-amz-trailer"), None);
    assert_eq!(header(&requests, "x-amz-sdk-checksum-algorithm"), None);
    assert_eq!(bodies(&requests).await, [TEXT]);

    let (client, requests) = putting(required);
    client.put_crate().name("a").algorithm(Algorithm::Crc32).content(stream()).send().await.unwrap();
    assert_eq!(header(&requests, "x-amz-trailer").as_deref(), Some("x-amz-checksum-crc32"));

    let (client, requests) = putting(required);
    client.tag_crate().name("a").tag("b").send().await.unwrap();
    assert!(header(&requests, "x-amz-checksum-crc32").is_some());

    let (client, requests) = putting(required);
    client.seal_crate().name("a").seal("b").send().await.unwrap();
    assert!(header(&requests, "x-amz-checksum-crc32").is_some());
    assert_eq!(header(&requests, "content-md5"), None);
}

#[tokio::test]
async fn an_unsupported_algorithm_fails_the_call() {
    let (client, requests) = putting(|config| config);
    let call = client.tag_crate().name("a").algorithm(Algorithm::Xxhash64);
    let error = format!("{}", DisplayErrorContext(call.send().await.unwrap_err()));
    assert!(error.contains("XXHASH64"), "{error}");
    assert!(requests.lock().unwrap().is_empty());
}

#[tokio::test]
async fn the_checksum_of_a_stream_is_a_trailer() {
    let (client, requests) = putting(|config| config);
    client.put_crate().name("a").content(stream()).send().await.unwrap();
    for (name, value) in [
        ("x-amz-trailer", "x-amz-checksum-crc32"),
        ("x-amz-decoded-content-length", "11"),
        ("content-length", "52"),
        ("content-encoding", "aws-chunked"),
        ("x-amz-sdk-checksum-algorithm", "CRC32"),
    ] {
        assert_eq!(header(&requests, name).as_deref(), Some(value), "{name}");
    }
    let body = format!("B\r\n{TEXT}\r\n0\r\nx-amz-checksum-crc32:{CRC32}\r\n\r\n");
    assert_eq!(body.len(), 52);
    assert_eq!(bodies(&requests).await, [body]);
}

#[tokio::test]
async fn part_of_a_file_can_be_a_body() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let part = FsBuilder::new().path(manifest).offset(1).length(Length::Exact(7)).build().await;
    let (client, requests) = putting(|config| config);
    client.put_crate().name("a").content(part.unwrap()).send().await.unwrap();
    assert!(bodies(&requests).await[0].starts_with("7\r\npackage\r\n0\r\n"));

    let missing: Result<ByteStream, ByteStreamError> = FsBuilder::new().path("missing").build().await;
    assert!(missing.is_err());
}

#[tokio::test]
async fn chunks_on_an_unencrypted_connection_are_signed() {
    let (client, requests) = putting(|config| config.endpoint_url("http://archive.example"));
    client.put_crate().name("a").content(stream()).send().await.unwrap();
    let length: usize = header(&requests, "content-length").unwrap().parse().unwrap();
    let body = bodies(&requests).await.remove(0);
    assert_eq!(body.len(), length);
    assert!(body.starts_with("B;chunk-signature=") && body.contains("x-amz-trailer-signature:"), "{body}");
}

#[tokio::test]
async fn the_chunk_size_can_be_set() {
    let large = || ByteStream::new(SdkBody::retryable(|| streamed("a".repeat(10_000))));
    for (size, chunks) in [(Some(8192), ["2000\r\n", "710\r\n"]), (None, ["2710\r\n", "0\r\n"])] {
        let (client, requests) = putting(|config| config.aws_chunked_encoding_chunk_size(size));
        client.put_crate().name("a").content(large()).send().await.unwrap();
        let body = bodies(&requests).await.remove(0);
        assert!(body.starts_with(chunks[0]) && body.contains(chunks[1]), "{size:?}: {:.100}", body);
    }
    let (client, requests) = putting(|config| config.aws_chunked_encoding_chunk_size(Some(8191)));
    let error = client.put_crate().name("a").content(large()).send().await.unwrap_err();
    let error = format!("{}", DisplayErrorContext(error));
    assert!(error.contains("8192") && error.contains("8191"), "{error}");
    assert!(requests.lock().unwrap().is_empty());
}

#[tokio::test]
async fn all_attempts_share_the_checksum_of_the_first() {
    let retries = |config: Builder| {
        config.retry_config(RetryConfig::standard()).sleep_impl(SharedAsyncSleep::new(InstantSleep::unlogged()))
    };
    let (client, requests) = client(vec![response(500), response(200)], retries);
    let is_changed = Arc::new(AtomicBool::new(false));
    let changing = is_changed.clone();
    let changing = SdkBody::retryable(move || match changing.load(Ordering::SeqCst) {
        false => streamed(TEXT),
        true => streamed("HELLO WORLD"),
    });
    let call = client.put_crate().name("a").content(ByteStream::new(changing));
    call.customize().interceptor(ReadFirst(requests.clone(), is_changed)).send().await.unwrap();
    let bodies = bodies(&requests).await;
    let last = bodies.last().unwrap();
    assert!(last.contains("HELLO WORLD") && last.contains(CRC32), "{last}");
}

/// An interceptor that reads the body of the first attempt, as a service does before it fails, and then changes the
/// body for later attempts.
#[derive(Debug)]
struct ReadFirst(Requests, Arc<AtomicBool>);

impl service::config::Intercept for ReadFirst {
    fn name(&self) -> &'static str {
        "ReadFirst"
    }

    fn read_after_transmit(
        &self,
        _: &service::config::interceptors::BeforeDeserializationInterceptorContextRef<'_>,
        _: &service::config::RuntimeComponents,
        _: &mut service::config::ConfigBag,
    ) -> Result<(), service::error::BoxError> {
        let mut requests = self.0.lock().unwrap();
        if requests.len() == 1 {
            let body = std::mem::replace(requests[0].body_mut(), SdkBody::taken());
            let bytes = std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
                runtime.block_on(ByteStream::new(body).collect()).unwrap().into_bytes()
            });
            *requests[0].body_mut() = SdkBody::from(bytes.join().unwrap());
            self.1.store(true, Ordering::SeqCst);
        }
        Ok(())
    }
}

/// Makes a call whose response has this header. Returns the content or the error, and the checksum mode in the request.
async fn fetched(
    name: &'static str,
    value: &'static str,
    change: impl FnOnce(Builder) -> Builder,
    mode: Option<Mode>,
) -> (Result<String, String>, Option<String>) {
    let response = http::Response::builder().header(name, value).body(TEXT).unwrap();
    let (client, requests) = client(vec![response], change);
    let output = client.get_crate().name("a").set_mode(mode).send().await.unwrap();
    let content = match output.content.collect().await {
        Ok(content) => Ok(String::from_utf8(content.to_vec()).unwrap()),
        Err(error) => Err(format!("{}", DisplayErrorContext(error))),
    };
    (content, header(&requests, "x-amz-checksum-mode"))
}

#[tokio::test]
async fn responses_are_validated_while_they_are_read() {
    for (name, value, fits) in [
        ("x-amz-checksum-crc32", CRC32, true),
        ("x-amz-checksum-sha256", SHA256, true),
        ("x-amz-checksum-crc32", "AAAAAA==", false),
        // An algorithm that the operation does not support, and values that cannot be compared: a checksum of parts,
        // and one that is not base64.
        ("x-amz-checksum-sha1", "AAAAAA==", true),
        ("x-amz-checksum-crc32", "AAAAAA==-3", true),
        ("x-amz-checksum-crc32", "?", true),
    ] {
        let (content, mode) = fetched(name, value, |config| config, None).await;
        assert_eq!(content.is_ok(), fits, "{name} {value}: {content:?}");
        assert_eq!(mode.as_deref(), Some("ENABLED"));
        if let Err(error) = content {
            assert!(error.contains("checksum mismatch"), "{error}");
        }
    }
}

#[tokio::test]
async fn validation_can_be_limited_to_calls_that_request_it() {
    let required = |config: Builder| config.response_checksum_validation(ResponseChecksumValidation::WhenRequired);
    let (content, mode) = fetched("x-amz-checksum-crc32", "AAAAAA==", required, None).await;
    assert_eq!((content.as_deref(), mode), (Ok(TEXT), None));
    let (content, mode) = fetched("x-amz-checksum-crc32", "AAAAAA==", required, Some(Mode::Enabled)).await;
    assert_eq!((content.is_err(), mode.as_deref()), (true, Some("ENABLED")));
}
