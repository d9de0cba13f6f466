//! Verification of the signatures of requests and of their events, as in a service.

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::event_stream::{sign_empty_message, sign_message};
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_eventstream::frame::read_message_from;
use aws_smithy_types::event_stream::Message;
use http::request::Parts;

/// The signature of the last message, from which that of the next one is computed.
pub(super) struct Chain(String);

impl Chain {
    /// Starts a chain with the signature of a request, and checks that it is correct for an empty body.
    pub(super) fn of(request: &Parts) -> Self {
        let header = |name: &str| request.headers[name].to_str().unwrap();
        let stated = header("authorization");
        let (signed_headers, signature) = {
            let part = |name: &str| stated.split([' ', ',']).find_map(|part| part.strip_prefix(name)).unwrap();
            (part("SignedHeaders="), part("Signature="))
        };
        let headers: Vec<_> = signed_headers
            .split(';')
            .filter(|name| !["host", "x-amz-date"].contains(name))
            .map(|name| (name, header(name)))
            .collect();
        let identity = Credentials::for_tests().into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region("eu-west-1")
            .name("radio")
            .time(time(header("x-amz-date")))
            .settings(SigningSettings::default())
            .build()
            .unwrap();
        let uri = request.uri.to_string();
        let signable =
            SignableRequest::new(request.method.as_str(), uri, headers.into_iter(), SignableBody::Bytes(&[])).unwrap();
        let (_, expected) = sign(signable, &params.into()).unwrap().into_parts();
        assert_eq!(signature, expected, "the signature of the request");
        Self(expected)
    }

    /// Checks the signature of a message, and returns the message inside; `None` for the empty message that ends the
    /// stream.
    pub(super) fn open(&mut self, outer: &Message) -> Option<Message> {
        let header = |name: &str| outer.headers().iter().find(|header| header.name().as_str() == name).unwrap().value();
        let identity = Credentials::for_tests().into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region("eu-west-1")
            .name("radio")
            .time(SystemTime::try_from(header(":date").as_timestamp().unwrap()).unwrap())
            .settings(())
            .build()
            .unwrap();
        let inner = (!outer.payload().is_empty()).then(|| read_message_from(&mut &outer.payload()[..]).unwrap());
        let signed = match &inner {
            Some(inner) => sign_message(inner, &self.0, &params),
            None => sign_empty_message(&self.0, &params),
        };
        let (expected, signature) = signed.unwrap().into_parts();
        assert_eq!(*outer, expected, "the signature of a message");
        self.0 = signature;
        inner
    }
}

/// Parses a time such as `20260101T120000Z`.
fn time(text: &str) -> SystemTime {
    let part = |range: std::ops::Range<usize>| &text[range];
    let [year, month, day, hour, minute, second] =
        [part(0..4), part(4..6), part(6..8), part(9..11), part(11..13), part(13..15)];
    let text = format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z");
    let time = aws_smithy_types::DateTime::from_str(&text, aws_smithy_types::date_time::Format::DateTime).unwrap();
    SystemTime::try_from(time).unwrap()
}
