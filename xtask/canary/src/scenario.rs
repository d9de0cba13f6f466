//! Scenarios: the responses to a call, and the configuration of its client.

use std::time::Duration;

use crate::body::{Format, Value};
use crate::secret::{INPUT, OUTPUT};
use crate::transport::Reply;

/// The responses to a call, with the endpoint and the timeout of its client.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The name of the scenario.
    pub name: String,
    /// The replies to the attempts; the last one is repeated.
    pub replies: Vec<Reply>,
    /// The endpoint, if it differs from the transport's.
    pub endpoint: Option<&'static str>,
    /// Whether attempts have a very short timeout.
    pub impatient: bool,
    /// Whether the scenario is one of many similar ones, most of which an ordinary test run skips.
    pub is_variation: bool,
}

/// A client configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Configuration {
    /// The name of the configuration.
    pub name: &'static str,
    /// Whether stalled streams are detected.
    pub detects_stalled_streams: bool,
    /// Whether the behavior version is the oldest one.
    pub is_old: bool,
    /// The replacement for bodies, if an interceptor replaces them.
    pub replaced: Option<Replacement>,
}

/// A replacement for a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replacement {
    /// The same bytes in memory.
    InMemory,
    /// The same bytes as a stream.
    Stream,
}

const DEFAULTS: Configuration =
    Configuration { name: "defaults", detects_stalled_streams: true, is_old: false, replaced: None };

/// All configurations; the first is the default.
pub const CONFIGURATIONS: [Configuration; 5] = [
    DEFAULTS,
    Configuration { name: "without stalled stream protection", detects_stalled_streams: false, ..DEFAULTS },
    Configuration { name: "behavior version 2023-11-09", detects_stalled_streams: false, is_old: true, ..DEFAULTS },
    Configuration {
        name: "with bodies in memory from an interceptor",
        replaced: Some(Replacement::InMemory),
        detects_stalled_streams: false,
        ..DEFAULTS
    },
    Configuration { name: "with streams from an interceptor", replaced: Some(Replacement::Stream), ..DEFAULTS },
];

/// The name of the scenario in which the service repeats the secret in the message of an error.
pub const REPEATED_MESSAGE: &str = "an error message that repeats the secret";

/// Endpoints that are not valid HTTP URLs.
const ENDPOINTS: [&str; 8] = [
    "not a URL",
    "localhost:4566",
    "/path",
    "https://",
    "https://bad host",
    "https://[::1",
    "ftp:x",
    "https://\u{fc}.example",
];

