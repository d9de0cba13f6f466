//! Tests of Smithy RPC v2 with CBOR: requests, responses, errors with and without the header for query compatibility,
//! and events.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_rpc_v2_cbor as service;

use std::error::Error as _;
use std::sync::{Arc, Mutex};

use aws_smithy_eventstream::frame::{read_message_from, write_message_to};
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use aws_smithy_types::{Blob, DateTime};
use service::Client;
use service::config::retry::RetryConfig;
use service::config::{BehaviorVersion, Config, Credentials, Region};
use service::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use service::operation::record::{RecordError, RecordOutput};
use service::types::error::{GaugeGone, TidesError};
use service::types::{Level, Method, Tides};

type Requests = Arc<Mutex<Vec<http::Request<SdkBody>>>>;

/// Creates a client that gets one response, and a record of the requests that it sends.
fn client_with(status: u16, header: Option<(&'static str, &'static str)>, body: &[u8]) -> (Client, Requests) {
    let (requests, body) = (Requests::default(), body.to_vec());
    let sent = requests.clone();
    let respond = move |request: http::Request<SdkBody>| {
        sent.lock().unwrap().push(request);
        let response = http::Response::builder().status(status).header("smithy-protocol", "rpc-v2-cbor");
        let response = header.into_iter().fold(response, |response, (name, value)| response.header(name, value));
        response.body(SdkBody::from(body.clone())).unwrap()
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(RetryConfig::disabled())
        .endpoint_url("https://tide.example/base")
        .http_client(infallible_client_fn(respond));
    (Client::from_conf(config.build()), requests)
}

fn client(status: u16, body: &[u8]) -> (Client, Requests) {
    client_with(status, None, body)
}

async fn record(body: &[u8]) -> Result<RecordOutput, SdkError<RecordError>> {
    client(200, body).0.record().send().await
}

#[tokio::test]
async fn requests_name_the_service_and_the_operation_in_their_path() {
    let (client, requests) = client(200, b"");
    client.ping().send().await.unwrap();
    client.calibrate().send().await.unwrap();
    let requests = requests.lock().unwrap();
    let paths: Vec<_> = requests.iter().map(|request| request.uri().path()).collect();
    assert_eq!(paths, ["/base/service/Tide/operation/Ping", "/base/service/Tide/operation/Calibrate"]);
    let header = |index: usize, name: &str| requests[index].headers().get(name).map(|value| value.to_str().unwrap());
    for index in [0, 1] {
        assert_eq!(header(index, "smithy-protocol"), Some("rpc-v2-cbor"));
        assert_eq!(header(index, "accept"), Some("application/cbor"));
        assert_eq!(header(index, "x-amzn-query-mode"), Some("true"));
        assert_eq!(header(index, "x-amz-target"), None);
    }
    // The request has no body if the operation has no input, and an empty map if the input has no members.
    assert_eq!((header(0, "content-type"), header(0, "content-length")), (None, None));
    assert_eq!((header(1, "content-type"), header(1, "content-length")), (Some("application/cbor"), Some("2")));
    let bodies: Vec<_> = requests.iter().map(|request| request.body().bytes().unwrap()).collect();
    assert_eq!(bodies, [&b""[..], b"\xBF\xFF"]);
}

#[tokio::test]
async fn every_type_survives_a_round_trip() {
    let last = Level::builder().note("é").photo(Blob::new([0, 255])).build();
    let level = Level::builder()
        .at(DateTime::from_millis(1_700_000_000_001))
        .metres(-1.5)
        .error(0.1)
        .waves(i64::MIN)
        .count(-500)
        .force(i8::MAX)
        .depth(300)
        .flood(true)
        .drops("-340282366920938463463374607431768211457".parse().unwrap())
        .moon("0.0123".parse().unwrap())
        .last(last)
        .build();
    for method in [Method::ByHand, Method::ByFloat("cork".to_owned())] {
        let (to, requests) = client(200, b"\xA0");
        let call = to.record().station("Cuxhaven").level(level.clone()).before(Level::builder().build()).method(method);
        call.weather("wind", Some("west".to_owned())).weather("rain", None).send().await.unwrap();
        let body = requests.lock().unwrap()[0].body().bytes().unwrap().to_vec();
        let output = record(&body).await.unwrap();
        assert_eq!((output.station(), output.level()), (Some("Cuxhaven"), Some(&level)));
        assert_eq!(output.before(), [Level::builder().build()]);
        assert!(output.method().is_some_and(|method| method.is_by_hand() || method.as_by_float().is_ok()));
        let weather = output.weather().unwrap();
        assert_eq!((&weather["wind"], &weather["rain"]), (&Some("west".to_owned()), &None));
    }
}

#[tokio::test]
async fn null_and_unknown_members_are_ignored() {
    let output = record(b"\xA4gstation\xF6enewer\xA1\x01\x9F\xFFflevel2\xC1\x00elevel\xBFdnote\xF7\xFF").await.unwrap();
    assert_eq!(output, RecordOutput::builder().level(Level::builder().build()).build());
    let unknown = record(b"\xA1fmethod\xA3f__typeaxfbyHand\xF6enewer\x01").await.unwrap();
    assert!(unknown.method().is_some_and(Method::is_unknown));
}

#[tokio::test]
async fn unreadable_bodies_are_errors_without_content() {
    for (body, expected) in [
        (&b"\xA1elevel\xA1dnote\x19\x01\x01"[..], "expected a string or null at byte 13, in the member `level.note`"),
        (b"\xA1fbefore\x9B\x10\0\0\0\0\0\0\0", "unexpected end of the body at byte 17, in the member `before`"),
        (b"\xA1fbefore\x81\xF6", "null in a list that is not sparse at byte 9, in the member `before`"),
        (b"\xBF", "unexpected end of the body at byte 1"),
        (b"{\"secret\":1}", "expected a map or null at byte 0"),
        (b"\xF6", "expected an object at byte 1"),
        (
            b"\xA1fmethod\xA2fbyHand\xA0gbyFloatfsecret",
            "a second variant of a union at byte 17, in the member `method`",
        ),
        (b"\xA1fmethod\xA0", "a union without a member at byte 9, in the member `method`"),
    ] {
        let error = record(body).await.unwrap_err();
        let mut source = error.source();
        let mut messages = Vec::new();
        while let Some(next) = source {
            messages.push(next.to_string());
            source = next.source();
        }
        assert!(messages.iter().any(|message| message.ends_with(expected)), "{expected}: {messages:?}");
        assert!(!messages.concat().contains("secret"));
    }
}

#[tokio::test]
async fn errors_are_identified_by_their_type() {
    let (client, _) = client(404, b"\xBFf__typentide#GaugeGonegmessagecseaesince\x19\x05R\xFF");
    let error = client.record().send().await.unwrap_err().into_service_error();
    let RecordError::GaugeGone(gone) = error else { panic!("{error:?}") };
    assert_eq!((gone.message(), gone.since(), gone.meta().code()), (Some("sea"), Some(1362), Some("GaugeGone")));
}

#[tokio::test]
async fn an_error_without_a_body_is_unhandled() {
    for body in [&b""[..], b"\xBF\xFF", b"<html>secret</html>"] {
        let error = client(503, body).0.record().send().await.unwrap_err();
        let service_error = error.as_service_error().unwrap();
        assert!(!service_error.is_gauge_gone() && !service_error.is_gauge_stuck());
        assert_eq!(service_error.code(), None);
        assert!(DisplayErrorContext(service_error).to_string().len() > 10);
    }
}

#[tokio::test]
async fn query_errors_replace_the_code_and_add_the_type() {
    let body = b"\xA1f__typeotide#GaugeStuck";
    let (client, _) = client_with(503, Some(("x-amzn-query-error", "Tide.GaugeStuck;Receiver")), body);
    let error = client.record().send().await.unwrap_err().into_service_error();
    assert!(error.is_gauge_stuck());
    assert_eq!((error.code(), error.meta().extra("type")), (Some("Tide.GaugeStuck"), Some("Receiver")));
}

#[tokio::test]
async fn events_and_the_final_error_are_cbor() {
    let text = |text: &str| HeaderValue::String(text.to_owned().into());
    let message = |kind: &'static str, name: &'static str, payload: &'static [u8]| {
        let type_header = if kind == "event" { ":event-type" } else { ":exception-type" };
        Message::new(payload)
            .add_header(Header::new(":message-type", text(kind)))
            .add_header(Header::new(type_header, text(name)))
            .add_header(Header::new(":content-type", text("application/cbor")))
    };
    let mut body = Vec::new();
    for message in [
        message("event", "initial-response", b"\xA1gstationhCuxhaven"),
        message("event", "level", b"\xBFfmetres\xF9\x3E\x00\xFF"),
        message("exception", "gone", b"\xBFgmessagecsea\xFF"),
    ] {
        write_message_to(&message, &mut body).unwrap();
    }
    let (client, requests) = client(200, &body);
    let mut output = client.watch().send().await.unwrap();
    assert_eq!(output.station(), Some("Cuxhaven"));
    let event = output.tides.recv().await.unwrap().unwrap();
    assert_eq!(event, Tides::Level(Level::builder().metres(1.5).build()));
    let error = output.tides.recv().await.unwrap_err().into_service_error();
    let TidesError::GaugeGone(gone) = error else { panic!("{error:?}") };
    assert_eq!(gone.message(), Some("sea"));
    let accept = requests.lock().unwrap()[0].headers()["accept"].clone();
    assert_eq!(accept, "application/vnd.amazon.eventstream, application/cbor");
}

