//! Tests of event streams: messages from a service and the events that the receiver returns, and events after an
//! initial request.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_event_stream as service;

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
use service::error::{ProvideErrorMetadata, SdkError};
use service::operation::RequestId;
use service::operation::follow::{FollowError, FollowOutput};
use service::types::error::ParcelEventsError;
use service::types::{Kind, ParcelEvents, Stop, Turn, Turns};

fn message(headers: &[(&str, HeaderValue)], payload: &[u8]) -> Message {
    let message = Message::new(payload.to_vec());
    headers
        .iter()
        .fold(message, |message, (name, value)| message.add_header(Header::new((*name).to_owned(), value.clone())))
}

fn text(text: &str) -> HeaderValue {
    HeaderValue::String(text.to_owned().into())
}

fn event(kind: &str, payload: &str) -> Message {
    message(&[(":message-type", text("event")), (":event-type", text(kind))], payload.as_bytes())
}

fn exception(kind: &str, payload: &str) -> Message {
    message(&[(":message-type", text("exception")), (":exception-type", text(kind))], payload.as_bytes())
}

fn frames(messages: &[Message]) -> Vec<u8> {
    let mut frames = Vec::new();
    messages.iter().for_each(|message| write_message_to(message, &mut frames).unwrap());
    frames
}

