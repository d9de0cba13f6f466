//! Tests that mutate XML and CBOR responses and event streams, and read them with the functions of `runtime/fuzz`,
//! which must neither panic nor take long.
//!
//! `TESTBED_MUTATIONS` sets the number of responses of each kind. If a response causes a failure, the message contains
//! the seed of its mutations.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests may panic")]
#![allow(unreachable_pub, reason = "the targets are public in their own package")]

#[path = "../../runtime/fuzz/src/cbor.rs"]
mod cbor;
#[path = "../../runtime/fuzz/src/event_stream.rs"]
mod event_stream;
#[path = "../../runtime/fuzz/src/xml.rs"]
mod xml;

use std::panic::catch_unwind;
use std::time::{Duration, Instant};

use aws_smithy_eventstream::frame::write_message_to;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use fastrand::Rng;

/// The maximum time to read a response of a few kilobytes, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(5);

/// Reads mutations of these responses, and checks that `read` neither panics nor takes long. Mutations can insert
/// `parts`, which have a meaning in the format.
fn mutate(read: fn(&[u8]) -> bool, responses: &[Vec<u8>], parts: &[&[u8]]) {
    let runs = std::env::var("TESTBED_MUTATIONS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(5_000);
    for response in responses {
        assert!(read(response), "{:?}", String::from_utf8_lossy(response));
    }
    let mut all_read = 0;
    for seed in 0..runs {
        let mut random = Rng::with_seed(seed);
        let mut body = random.choice(responses).expect("there are responses").clone();
        for _ in 0..random.usize(0..6) {
            change(&mut random, &mut body, responses, parts);
        }
        let start = Instant::now();
        let result = catch_unwind(|| read(&body));
        all_read +=
            u64::from(result.unwrap_or_else(|_| panic!("seed {seed} panics: {:?}", String::from_utf8_lossy(&body))));
        assert!(start.elapsed() < LONGEST, "seed {seed} takes {:?}", start.elapsed());
    }
    assert!((runs / 20..runs * 19 / 20).contains(&all_read), "{all_read} of {runs} are read");
}

/// Makes one random change to a body.
fn change(random: &mut Rng, body: &mut Vec<u8>, responses: &[Vec<u8>], parts: &[&[u8]]) {
    let at = random.usize(0..=body.len());
    let end = random.usize(at..=body.len().min(at + 40));
    match random.u8(0..7) {
        0 => body.truncate(at),
        1 => drop(body.drain(at..end)),
        2 => body.splice(at..at, random.choice(parts).expect("there are parts").iter().copied()).for_each(drop),
        3 => {
            let copy = body[at..end].repeat(random.usize(1..30));
            body.splice(at..at, copy).for_each(drop);
        }
        4 => {
            let other = random.choice(responses).expect("there are responses");
            let from = random.usize(0..=other.len());
            body.splice(at.., other[from..].iter().copied()).for_each(drop);
        }
        _ => {
            if let Some(byte) = body.get_mut(at) {
                *byte = random.u8(..);
            }
        }
    }
}

#[test]
fn xml_never_panics() {
    let members = "<Text>a &lt;b&gt; &#x10FFFF;&#13;</Text><Bytes>c2VjcmV0</Bytes><Login><User>u</User><Password>p</Password></Login>\
                   <Spares><member><User><![CDATA[<u>]]></User></member><member/></Spares><Hints><member>h</member></Hints>\
                   <Stored>2026-01-02T03:04:05.678Z</Stored><Length>-1</Length><Strength>Infinity</Strength><Rotated>true</Rotated>";
    let error = "<Error><Type>Sender</Type><Code>Refused</Code><Message>no</Message><Reason>why</Reason></Error>";
    let responses = [
        format!("<?xml version=\"1.0\"?><GetSecretOutput xmlns=\"https://vault.example/\">{members}</GetSecretOutput>"),
        format!("<GetSecretResponse><GetSecretResult>{members}</GetSecretResult></GetSecretResponse>"),
        format!("<GetSecretResponse><!-- {members} -->{members}<requestId>1</requestId></GetSecretResponse>"),
        format!("<ErrorResponse>{error}<RequestId>1</RequestId></ErrorResponse>"),
        format!("<Response><Errors>{error}</Errors><RequestID>1</RequestID></Response>"),
    ]
    .map(String::into_bytes);
    let parts = [
        "<",
        ">",
        "/>",
        "</",
        "&",
        "&amp;",
        "&#0;",
        "&#xD800;",
        "&unknown;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?x",
        "?>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "<Text>",
        "</Text>",
        "<member>",
        " a='",
        "xmlns:a=\"",
        "\u{feff}",
        "\u{0}",
        "\r\n",
        "1e400",
        "9223372036854775808",
        "NaN",
        "2026-13-01T00:00:00Z",
        "====",
    ];
    mutate(xml::read, &responses, &parts.map(str::as_bytes));
}

#[test]
fn cbor_never_panics() {
    let level = b"\xBFbat\xC1\xFB\x41\xD9\x54\xFC\x40\x08\x31\x27fmetres\xF9\xBE\x00eerror\xFA\x3D\xCC\xCC\xCDewaves\x3B\x7F\xFF\xFF\xFF\xFF\
                  \xFF\xFF\xFFecount\x39\x01\xF3eforce\x18\x7Fedepth\x19\x01\x2Ceflood\xF5ephoto\x42\x00\xFFdnote\x7Fbabbcd\xFFedrops\xC3\
                  \x51\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00dmoon\xC4\x82\x23\x18\x7Bdlast\xA0\xFF";
    let output = |method: &[u8]| {
        let before = [b"fbefore\x9F", &level[..], level, b"\xFF"].concat();
        [
            b"\xBFgstationhCuxhavenelevel",
            &level[..],
            b"fmethod",
            method,
            &before,
            b"gweather\xA2dwinddwestdrain\xF6\xFF",
        ]
        .concat()
    };
    let error = b"\xBFf__typentide#GaugeGonegmessagecseaesince\x19\x05R\xFF";
    let responses =
        [output(b"\xA1fbyHand\xA0"), output(b"\xBFgbyFloatdcork\xFF"), output(b"\xA1enewer\x01"), error.to_vec()];
    let parts: [&[u8]; 18] = [
        b"\x9F",
        b"\xBF",
        b"\x5F",
        b"\x7F",
        b"\xFF",
        b"\xF6",
        b"\xF7",
        b"\xC1",
        b"\xC2",
        b"\xC4",
        b"\xD8\x40",
        b"\xF9\x7E\x00",
        b"\xFB\x7F\xEF\xFF\xFF\xFF\xFF\xFF\xFF",
        b"\x9B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
        b"\x5B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
        b"\x1C",
        b"\x1B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
        b"\xC4\x82\x3B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01",
    ];
    mutate(cbor::read, &responses, &parts);
}

#[test]
fn event_streams_never_panic() {
    let text = |name: &'static str, value: &'static str| Header::new(name, HeaderValue::String(value.into()));
    let message = |kind, name, payload: &'static str| {
        Message::new(payload)
            .add_header(text(":message-type", kind))
            .add_header(text(if kind == "event" { ":event-type" } else { ":exception-type" }, name))
    };
    let mut frames = vec![0, 7];
    for message in [
        message("event", "noted", "words"),
        message("event", "marked", "{\"words\":\"a\"}").add_header(Header::new("mark", HeaderValue::Int64(-1))),
        message("event", "newer", ""),
        message("exception", "failed", "{\"message\":\"a\"}").add_header(text("stage", "b")),
    ] {
        write_message_to(&message, &mut frames).unwrap();
    }
    // For each message, `read` takes its kind, the length of its payload, and the payload, whose bytes also determine
    // the types of headers.
    let headers = "\0\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{6}\u{7}\u{6}\u{6}";
    let made: Vec<u8> =
        [(13, headers), (18, headers), (1, "words"), (2, "tape"), (3, "{}"), (7, "{}"), (8, "{}"), (10, "{}")]
            .into_iter()
            .flat_map(|(kind, payload)| [&[kind, payload.len() as u8], payload.as_bytes()].concat())
            .collect();
    let made = [&[1, 255], &made[..]].concat();
    let parts: [&[u8]; 6] = [
        b"\0\0\0\0",
        b"\xFF\xFF\xFF\xFF",
        b"\x0B:event-type",
        b"{\"words\":",
        b"null",
        b"\x0D:message-type\x07\0\x05event",
    ];
    mutate(event_stream::read, &[frames, made], &parts);
}