/// The data that the scenarios of a call are made from.
#[derive(Clone, Debug)]
pub struct Case {
    /// The format of responses.
    pub format: Format,
    /// The operation.
    pub operation: &'static str,
    /// The output.
    pub output: Value,
    /// The headers of a successful response.
    pub headers: Vec<(&'static str, String)>,
}

impl Case {
    /// Returns all scenarios of the call.
    pub fn scenarios(&self) -> Vec<Scenario> {
        let body = self.format.output(self.operation, &self.output);
        let good = self.reply(200, body.clone());
        let html = format!("<html><body>{} {}</body></html>", OUTPUT.value(), INPUT.value()).into_bytes();
        let text = |secret: crate::secret::Secret| Value::String(secret.value());
        let error = |code: &str, members| self.format.error(code, members);
        let mut scenarios = vec![
            scenario("a good response", [good.clone()]),
            scenario("a truncated response", [self.reply(200, cut(&body))]),
            scenario("a truncated error", [self.reply(400, cut(&error("Refused", vec![("Reason", text(OUTPUT))])))]),
            scenario("a body that is shorter than its length", [good.clone().shorter()]),
            scenario("a body that breaks off", [good.clone().broken()]),
            scenario("HTML with status 200", [self.reply(200, html.clone()).of_type("text/html")]),
            scenario("HTML with status 404", [self.reply(404, html.clone()).of_type("text/html")]),
            scenario("HTML with status 500", [self.reply(500, html.clone()).of_type("text/html")]),
            scenario("a string with status 200", [self.reply(200, format!("\"{}\"", OUTPUT.value()).into_bytes())]),
            scenario("an empty response", [self.reply(200, Vec::new())]),
            scenario(
                "a response that is not UTF-8",
                [self.reply(200, [&body[..body.len() / 2], b"\xFF\xFE"].concat())],
            ),
            scenario(
                "a response with something behind it",
                [self.reply(200, [&body[..], OUTPUT.value().as_bytes()].concat())],
            ),
            scenario("a good response with status 400", [self.reply(400, body.clone())]),
            scenario("a good response with status 500", [self.reply(500, body.clone())]),
            scenario(
                "a good response with status 302",
                [self.reply(302, body.clone()).with_header("location", "https://elsewhere.example/".to_owned())],
            ),
            scenario(
                "a modeled error",
                [self.reply(
                    403,
                    error("Refused", vec![("message", Value::String("no".to_owned())), ("Reason", text(OUTPUT))]),
                )],
            ),
            scenario(
                "a modeled error that cannot be read",
                [self.reply(403, error("Refused", vec![("Reason", Value::List(vec![text(OUTPUT)]))]))],
            ),
            scenario(
                "an unknown error",
                [self.reply(400, error("Unknown", vec![("Echo", text(INPUT)), ("Reason", text(OUTPUT))]))],
            ),
            scenario(REPEATED_MESSAGE, [self.reply(400, error("Invalid", vec![("message", text(INPUT))]))]),
            scenario(
                "throttling, then a good response",
                [self.reply(400, error("ThrottlingException", vec![("Echo", text(INPUT))])), good.clone()],
            ),
            scenario("three errors with status 503", [self.reply(503, html)]),
            scenario("a connection that breaks", [Reply::Broken]),
            scenario("a connection that breaks, then a good response", [Reply::Broken, good.clone()]),
            Scenario {
                impatient: true,
                ..scenario("a response that is late", [good.clone().late(Duration::from_secs(60))])
            },
        ];
        scenarios.extend(self.wrong_types().into_iter().enumerate().map(|(index, output)| {
            let body = self.format.output(self.operation, &output);
            let name = format!("a wrong type of a member, {index}");
            Scenario { is_variation: true, ..scenario(&name, [self.reply(200, body)]) }
        }));
        scenarios.extend(ENDPOINTS.iter().map(|endpoint| Scenario {
            endpoint: Some(endpoint),
            ..scenario(&format!("the endpoint {endpoint:?}"), [good.clone()])
        }));
        scenarios
    }

    fn reply(&self, status: u16, body: Vec<u8>) -> Reply {
        let reply = Reply::new(status, body).of_type(self.format.content_type());
        let reply = if self.format == Format::Cbor {
            reply.with_header("smithy-protocol", "rpc-v2-cbor".to_owned())
        } else {
            reply
        };
        self.headers.iter().fold(reply, |reply, (name, value)| reply.with_header(name, value.clone()))
    }

    /// Returns variants of the output, each with one member replaced by a value of the wrong type that contains a
    /// secret.
    fn wrong_types(&self) -> Vec<Value> {
        let Value::Structure(members) = &self.output else { return Vec::new() };
        let secret = || Value::String(OUTPUT.value());
        let wrong = [
            secret(),
            Value::List(vec![secret()]),
            Value::Structure(vec![("Password", Value::List(vec![secret()]))]),
            Value::Structure(vec![("Wx3lyre8KWx3lyre8K", secret())]),
        ];
        let replaced = |index: usize, value: &Value| {
            let mut members = members.clone();
            if let Some((_, member)) = members.get_mut(index) {
                *member = value.clone();
            }
            Value::Structure(members)
        };
        // Replacing a string with a string does not make the type wrong; the string is shown unless the model marks it
        // as sensitive.
        let is_wrong = |index: usize, value: &Value| {
            let is_string = |value: Option<&Value>| matches!(value, Some(Value::String(_)));
            !(is_string(Some(value)) && is_string(members.get(index).map(|(_, member)| member)))
        };
        let pairs = (0..members.len()).flat_map(|index| wrong.iter().map(move |value| (index, value)));
        pairs.filter(|(index, value)| is_wrong(*index, value)).map(|(index, value)| replaced(index, value)).collect()
    }
}

fn scenario<const N: usize>(name: &str, replies: [Reply; N]) -> Scenario {
    Scenario { name: name.to_owned(), replies: replies.into(), endpoint: None, impatient: false, is_variation: false }
}

/// Returns a body without its last sixth.
fn cut(body: &[u8]) -> Vec<u8> {
    body.get(..body.len() * 5 / 6).unwrap_or_default().to_vec()
}
