//! Tests of bad input in each protocol: responses that cannot be read, and inputs without a required label. The error
//! says what is wrong and where, never shows the body, and is returned at once.
//!
//! Event streams have their own tests of bad input.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_types::body::SdkBody;
use aws_types::SdkConfig;
use testbed_vault_aws_json::error::{DisplayErrorContext, SdkError};

/// A string in response bodies. No error may show it.
const CANARY: &str = "canary";

/// The maximum memory of the process, in bytes; most of it is code.
const MOST_MEMORY: u64 = 192 << 20;

/// A response.
#[derive(Clone, Debug)]
struct Reply {
    status: u16,
    content_type: &'static str,
    header: Option<(&'static str, Vec<u8>)>,
    body: Vec<u8>,
}

fn reply(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Reply {
    Reply { status, content_type, header: None, body: body.into() }
}

/// Returns the settings for a client that gets this response, and a counter of the requests that it sends.
fn settings(reply: Reply) -> (SdkConfig, Arc<AtomicU32>) {
    use aws_credential_types::Credentials;
    use aws_credential_types::provider::SharedCredentialsProvider;
    use aws_types::region::Region;

    let sent = Arc::<AtomicU32>::default();
    let count = sent.clone();
    let http_client: SharedHttpClient = infallible_client_fn(move |_: http::Request<SdkBody>| {
        count.fetch_add(1, Ordering::Relaxed);
        let response = http::Response::builder().status(reply.status).header("content-type", reply.content_type);
        let response = reply.header.iter().fold(response, |response, (name, value)| response.header(*name, &value[..]));
        response.body(SdkBody::from(reply.body.clone())).unwrap()
    });
    let settings = SdkConfig::builder()
        .region(Region::new("eu-west-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::for_tests()))
        .retry_config(aws_smithy_types::retry::RetryConfig::disabled())
        .behavior_version(testbed_vault_aws_json::config::BehaviorVersion::latest())
        .endpoint_url("https://vault.example")
        .http_client(http_client)
        .build();
    (settings, sent)
}

/// The parts of a failed call's error.
#[derive(Debug)]
struct Failure {
    variant: &'static str,
    code: Option<String>,
    /// The error and its causes.
    messages: Vec<String>,
}

fn failure<E: Error + 'static>(error: &SdkError<E>, code: Option<&str>) -> Failure {
    let variant = match error {
        SdkError::ConstructionFailure(_) => "ConstructionFailure",
        SdkError::ResponseError(_) => "ResponseError",
        SdkError::ServiceError(_) => "ServiceError",
        _ => "another variant",
    };
    let (mut messages, mut cause) = (vec![error.to_string()], error.source());
    while let Some(error) = cause {
        messages.push(error.to_string());
        cause = error.source();
    }
    for shown in [&format!("{error:?}"), &format!("{error:#?}"), &DisplayErrorContext(error).to_string()] {
        assert!(!shown.contains(CANARY), "{shown}");
    }
    assert!(!messages.concat().contains(CANARY), "{messages:?}");
    Failure { variant, code: code.map(str::to_owned), messages }
}

/// Calls an operation of a vault, and returns the failure; `None` if the response can be read.
macro_rules! call {
    ($sdk:ident, $settings:expr, |$client:ident| $call:expr) => {{
        use $sdk::error::ProvideErrorMetadata;

        let $client = $sdk::Client::new(&$settings);
        let error = $call.send().await.err();
        error.map(|error| failure(&error, error.code()))
    }};
}

macro_rules! protocols {
    ($($test:ident, $labels:ident: $sdk:ident, $format:expr, $has_bindings:literal;)*) => {$(
        #[tokio::test]
        async fn $test() {
            for Row { what, reply, expected } in rows($format, $has_bindings) {
                let shown = format!("{what}: {} {:?}", reply.status, String::from_utf8_lossy(&reply.body[..reply.body.len().min(300)]));
                let start = Instant::now();
                let (settings, _) = settings(reply.clone());
                let failure = match reply.header {
                    None => call!($sdk, settings, |client| client.get_secret().name("a")),
                    Some(_) => call!($sdk, settings, |client| client.unlock().door("a")),
                };
                let failure = failure.unwrap_or_else(|| panic!("{shown}: can be read"));
                assert_eq!((failure.variant, failure.code.as_deref()), ("ServiceError", None), "{shown}: {failure:?}");
                assert!(failure.messages.iter().any(|message| message.ends_with(&expected)), "{shown}: {expected}: {failure:?}");
                assert!(start.elapsed() < Duration::from_secs(5), "{shown} takes {:?}", start.elapsed());
            }
            let good = $format.output("<Text>canary</Text>");
            let (settings, _) = settings(reply(200, "text/plain", good.clone()));
            assert!(call!($sdk, settings, |client| client.get_secret().name("a")).is_none(), "the original row is valid");
            // An empty body may be an output without members; any other truncated body is an error.
            for end in 1..good.len() {
                let (settings, _) = self::settings(reply(200, "text/plain", &good[..end]));
                let failure = call!($sdk, settings, |client| client.get_secret().name("a"));
                let failure = failure.unwrap_or_else(|| panic!("{end} of {} bytes can be read", good.len()));
                assert_eq!(failure.variant, "ServiceError");
                let place = format!(" at byte {end}");
                assert!(failure.messages.iter().any(|message| message.contains(&place)), "{end}: {failure:?}");
            }
            assert!(peak_memory() < MOST_MEMORY, "{} MiB", peak_memory() >> 20);
        }

        #[tokio::test]
        async fn $labels() {
            for name in [None, Some("")] {
                let (settings, sent) = settings(reply(200, "text/plain", $format.output("")));
                let failure = call!($sdk, settings, |client| client.get_secret().set_name(name.map(str::to_owned)));
                // Only a label needs a value; whether a member of the body does is up to the service.
                match $has_bindings {
                    false => assert!(failure.is_none() && sent.load(Ordering::Relaxed) == 1, "{failure:?}"),
                    true => {
                        let failure = failure.unwrap();
                        assert_eq!((failure.variant, sent.load(Ordering::Relaxed)), ("ConstructionFailure", 0));
                        let message = failure.messages.iter().any(|message| message.starts_with("name was missing"));
                        assert!(message, "{failure:?}");
                    }
                }
            }
        }
    )*};
}

protocols! {
    aws_json_reports_unreadable_input, aws_json_has_no_labels: testbed_vault_aws_json, Format::Json, false;
    aws_query_reports_unreadable_input, aws_query_has_no_labels: testbed_vault_aws_query, Format::AwsQuery, false;
    ec2_query_reports_unreadable_input, ec2_query_has_no_labels: testbed_vault_ec2_query, Format::Ec2Query, false;
    rest_json_reports_unreadable_input, rest_json_needs_labels: testbed_vault_rest_json, Format::Json, true;
    rest_xml_reports_unreadable_input, rest_xml_needs_labels: testbed_vault_rest_xml, Format::RestXml, true;
    rpc_v2_cbor_reports_unreadable_input, rpc_v2_cbor_has_no_labels: testbed_vault_rpc_v2_cbor, Format::Cbor, false;
    rpc_v2_json_reports_unreadable_input, rpc_v2_json_has_no_labels: testbed_vault_rpc_v2_json, Format::Json, false;
}

/// The format of responses.
#[derive(Clone, Copy, Debug)]
enum Format {
    Json,
    Cbor,
    RestXml,
    AwsQuery,
    Ec2Query,
}

/// A response that cannot be read, and the end of the message that says so.
struct Row {
    what: &'static str,
    reply: Reply,
    expected: String,
}

impl Format {
    /// Returns the start tags around members, and the end tags.
    fn tags(self) -> (&'static str, &'static str) {
        match self {
            Self::RestXml => ("<GetSecretOutput>", "</GetSecretOutput>"),
            Self::AwsQuery => ("<GetSecretResponse><GetSecretResult>", "</GetSecretResult></GetSecretResponse>"),
            Self::Ec2Query => ("<GetSecretResponse>", "</GetSecretResponse>"),
            Self::Json | Self::Cbor => ("", ""),
        }
    }

    /// Returns an output: with these members in XML, and with a fixed string in other formats.
    fn output(self, members: &str) -> Vec<u8> {
        match self {
            Self::Json => b"{\"Text\":\"canary\"}".to_vec(),
            Self::Cbor => b"\xBFdTextfcanary\xFF".to_vec(),
            _ => [self.tags().0, members, self.tags().1].concat().into_bytes(),
        }
    }
}

fn rows(format: Format, has_bindings: bool) -> Vec<Row> {
    let mut rows = match format {
        Format::Json => json(),
        Format::Cbor => cbor(),
        Format::RestXml | Format::AwsQuery | Format::Ec2Query => xml(format),
    };
    if has_bindings {
        rows.extend(headers(format));
    }
    rows
}

/// Returns rows for bodies of successful responses, each body with its fault and the expected end of a message.
fn outputs(content_type: &'static str, bodies: Vec<(&'static str, Vec<u8>, String)>) -> impl Iterator<Item = Row> {
    bodies.into_iter().map(move |(what, body, expected)| Row { what, reply: reply(200, content_type, body), expected })
}

/// Returns rows for bodies of errors, each body with its fault and the expected end of a message. Each body gets two
/// rows, with status 400 and 500.
fn errors(content_type: &'static str, bodies: Vec<(&'static str, Vec<u8>, String)>) -> impl Iterator<Item = Row> {
    bodies.into_iter().flat_map(move |(what, body, expected)| {
        [400, 500].map(|status| Row {
            what,
            reply: reply(status, content_type, body.clone()),
            expected: expected.clone(),
        })
    })
}

fn headers(format: Format) -> Vec<Row> {
    let body = match format {
        Format::Json => Vec::new(),
        _ => b"<UnlockOutput/>".to_vec(),
    };
    [
        (
            "a header that is not a number",
            "x-vault-attempts",
            b"many".to_vec(),
            "the header `x-vault-attempts` has an invalid value",
        ),
        (
            "a number that is too large",
            "x-vault-attempts",
            b"2147483648".to_vec(),
            "the header `x-vault-attempts` has an invalid value",
        ),
        (
            "a header that is not UTF-8",
            "x-vault-next-pin",
            b"open\xFF".to_vec(),
            "the header `x-vault-next-pin` is not UTF-8",
        ),
    ]
    .into_iter()
    .map(|(what, name, value, expected)| Row {
        what,
        reply: Reply { header: Some((name, value)), ..reply(200, "text/plain", body.clone()) },
        expected: expected.to_owned(),
    })
    .collect()
}

const HTML: &[u8] = b"<!DOCTYPE html><html><body>canary</body></html>";

fn json() -> Vec<Row> {
    let at = |problem: &str, byte: usize| format!("cannot read JSON: {problem} at byte {byte}");
    let nested = |open: &str| format!("{{\"Newer\":{}", open.repeat(100_000)).into_bytes();
    let bodies = vec![
        ("HTML", HTML.to_vec(), at("expected an object or null", 0)),
        ("CBOR", b"\xA1dTextfcanary".to_vec(), at("invalid UTF-8", 0)),
        ("a string that is not UTF-8", b"{\"Text\":\"canary\xFF\"}".to_vec(), at("invalid UTF-8", 15)),
        ("deep lists", nested("["), at("objects and arrays are nested too deeply", 521)),
        ("deep objects", nested("{\"\":"), at("objects and arrays are nested too deeply", 2057)),
        ("a wrong type", b"{\"Text\":{\"canary\":1}}".to_vec(), at("expected a string or null", 8)),
        ("two values", b"{}\"canary\"".to_vec(), at("expected the end of the body", 2)),
    ];
    let broken = vec![
        ("an error in HTML", HTML.to_vec(), at("expected a value", 0)),
        ("a truncated error", b"{\"message\":\"canary".to_vec(), at("unexpected end of the body", 18)),
        ("a deep error", nested("["), at("objects and arrays are nested too deeply", 521)),
    ];
    outputs("text/html", bodies).chain(errors("application/json", broken)).collect()
}

fn cbor() -> Vec<Row> {
    let at = |problem: &str, byte: usize| format!("cannot read CBOR: {problem} at byte {byte}");
    let text = |problem: &str, byte: usize| format!("{}, in the member `Text`", at(problem, byte));
    let endless = |start: &[u8], part: &[u8]| [start, &part.repeat(100_000)].concat();
    let bodies = vec![
        ("HTML", HTML.to_vec(), at("expected a map or null", 0)),
        ("JSON", b"{\"Text\":\"canary\"}".to_vec(), at("expected a map or null", 0)),
        ("a string that is not UTF-8", b"\xA1dTextgcanary\xFF".to_vec(), text("a string that is not UTF-8", 6)),
        ("a string without an end", endless(b"\xBFdText\x7F", b"fcanary"), text("unexpected end of the body", 700_007)),
        (
            "a list without an end",
            endless(b"\xBFeHints\x9F", b"fcanary"),
            format!("{}, in the member `Hints`", at("unexpected end of the body", 700_008)),
        ),
        (
            "an unknown list without an end",
            endless(b"\xBFeNewer\x9F", b"fcanary"),
            at("unexpected end of the body", 700_008),
        ),
        ("a map without an end", endless(b"\xBF", b"eNewerfcanary"), at("unexpected end of the body", 1_300_001)),
        ("deep lists", endless(b"\xBFeNewer", b"\x9F"), at("lists and maps are nested too deeply", 134)),
        ("deep maps", endless(b"\xBFeNewer", b"\xBFa "), at("lists and maps are nested too deeply", 388)),
        ("tags without an end", endless(b"\xBFeNewer", b"\xC1"), at("unexpected end of the body", 100_007)),
        (
            "a list that is longer than memory",
            b"\xBFeHints\x9B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF".to_vec(),
            format!("{}, in the member `Hints`", at("unexpected end of the body", 16)),
        ),
        (
            "a string that is longer than memory",
            b"\xBFdText\x7B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF".to_vec(),
            text("unexpected end of the body", 15),
        ),
        ("a wrong type", b"\xBFdText\xA1fcanary\x01\xFF".to_vec(), text("expected a string or null", 6)),
        ("two values", b"\xBF\xFFfcanary".to_vec(), at("expected the end of the body", 2)),
    ];
    let broken = vec![
        ("an error in HTML", HTML.to_vec(), at("expected a map or null", 0)),
        ("a truncated error", b"\xBFgmessagefcanary".to_vec(), at("unexpected end of the body", 16)),
        ("a deep error", endless(b"\xBFeNewer", b"\x9F"), at("lists and maps are nested too deeply", 134)),
    ];
    outputs("application/json", bodies).chain(errors("application/cbor", broken)).collect()
}

fn xml(format: Format) -> Vec<Row> {
    let at = |problem: &str, byte: usize| format!("cannot read XML: {problem} at byte {byte}");
    let (start, end) = format.tags();
    let inside = |content: &[u8]| [start.as_bytes(), content, end.as_bytes()].concat();
    let root = if matches!(format, Format::RestXml) { "GetSecretOutput" } else { "GetSecretResponse" };
    let depth = start.matches('<').count();
    let bomb = "<!DOCTYPE a [<!ENTITY a \"canary\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let doctype = "a document type declaration, which is not supported";
    let unknown = "a reference to an unknown entity or character";
    let deep = "elements are nested too deeply";
    let bodies = vec![
        ("HTML", HTML.to_vec(), at(doctype, 0)),
        ("HTML without a DOCTYPE", HTML[15..].to_vec(), at(&format!("expected the element `{root}`"), 5)),
        ("JSON", b"{\"Text\":\"canary\"}".to_vec(), at("expected an element", 0)),
        ("a string that is not UTF-8", inside(b"<Text>canary\xFF</Text>"), at("invalid UTF-8", start.len() + 12)),
        ("deep elements", inside("<a>".repeat(100_000).as_bytes()), at(deep, start.len() + (128 - depth) * 3 + 2)),
        ("entities", [bomb.as_bytes(), &inside(b"<Text>&b;</Text>")].concat(), at(doctype, 0)),
        ("an entity without a definition", inside(b"<Text>&canary;</Text>"), at(unknown, start.len() + 6)),
        ("an invalid character", inside(b"<Text>canary&#xD800;</Text>"), at(unknown, start.len() + 12)),
        ("a wrong type", inside(b"<Length>canary</Length>"), at("expected an integer of 32 bits", start.len() + 23)),
        (
            "an element in a string",
            inside(b"<Text><canary/></Text>"),
            at("expected a string, not an element", start.len() + 6),
        ),
        (
            "another end tag",
            inside(b"<Text>canary</Hints>"),
            at("expected the end tag of the element that is open", start.len() + 12),
        ),
    ];
    let broken = vec![
        ("an error in HTML", HTML.to_vec(), at(doctype, 0)),
        ("a truncated error", b"<ErrorResponse><Error><Message>canary".to_vec(), at("unexpected end of the body", 37)),
        ("a deep error", "<Error>".repeat(100_000).into_bytes(), at(deep, 128 * 7 + 6)),
        (
            "an error with entities",
            [bomb.as_bytes(), b"<Error><Message>&b;</Message></Error>"].concat(),
            at(doctype, 0),
        ),
        ("an error without a body", Vec::new(), at("expected an error, not an empty body", 0)),
    ];
    outputs("text/html", bodies).chain(errors("text/xml", broken)).collect()
}

/// Returns the peak memory of the process so far, in bytes; zero if the system does not report it.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or(0, |line| line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024)
}