#[tokio::test]
async fn sent_events_and_errors_are_cbor_without_an_empty_initial_request() {
    let (client, requests) = client(200, b"\xA1ecount\x02");
    let gone = GaugeGone::builder().message("sea").since(7).build();
    let tides = [Ok(Tides::Level(Level::builder().metres(1.5).build())), Err(TidesError::GaugeGone(gone))];
    let output = client.gather().tides(tokio_stream::iter(tides).into()).send().await.unwrap();
    assert_eq!(output.count(), Some(2));
    let request = requests.lock().unwrap().pop().unwrap();
    assert_eq!(request.headers()["content-type"], "application/vnd.amazon.eventstream");
    assert_eq!(request.headers()["accept"], "application/cbor");
    let mut body = ByteStream::new(request.into_body()).collect().await.unwrap().into_bytes();
    // The input has no members besides the stream, so no initial request is sent.
    for (kind, name, payload) in [
        (":event-type", "level", &b"\xBFfmetres\xFB\x3F\xF8\0\0\0\0\0\0\xFF"[..]),
        (":exception-type", "gone", b"\xBFgmessagecseaesince\x07\xFF"),
    ] {
        let outer = read_message_from(&mut body).unwrap();
        let inner = read_message_from(&mut &outer.payload()[..]).unwrap();
        let header = |name: &str| {
            let header = inner.headers().iter().find(|header| header.name().as_str() == name);
            header.map(|header| header.value().as_string().unwrap().as_str().to_owned())
        };
        assert_eq!(
            (header(kind).as_deref(), header(":content-type").as_deref()),
            (Some(name), Some("application/cbor"))
        );
        assert_eq!(inner.payload(), payload);
    }
    assert!(read_message_from(&mut body).unwrap().payload().is_empty());
    assert!(body.is_empty());
}
