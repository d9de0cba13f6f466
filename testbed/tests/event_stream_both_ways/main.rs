//! Tests of event streams in both directions over HTTP/2 with TLS: the signed messages that a service receives, and the
//! handling of its responses by a client.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_event_stream_both_ways as service;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aws_smithy_types::event_stream::{Header, HeaderValue, Message, RawMessage};
use aws_smithy_types::{Blob, DateTime};
use bytes::Bytes;
use h2::{Reason, SendStream};
use http::{Response, Version};
use service::config::StalledStreamProtectionConfig;
use service::config::retry::RetryConfig;
use service::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use service::operation::RequestId;
use service::operation::converse::{ConverseError, ConverseOutput};
use service::primitives::event_stream::EventStreamSender;
use service::types::error::{FailedException, OrdersError, RepliesError, SoundsError};
use service::types::{
    Choice, Chosen, Heads, Marked, MarkedTape, Mode, Noted, Orders, Over, Play, Posed, Replies, Say, Setting, Sounds,
    Taped,
};
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio_stream::wrappers::UnboundedReceiverStream;

mod server;
mod signatures;

use server::{Incoming, begin, client, frame, serve};
use signatures::Chain;

fn message(headers: &[(&'static str, &str)], payload: &str) -> Message {
    let header =
        |(name, value): &(&'static str, &str)| Header::new(*name, HeaderValue::String((*value).to_owned().into()));
    Message::new_from_parts(headers.iter().map(header).collect(), payload.as_bytes().to_vec())
}

fn event(kind: &str, payload: &str) -> Message {
    let headers = [(":message-type", "event"), (":event-type", kind), (":content-type", "application/json")];
    message(&headers, payload)
}

fn heard(words: &str) -> Message {
    event("heard", &format!(r#"{{"words":"{words}"}}"#))
}

/// Returns the string in a header; empty if it is missing.
fn text<'a>(message: &'a Message, name: &str) -> &'a str {
    let header = message.headers().iter().find(|header| header.name().as_str() == name);
    header.map_or("", |header| header.value().as_string().unwrap().as_str())
}

/// Creates a channel whose receiving end is an event stream.
fn channel<T: Send + 'static, E: Send + 'static>() -> (UnboundedSender<Result<T, E>>, EventStreamSender<T, E>) {
    let (sender, receiver) = mpsc::unbounded_channel();
    (sender, UnboundedReceiverStream::new(receiver).into())
}

fn say(words: &str) -> Orders {
    Orders::Say(Say::builder().words(words).build().unwrap())
}

async fn converse(client: &service::Client, orders: EventStreamSender<Orders, OrdersError>) -> ConverseOutput {
    client.converse().channel("a b").language("it").orders(orders).send().await.unwrap()
}

#[tokio::test]
async fn both_sides_alternate_and_every_message_is_signed() {
    let client = client(|request, mut sender| async move {
        let (head, body) = request.into_parts();
        assert_eq!((head.version, head.method.as_str()), (Version::HTTP_2, "POST"));
        assert_eq!(head.uri.path_and_query().unwrap(), "/channels/a%20b/converse?v=2");
        let header = |name: &str| head.headers.get(name).map(|value| value.to_str().unwrap());
        assert_eq!(header("content-type"), Some("application/vnd.amazon.eventstream"));
        assert_eq!(header("x-radio-language"), Some("it"));
        for name in ["content-length", "x-amz-content-sha256", "transfer-encoding"] {
            assert_eq!(header(name), None, "{name}");
        }
        let mut chain = Chain::of(&head);
        let mut incoming = Incoming::new(body);
        // The response begins before the request ends: neither side waits for the other to finish.
        let mut replies = begin(&mut sender);
        for expected in [r#"{"words":"one"}"#, r#"{"words":"two"}"#] {
            let inner = chain.open(&incoming.next().await.unwrap()).unwrap();
            assert_eq!((text(&inner, ":message-type"), text(&inner, ":event-type")), ("event", "say"));
            assert_eq!(text(&inner, ":content-type"), "application/json");
            assert_eq!(inner.payload(), expected);
            replies.send_data(frame(&event("heard", expected)), false).unwrap();
        }
        let inner = chain.open(&incoming.next().await.unwrap()).unwrap();
        assert_eq!((text(&inner, ":event-type"), text(&inner, ":content-type")), ("play", "application/octet-stream"));
        assert_eq!(inner.payload(), &b"\0\xff"[..]);
        assert!(chain.open(&incoming.next().await.unwrap()).is_none(), "a signed empty message ends the stream");
        assert!(incoming.next().await.is_none());
        replies.send_data(Bytes::new(), true).unwrap();
    })
    .await;
    let (orders, stream) = channel();
    let mut output = converse(&client, stream).await;
    assert_eq!((output.session(), output.status(), output.request_id()), ("s-1", Some(200), Some("request-1")));
    for words in ["one", "two"] {
        orders.send(Ok(say(words))).unwrap();
        let reply = output.replies.recv().await.unwrap().unwrap();
        assert_eq!(reply.as_heard().unwrap().words(), Some(words));
    }
    orders.send(Ok(Orders::Play(Play::builder().sound(Blob::new(b"\0\xff")).build()))).unwrap();
    drop(orders);
    assert!(output.replies.recv().await.unwrap().is_none());
}

/// Starts a server that sends back the messages inside the signed ones, and returns a client for it.
async fn echo() -> service::Client {
    client(|request, mut sender| async move {
        let (head, body) = request.into_parts();
        let (mut chain, mut incoming) = (Chain::of(&head), Incoming::new(body));
        let mut replies = begin(&mut sender);
        while let Some(inner) = incoming.next().await.and_then(|outer| chain.open(&outer)) {
            replies.send_data(frame(&inner), false).unwrap();
        }
        replies.send_data(Bytes::new(), true).unwrap();
    })
    .await
}

#[tokio::test]
async fn events_of_every_form_survive_a_round_trip() {
    let setting = Setting::builder().gain(0.5).mode(Mode::Fm).since(DateTime::from_secs_f64(5.25)).build().unwrap();
    let heads = Heads::builder()
        .truth(true)
        .b(-8)
        .s(-16)
        .i(-32)
        .l(i64::MIN)
        .blob(Blob::new([0, 255]))
        .text("é")
        .mode(Mode::from("new"))
        .at(DateTime::from_millis(1_700_000_000_001))
        .build();
    let tape = Blob::new([7; 100_000]);
    let sounds = [
        Sounds::Heads(heads),
        Sounds::Heads(Heads::builder().truth(false).build()),
        Sounds::Heads(Heads::builder().build()),
        Sounds::Noted(Noted::builder().text("{not json").build()),
        Sounds::Taped(Taped::builder().tape(tape.clone()).build().unwrap()),
        Sounds::Posed(Posed::builder().setting(setting.clone()).build()),
        Sounds::Posed(Posed::builder().build()),
        Sounds::Chosen(Chosen::builder().choice(Choice::Other(3)).build()),
        Sounds::Marked(Marked::builder().mark("here").comment("mark").build().unwrap()),
        Sounds::MarkedTape(MarkedTape::builder().mark(Mode::Am).tape(tape).build().unwrap()),
        Sounds::Set(setting),
        Sounds::Over(Over::builder().build()),
    ];
    let client = echo().await;
    let sent = sounds.clone().map(Ok);
    let mut output = client.echo().sounds(tokio_stream::iter(sent).into()).send().await.unwrap();
    for expected in sounds {
        assert_eq!(output.sounds.recv().await.unwrap().unwrap(), expected);
    }
    assert!(output.sounds.recv().await.unwrap().is_none());
}

#[tokio::test]
async fn a_single_event_can_be_a_stream() {
    let once = EventStreamSender::once(Ok(Sounds::Over(Over::builder().build())));
    let mut output = echo().await.echo().sounds(once).send().await.unwrap();
    assert!(output.sounds.recv().await.unwrap().unwrap().is_over());
    assert!(output.sounds.recv().await.unwrap().is_none());
}

/// Returns the message that a service receives for an event or error.
async fn sent(sound: Result<Sounds, SoundsError>) -> Message {
    let (messages, mut received) = mpsc::unbounded_channel();
    let client = client(move |request, mut sender| {
        let messages = messages.clone();
        async move {
            let (head, body) = request.into_parts();
            let (mut chain, mut incoming) = (Chain::of(&head), Incoming::new(body));
            messages.send(chain.open(&incoming.next().await.unwrap()).unwrap()).unwrap();
            begin(&mut sender).send_data(Bytes::new(), true).unwrap();
        }
    })
    .await;
    client.echo().sounds(EventStreamSender::once(sound)).send().await.unwrap();
    received.recv().await.unwrap()
}

#[tokio::test]
async fn members_are_in_headers_or_in_the_payload_but_never_in_both() {
    let names = |message: &Message| -> Vec<_> {
        message.headers().iter().map(|header| header.name().as_str().to_owned()).collect()
    };
    let marked = Marked::builder().mark("here").comment("c").build().unwrap();
    let marked = sent(Ok(Sounds::Marked(marked))).await;
    assert_eq!(names(&marked), [":message-type", ":event-type", ":content-type", "mark"]);
    assert_eq!(marked.payload(), r#"{"comment":"c"}"#);
    let heads = sent(Ok(Sounds::Heads(Heads::builder().i(1).build()))).await;
    assert_eq!(names(&heads), [":message-type", ":event-type", "i"]);
    assert!(heads.payload().is_empty());
    let noted = sent(Ok(Sounds::Noted(Noted::builder().text("t").build()))).await;
    assert_eq!((text(&noted, ":content-type"), &noted.payload()[..]), ("text/plain", &b"t"[..]));
    let set = sent(Ok(Sounds::Set(Setting::builder().gain(1.0).mode(Mode::Am).build().unwrap()))).await;
    assert_eq!(set.payload(), r#"{"gain":1.0,"Mode":"am"}"#);
    let over = sent(Ok(Sounds::Over(Over::builder().build()))).await;
    assert_eq!((text(&over, ":content-type"), &over.payload()[..]), ("application/json", &b"{}"[..]));
}

#[tokio::test]
async fn client_errors_are_sent_as_exceptions() {
    let failed = FailedException::builder().message("jammed").stage(3).detail("left").build();
    let failed = sent(Err(SoundsError::FailedException(failed))).await;
    assert_eq!((text(&failed, ":message-type"), text(&failed, ":exception-type")), ("exception", "failed"));
    assert_eq!(text(&failed, ":content-type"), "application/json");
    assert_eq!(failed.headers().last().unwrap().value().as_int32(), Ok(3));
    assert_eq!(failed.payload(), r#"{"message":"jammed","detail":"left"}"#);
    // An unmodeled error has no type, as in the published clients.
    let unmodeled = sent(Err(SoundsError::unhandled("anything"))).await;
    assert_eq!(unmodeled, message(&[(":message-type", "exception")], ""));
}

#[tokio::test]
async fn an_early_error_is_the_error_of_the_call() {
    let client = client(|_, mut sender| async move {
        let head = Response::builder().status(409).header("x-amzn-errortype", "BusyException");
        let mut body = sender.send_response(head.body(()).unwrap(), false).unwrap();
        body.send_data(r#"{"message":"taken"}"#.into(), true).unwrap();
    })
    .await;
    // Neither the stream nor the request has ended.
    let (_orders, stream) = channel();
    let error = client.converse().channel("a").orders(stream).send().await.unwrap_err().into_service_error();
    let ConverseError::BusyException(busy) = &error else { panic!("{error:?}") };
    assert_eq!(busy.message(), Some("taken"));
}

/// Returns the result that a client receives after its first reply, if the service calls `then` after that reply.
async fn received(then: impl Fn(SendStream<Bytes>) + Clone + Send + Sync + 'static) -> Receiver {
    let client = client(move |_, mut sender| {
        let then = then.clone();
        async move {
            let mut replies = begin(&mut sender);
            replies.send_data(frame(&heard("first")), false).unwrap();
            // The first reply arrives before anything else happens.
            tokio::time::sleep(Duration::from_millis(50)).await;
            then(replies);
        }
    })
    .await;
    let (orders, stream) = channel();
    let mut output = converse(&client, stream).await;
    let first = output.replies.recv().await.unwrap().unwrap();
    assert_eq!(first.as_heard().unwrap().words(), Some("first"));
    let second = output.replies.recv().await;
    // After an error, and after the last event, a stream is over.
    if !matches!(second, Ok(Some(_))) {
        assert!(output.replies.recv().await.unwrap().is_none());
    }
    drop(orders);
    second
}

type Receiver = Result<Option<Replies>, SdkError<RepliesError, RawMessage>>;

#[tokio::test]
async fn a_service_can_end_a_stream_in_every_way() {
    let end = received(|mut replies| replies.send_data(Bytes::new(), true).unwrap()).await;
    assert!(end.unwrap().is_none());
    let reset = received(|mut replies| replies.send_reset(Reason::INTERNAL_ERROR)).await.unwrap_err();
    assert!(matches!(reset, SdkError::DispatchFailure(_)), "{reset:?}");
    let error = received(|mut replies| {
        let lost = r#"{"message":"gone","channel":"a"}"#;
        let headers = [(":message-type", "exception"), (":exception-type", "lost")];
        replies.send_data(frame(&message(&headers, lost)), false).unwrap();
        replies.send_data(frame(&heard("too late")), true).unwrap();
    });
    let error = error.await.unwrap_err().into_service_error();
    let RepliesError::LostSignalException(lost) = &error else { panic!("{error:?}") };
    assert_eq!((lost.message(), lost.channel(), error.code()), (Some("gone"), Some("a"), Some("lost")));
}

#[tokio::test]
async fn unreadable_frames_are_response_errors() {
    let whole = frame(&heard("second"));
    for cut in 1..whole.len() {
        let part = whole.slice(..cut);
        let error = received(move |mut replies| replies.send_data(part.clone(), true).unwrap()).await.unwrap_err();
        assert!(matches!(error, SdkError::ResponseError(_)), "{cut}: {error:?}");
    }
    // The total length, the headers' length, the checksum of both, a header, the payload, and the checksum of all.
    for at in [0, 3, 4, 7, 8, 14, whole.len() - 6, whole.len() - 1] {
        let mut broken = whole.to_vec();
        broken[at] ^= 1;
        let broken = Bytes::from(broken);
        // The stream stays open: an error must not wait for its end.
        let error = received(move |mut replies| {
            replies.send_data(broken.clone(), false).unwrap();
            tokio::spawn(async move {
                tokio::time::sleep(Duration::from_secs(60)).await;
                drop(replies);
            });
        });
        let error = tokio::time::timeout(Duration::from_secs(10), error).await.unwrap().unwrap_err();
        assert!(matches!(error, SdkError::ResponseError(_)), "{at}: {error:?}");
        assert!(!DisplayErrorContext(&error).to_string().contains("second"), "{at}: {error:?}");
    }
}

#[tokio::test]
async fn an_operation_can_have_events_only_in_its_input() {
    let client = client(|request, mut sender| async move {
        let (head, body) = request.into_parts();
        assert_eq!((head.method.as_str(), head.uri.path()), ("PUT", "/reports"));
        let (mut chain, mut incoming, mut count) = (Chain::of(&head), Incoming::new(body), 0);
        while let Some(outer) = incoming.next().await {
            count += usize::from(chain.open(&outer).is_some());
        }
        let mut body = sender.send_response(Response::new(()), false).unwrap();
        body.send_data(format!(r#"{{"count":{count}}}"#).into(), true).unwrap();
    })
    .await;
    for count in [0, 1, 1_000] {
        let orders = tokio_stream::iter((0..count).map(|number| say(&number.to_string())).map(Ok));
        let output = client.report().orders(orders.into()).send().await.unwrap();
        assert_eq!(output.count(), Some(count));
    }
}

#[tokio::test]
async fn a_call_is_not_retried_once_its_events_are_consumed() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    let config = serve(move |_, mut sender| {
        counted.fetch_add(1, Ordering::Relaxed);
        async move {
            sender.send_response(Response::builder().status(503).body(()).unwrap(), true).unwrap();
        }
    })
    .await;
    let client = service::Client::from_conf(config.retry_config(RetryConfig::standard().with_max_attempts(3)).build());
    let error = client.report().orders(EventStreamSender::once(Ok(say("once")))).send().await.unwrap_err();
    assert_eq!(error.raw_response().unwrap().status().as_u16(), 503);
    assert_eq!(calls.load(Ordering::Relaxed), 1);
    client.tune().channel("a").send().await.unwrap_err();
    assert_eq!(calls.load(Ordering::Relaxed), 4, "a call without events is");
}

#[tokio::test]
async fn an_idle_stream_is_not_stalled() {
    let config = serve(|request, mut sender| async move {
        let mut incoming = Incoming::new(request.into_body());
        let mut replies = begin(&mut sender);
        incoming.next().await.unwrap();
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        replies.send_data(frame(&heard("at last")), true).unwrap();
    })
    .await;
    let protection = StalledStreamProtectionConfig::enabled().grace_period(Duration::from_millis(100)).build();
    let client = service::Client::from_conf(config.stalled_stream_protection(protection).build());
    let (orders, stream) = channel();
    orders.send(Ok(say("hello"))).unwrap();
    let mut output = converse(&client, stream).await;
    assert!(output.replies.recv().await.unwrap().unwrap().is_heard());
}

#[tokio::test]
async fn a_call_without_its_events_is_not_sent() {
    let client = client(|_, _| async { panic!("nothing is to be sent") }).await;
    let error = client.converse().channel("a").send().await.unwrap_err();
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("orders"));
}

#[tokio::test]
async fn an_event_that_cannot_be_serialized_fails_the_call() {
    let client = echo().await;
    let mark = "m".repeat(32_768);
    let marked = Sounds::Marked(Marked::builder().mark(mark).build().unwrap());
    let failed = match client.echo().sounds(EventStreamSender::once(Ok(marked))).send().await {
        Err(error) => DisplayErrorContext(&error).to_string(),
        Ok(mut output) => DisplayErrorContext(output.sounds.recv().await.unwrap_err()).to_string(),
    };
    assert!(!failed.contains("mmmm"), "{failed}");
}
