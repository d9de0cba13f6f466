//! A function that reads arbitrary bytes as an event stream. Nothing may follow the end of the events or an error. An
//! event must not change when it is sent and received again.

use std::convert::Infallible;

use aws_smithy_eventstream::frame::write_message_to;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use bytes::Bytes;
use client_runtime::event_stream::SentEvents;
use http_body::Frame;
use http_body_util::StreamBody;
use testbed_event_stream_both_ways::primitives::event_stream::EventReceiver;
use testbed_event_stream_both_ways::types::Sounds;

/// The names and values of the headers that determine the types of the messages in built frames.
const KINDS: [(&str, &str); 13] = [
    (":event-type", "heads"),
    (":event-type", "noted"),
    (":event-type", "taped"),
    (":event-type", "posed"),
    (":event-type", "chosen"),
    (":event-type", "marked"),
    (":event-type", "marked_tape"),
    (":event-type", "set"),
    (":event-type", "over"),
    (":event-type", "newer"),
    (":exception-type", "failed"),
    (":exception-type", "newer"),
    (":error-code", "odd"),
];

/// Reads bytes as frames if the first byte is even; otherwise, builds frames from them. The second byte determines the
/// size of the chunks in which the frames arrive. Returns whether the frames contain an event.
///
/// # Panics
///
/// Panics if a stream continues after its end, or if an event changes when it is sent and received again.
pub fn read(data: &[u8]) -> bool {
    let Some((&[framed, size], data)) = data.split_first_chunk::<2>() else { return false };
    let frames = if framed.is_multiple_of(2) { data.to_vec() } else { framed_messages(data) };
    let events = receive(&frames, usize::from(size) + 1);
    let is_read = !events.is_empty();
    for event in events {
        let shown = format!("{event:?}");
        let Ok(message) = event.write_event() else { continue };
        let again = receive(&frame(&message), usize::MAX);
        assert_eq!(format!("{again:?}"), format!("[{shown}]"));
    }
    is_read
}

/// Receives the events of a stream that arrives in chunks of `size` bytes, and checks that nothing follows its end.
fn receive(frames: &[u8], size: usize) -> Vec<Sounds> {
    let chunks: Vec<_> = frames.chunks(size).map(|chunk| Ok(Frame::data(Bytes::copy_from_slice(chunk)))).collect();
    let body = StreamBody::new(tokio_stream::iter::<Vec<Result<_, Infallible>>>(chunks));
    let mut receiver = EventReceiver::<Sounds, _>::new(SdkBody::from_body_1_x(body), None);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime can be built");
    runtime.block_on(async {
        let mut events = Vec::new();
        loop {
            match receiver.recv().await {
                Ok(Some(event)) => events.push(event),
                end => {
                    drop(end);
                    assert!(matches!(receiver.recv().await, Ok(None)), "the stream continues after its end");
                    return events;
                }
            }
        }
    })
}

/// Builds frames with correct lengths and checksums. The first byte of each message determines its kind and whether the
/// payload is sent; the second is the length of the payload, whose bytes also determine the other headers.
fn framed_messages(mut data: &[u8]) -> Vec<u8> {
    let mut frames = Vec::new();
    while let Some((&[kind, length], rest)) = data.split_first_chunk::<2>() {
        let (payload, rest) = rest.split_at(rest.len().min(usize::from(length)));
        let (name, value) = KINDS[usize::from(kind) % KINDS.len()];
        let message_type = match name {
            ":event-type" => "event",
            ":exception-type" => "exception",
            _ => "error",
        };
        let header = |name: &'static str, value: &'static str| Header::new(name, HeaderValue::String(value.into()));
        let is_sent = (usize::from(kind) / KINDS.len()).is_multiple_of(2);
        let mut message = Message::new(if is_sent { payload.to_vec() } else { Vec::new() })
            .add_header(header(":message-type", message_type))
            .add_header(header(name, value));
        // Headers that members are bound to, with values of correct and incorrect types.
        for (index, name) in
            ["truth", "b", "s", "i", "l", "blob", "text", "mode", "at", "mark", "stage"].into_iter().enumerate()
        {
            let Some(&byte) = payload.get(index) else { break };
            let value = match byte % 16 {
                0 => HeaderValue::Bool(byte > 127),
                1 => HeaderValue::Byte(byte as i8),
                2 => HeaderValue::Int16(i16::from(byte) - 300),
                3 => HeaderValue::Int32(i32::from(byte) - 70_000),
                4 => HeaderValue::Int64(i64::MIN + i64::from(byte)),
                5 => HeaderValue::ByteArray(Bytes::copy_from_slice(payload)),
                6 => HeaderValue::String("text".into()),
                7 => HeaderValue::Timestamp(aws_smithy_types::DateTime::from_millis(i64::from(byte) - 100)),
                _ => continue,
            };
            message = message.add_header(Header::new(name, value));
        }
        frames.extend(frame(&message));
        data = rest;
    }
    frames
}

fn frame(message: &Message) -> Vec<u8> {
    let mut frame = Vec::new();
    write_message_to(message, &mut frame).expect("the message can be written");
    frame
}