fn client(status: u16, body: Vec<u8>) -> Client {
    let respond = move |_: http::Request<SdkBody>| {
        let response = http::Response::builder().status(status).header("x-amzn-requestid", "request-1");
        response.body(SdkBody::from(body.clone())).unwrap()
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(RetryConfig::disabled())
        .http_client(infallible_client_fn(respond));
    Client::from_conf(config.build())
}

async fn follow(body: Vec<u8>) -> FollowOutput {
    client(200, body).follow().number("1").send().await.unwrap()
}

type Received = Result<Option<ParcelEvents>, ParcelEventsError>;

/// Receives a message, and a `delivered` event after it. Returns the event or error of the message, and the next event.
async fn receive(one: Message) -> (Received, Option<ParcelEvents>) {
    let mut events = follow(frames(&[one, event("delivered", "{}")])).await.events;
    let first = events.recv().await.map_err(SdkError::into_service_error);
    (first, events.recv().await.unwrap())
}

async fn one_event(one: Message) -> ParcelEvents {
    receive(one).await.0.unwrap().unwrap()
}

#[tokio::test]
async fn other_members_come_in_the_initial_response() {
    let initial = event("initial-response", r#"{"Until":1700000000.5,"Depots":["a","b"],"Newer":{}}"#);
    let output = follow(frames(&[initial, event("delivered", "{}")])).await;
    assert_eq!(output.until(), &DateTime::from_secs_f64(1_700_000_000.5));
    assert_eq!(output.depots(), ["a", "b"]);
    assert_eq!(output.request_id(), Some("request-1"));
    let mut events = output.events;
    assert!(events.recv().await.unwrap().unwrap().is_delivered());
    assert!(events.recv().await.unwrap().is_none());
    assert!(events.recv().await.unwrap().is_none());
}

#[tokio::test]
async fn an_initial_response_can_be_empty_or_missing() {
    for first in [Some(event("initial-response", "")), Some(event("initial-response", "{}")), None] {
        let messages: Vec<_> = first.into_iter().chain([event("delivered", "")]).collect();
        let output = follow(frames(&messages)).await;
        // Missing required members are corrected, as everywhere.
        assert_eq!((output.until(), output.depots()), (&DateTime::from_secs(0), &[][..]));
        let mut events = output.events;
        assert!(events.recv().await.unwrap().unwrap().is_delivered());
    }
    let mut nothing = follow(Vec::new()).await.events;
    assert!(nothing.recv().await.unwrap().is_none());
}

#[tokio::test]
async fn an_unreadable_initial_response_fails_the_call() {
    for payload in ["{", r#"{"Until":[]}"#, "[]"] {
        let body = frames(&[event("initial-response", payload)]);
        let error = client(200, body).follow().number("1").send().await.unwrap_err();
        let SdkError::ResponseError(error) = error else { panic!("{payload}: {error:?}") };
        assert_eq!(error.raw().headers().get("x-amzn-requestid"), Some("request-1"));
    }
    let mut frame = frames(&[event("initial-response", "{}")]);
    frame[9] ^= 1;
    let error = client(200, frame).follow().number("1").send().await.unwrap_err();
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
}

#[tokio::test]
async fn an_error_in_the_response_is_the_error_of_the_operation() {
    let body = br#"{"__type":"watch#LostException","Message":"gone","place":"here"}"#.to_vec();
    let error = client(400, body).follow().number("1").send().await.unwrap_err().into_service_error();
    let FollowError::LostException(lost) = &error else { panic!("{error:?}") };
    assert_eq!((lost.message(), lost.place()), (Some("gone"), "here"));
    assert_eq!((error.code(), error.request_id()), (Some("LostException"), Some("request-1")));
}

#[tokio::test]
async fn an_event_is_the_json_of_its_payload() {
    let scanned = one_event(event("scanned", r#"{"place":"Rome","hands":2,"code":"1234","newer":[1]}"#)).await;
    assert_eq!(scanned.as_scanned().unwrap().place(), "Rome");
    assert_eq!(scanned.as_scanned().unwrap().hands(), 2);
    let shown = format!("{scanned:?}");
    assert!(!shown.contains("1234"), "{shown}");
    // Missing required members are corrected.
    let scanned = one_event(event("scanned", "{}")).await;
    assert_eq!((scanned.as_scanned().unwrap().place(), scanned.as_scanned().unwrap().hands()), ("", 0));
}

#[tokio::test]
async fn members_come_in_headers_of_every_type_with_a_payload_of_bytes() {
    let headers = [
        (":message-type", text("event")),
        (":event-type", text("pictured")),
        (":content-type", text("application/octet-stream")),
        ("kind", text("image/jpeg")),
        ("upright", HeaderValue::Bool(true)),
        ("b", HeaderValue::Byte(-8)),
        ("s", HeaderValue::Int16(-16)),
        ("i", HeaderValue::Int32(-32)),
        ("l", HeaderValue::Int64(-64)),
        ("blob", HeaderValue::ByteArray(vec![1, 2].into())),
        ("at", HeaderValue::Timestamp(DateTime::from_secs(5))),
    ];
    let event = one_event(message(&headers, b"\xff{\0")).await;
    let pictured = event.as_pictured().unwrap();
    assert_eq!((pictured.kind(), pictured.picture()), (&Kind::Jpeg, &Blob::new(b"\xff{\0")));
    assert_eq!((pictured.upright(), pictured.b(), pictured.s()), (Some(true), Some(-8), Some(-16)));
    assert_eq!((pictured.i(), pictured.l()), (Some(-32), Some(-64)));
    assert_eq!((pictured.blob(), pictured.at()), (Some(&Blob::new([1, 2])), Some(&DateTime::from_secs(5))));
    let bare = one_event(message(&headers[..2], b"")).await;
    let bare = bare.as_pictured().unwrap();
    assert_eq!((bare.kind().as_str(), bare.picture(), bare.at()), ("no value was set", &Blob::new([]), None));
}

#[tokio::test]
async fn a_payload_is_a_string_or_a_structure() {
    let noted = one_event(event("noted", "\"as it is\"")).await;
    assert_eq!(noted.as_noted().unwrap().text(), Some("\"as it is\""));
    let weighed = one_event(event("weighed", r#"{"grams":12.5}"#)).await;
    assert_eq!(weighed.as_weighed().unwrap().weight().unwrap().grams(), 12.5);
    let weighed = one_event(event("weighed", r#"{"grams":"NaN"}"#)).await;
    assert!(weighed.as_weighed().unwrap().weight().unwrap().grams().is_nan());
    let weighed = one_event(event("weighed", "")).await;
    assert!(weighed.as_weighed().unwrap().weight().is_none());
}

#[tokio::test]
async fn an_event_newer_than_the_model_is_unknown_and_does_not_end_the_stream() {
    let (first, next) = receive(event("repacked", r#"{"any":"thing"}"#)).await;
    assert!(first.unwrap().unwrap().is_unknown());
    assert!(next.unwrap().is_delivered());
}

#[tokio::test]
async fn a_modeled_exception_ends_the_stream() {
    let mut lost = exception("lost", r#"{"Message":"gone","place":"Rome"}"#);
    lost = lost.add_header(Header::new("since", HeaderValue::Timestamp(DateTime::from_secs(7))));
    let (error, next) = receive(lost).await;
    let error = error.unwrap_err();
    let ParcelEventsError::LostException(lost) = &error else { panic!("{error:?}") };
    assert_eq!((lost.message(), lost.place()), (Some("gone"), "Rome"));
    assert_eq!(lost.since(), Some(&DateTime::from_secs(7)));
    assert_eq!((error.code(), error.message()), (Some("lost"), Some("gone")));
    assert!(next.is_none());
    let (error, _) = receive(exception("away", "")).await;
    assert!(error.unwrap_err().is_away_exception());
}

#[tokio::test]
async fn an_unmodeled_exception_has_its_code_and_message() {
    for (unknown, code, says) in [
        (exception("burned", r#"{"message":"smoke"}"#), "burned", Some("smoke")),
        (exception("burned", "smoke"), "burned", None),
        (
            message(
                &[
                    (":message-type", text("error")),
                    (":error-code", text("InternalError")),
                    (":error-message", text("An error")),
                ],
                b"",
            ),
            "InternalError",
            Some("An error"),
        ),
        (message(&[(":message-type", text("error")), (":error-code", text("Odd"))], b""), "Odd", None),
    ] {
        let (error, next) = receive(unknown).await;
        let error = error.unwrap_err();
        assert_eq!((error.code(), error.message()), (Some(code), says), "{error:?}");
        assert!(next.is_none());
    }
}

#[tokio::test]
async fn an_unreadable_message_is_a_response_error_and_ends_the_stream() {
    let header = |name: &str, value| message(&[(":message-type", text("event")), (name, value)], b"{}");
    for broken in [
        message(&[], b"{}"),
        message(&[(":message-type", text("event"))], b"{}"),
        message(&[(":message-type", text("gossip")), (":event-type", text("scanned"))], b"{}"),
        message(&[(":message-type", HeaderValue::Bool(true))], b"{}"),
        message(&[(":message-type", text("exception"))], b"{}"),
        message(&[(":message-type", text("error"))], b"{}"),
        header(":event-type", HeaderValue::Int32(1)),
        event("scanned", "{"),
        event("scanned", r#"{"hands":"two"}"#),
        event("scanned", "{} {}"),
        event("weighed", "[]"),
        message(&[(":message-type", text("event")), (":event-type", text("noted"))], b"\xff"),
        event("pictured", "").add_header(Header::new("upright", text("true"))),
        event("pictured", "").add_header(Header::new("i", HeaderValue::Int64(1))),
    ] {
        let mut events = follow(frames(&[broken.clone(), event("delivered", "{}")])).await.events;
        let error = events.recv().await.unwrap_err();
        assert!(matches!(error, SdkError::ResponseError(_)), "{broken:?}: {error:?}");
        assert!(events.recv().await.unwrap().is_none(), "{broken:?}");
    }
}

#[tokio::test]
async fn a_broken_frame_ends_the_stream() {
    let one = frames(&[event("delivered", "{}")]);
    for at in [0, 4, 9, 14, one.len() - 1] {
        let mut body = [one.clone(), one.clone(), one.clone()].concat();
        body[one.len() + at] ^= 0x55;
        let mut events = follow(body).await.events;
        assert!(events.recv().await.unwrap().unwrap().is_delivered());
        let error = events.recv().await.unwrap_err();
        assert!(matches!(error, SdkError::ResponseError(_)), "{at}: {error:?}");
        assert!(events.recv().await.unwrap().is_none(), "{at}");
    }
    for length in 1..one.len() {
        let mut body = one.clone();
        body.extend(&one[..length]);
        let mut events = follow(body).await.events;
        assert!(events.recv().await.unwrap().unwrap().is_delivered());
        assert!(events.recv().await.is_err(), "{length}");
        assert!(events.recv().await.unwrap().is_none(), "{length}");
    }
}

#[tokio::test]
async fn a_stream_can_be_the_only_output_member() {
    let body = frames(&[event("initial-response", "{}"), event("delivered", "{}")]);
    let mut output = client(200, body).listen().send().await.unwrap();
    assert!(output.events.recv().await.unwrap().unwrap().is_delivered());
    assert!(format!("{output:?}").starts_with("ListenOutput"));
}

#[tokio::test]
async fn other_input_members_are_sent_in_the_initial_request() {
    let requests = Arc::new(Mutex::new(None));
    let sent = requests.clone();
    let reply = move |request: http::Request<SdkBody>| {
        *sent.lock().unwrap() = Some(request);
        let body = frames(&[event("initial-response", r#"{"Carrier":"Ada"}"#), event("delivered", "{}")]);
        http::Response::new(SdkBody::from(body))
    };
    let config = client(200, Vec::new()).config().to_builder().http_client(infallible_client_fn(reply));
    let turns = [Turns::Turn(Turn::builder().degrees(90).build()), Turns::Stop(Stop::builder().build())];
    let call = Client::from_conf(config.build()).guide().number("1").turns(tokio_stream::iter(turns.map(Ok)).into());
    let mut output = call.send().await.unwrap();
    assert_eq!(output.carrier(), Some("Ada"));
    assert!(output.events.recv().await.unwrap().unwrap().is_delivered());

    let request = requests.lock().unwrap().take().unwrap();
    let header = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap());
    assert_eq!(header("content-type"), Some("application/vnd.amazon.eventstream"));
    assert_eq!((header("x-amz-target"), header("content-length")), (Some("Watch.Guide"), None));
    let mut body = ByteStream::new(request.into_body()).collect().await.unwrap().into_bytes();
    let mut messages = Vec::new();
    while !body.is_empty() {
        let outer = read_message_from(&mut body).unwrap();
        if !outer.payload().is_empty() {
            messages.push(read_message_from(&mut &outer.payload()[..]).unwrap());
        }
    }
    let json = |kind: &str, payload: &str| {
        event(kind, payload).add_header(Header::new(":content-type", text("application/json")))
    };
    let expected =
        [json("initial-request", r#"{"Number":"1"}"#), json("turn", r#"{"degrees":90}"#), json("stop", "{}")];
    assert_eq!(messages, expected);
}
