//! Error responses in JSON, with the code in various places and spellings.

use fastrand::Rng;

use super::broken::{broken, whole};
use super::text::{quoted, text};
use crate::connector::Reply;

/// Error codes that the model does not define: those that retry classifiers know, other common ones, and odd ones.
pub const COMMON_CODES: &[&str] = &[
    "Throttling",
    "ThrottlingException",
    "ThrottledException",
    "RequestThrottledException",
    "RequestThrottled",
    "TooManyRequestsException",
    "ProvisionedThroughputExceededException",
    "TransactionInProgressException",
    "RequestLimitExceeded",
    "BandwidthLimitExceeded",
    "SlowDown",
    "PriorRequestNotComplete",
    "EC2ThrottledException",
    "RequestTimeout",
    "RequestTimeoutException",
    "InternalFailure",
    "ServiceUnavailable",
    "AccessDeniedException",
    "InvalidSignatureException",
    "SignatureDoesNotMatch",
    "AuthFailure",
    "RequestTimeTooSkewed",
    "RequestExpired",
    "ExpiredTokenException",
    "UnrecognizedClientException",
    "ValidationException",
    "IDPCommunicationError",
    "UnknownException",
    "",
    "#",
    ":",
    "a b",
];

/// Values of the `date` header: on time, a little off, far off, and in invalid formats.
pub const DATES: &[&str] = &[
    "Tue, 14 Nov 2023 22:13:20 GMT",
    "Tue, 14 Nov 2023 22:14:50 GMT",
    "Tue, 14 Nov 2023 23:13:20 GMT",
    "Tue, 14 Nov 2023 21:13:20 GMT",
    "Mon, 01 Jan 1990 00:00:00 GMT",
    "2023-11-14T22:13:20Z",
    "soon",
];

/// Generates an error response. `modeled` lists the codes of the operation's modeled errors.
pub fn error(rng: &mut Rng, modeled: &[&str]) -> Reply {
    let code = match rng.u8(..5) {
        0..3 => rng.choice(modeled),
        _ => rng.choice(COMMON_CODES),
    };
    let code = code.copied().unwrap_or_default();
    let other = rng.choice(COMMON_CODES).copied().unwrap_or_default();
    let mut headers = Vec::new();
    let mut members = Vec::new();
    for place in places(rng) {
        let code = if rng.u8(..6) == 0 { other } else { code };
        let spelled = spelled(rng, code);
        match place {
            "header" => {
                let name = rng.choice(["x-amzn-errortype", "X-Amzn-ErrorType"]).unwrap_or("x-amzn-errortype");
                headers.push((name.to_owned(), spelled));
            }
            key => {
                let spelled = if rng.u8(..20) == 0 { "7".to_owned() } else { quoted(rng, &spelled) };
                members.push(format!("\"{key}\":{spelled}"));
            }
        }
    }
    for _ in 0..*rng.choice(&[0, 1, 1, 1, 2, 3]).unwrap_or(&1) {
        let key = rng.choice(["message", "Message", "errorMessage", "mess\\u0061ge", "MESSAGE"]).unwrap_or("message");
        let value = match rng.u8(..10) {
            0 => "null".to_owned(),
            1 => "{\"a\":[1]}".to_owned(),
            2 => "12".to_owned(),
            _ => {
                let text = text(rng);
                quoted(rng, &text)
            }
        };
        members.push(format!("\"{key}\":{value}"));
    }
    if rng.u8(..4) == 0 {
        members.push("\"Unknown\":[{\"a\":null},1.5,\"x\"]".to_owned());
    }
    rng.shuffle(&mut members);
    let body = format!("{{{}}}", members.join(",")).into_bytes();
    let body = match rng.u8(..8) {
        0 => broken(rng, body),
        1 => whole(rng),
        _ => body,
    };
    let status = match rng.u8(..6) {
        0 => *rng.choice(&[500, 502, 503, 504, 501, 599]).unwrap_or(&500),
        1 => *rng.choice(&[401, 403, 404, 408, 413, 429, 499]).unwrap_or(&400),
        2 => *rng.choice(&[300, 301, 304, 100, 101, 600, 999]).unwrap_or(&300),
        _ => 400,
    };
    Reply::Response { status, headers: more_headers(rng, headers), body }
}

/// Adds random response headers, such as a content type, request ID, date or retry hint, and shuffles all headers.
pub fn more_headers(rng: &mut Rng, mut headers: Vec<(String, String)>) -> Vec<(String, String)> {
    const MORE: &[(&str, &str)] = &[
        ("content-type", "application/x-amz-json-1.1"),
        ("content-type", "text/html; charset=utf-8"),
        ("content-type", "application/cbor"),
        ("content-length", "7"),
        ("x-amzn-requestid", "the-request-id"),
        ("x-amz-request-id", "another-request-id"),
        ("x-amzn-requestid", ""),
        ("x-amz-id-2", "an extended id"),
        ("x-amz-retry-after", "50"),
        ("x-amz-retry-after", "soon"),
        ("retry-after", "1"),
        ("x-amzn-query-error", "Throttling;Sender"),
        ("transfer-encoding", "chunked"),
    ];
    for _ in 0..rng.usize(..5) {
        if let Some((name, value)) = rng.choice(MORE) {
            headers.push(((*name).to_owned(), (*value).to_owned()));
        }
    }
    if rng.u8(..3) == 0
        && let Some(date) = rng.choice(DATES)
    {
        headers.push(("date".to_owned(), (*date).to_owned()));
    }
    rng.shuffle(&mut headers);
    headers
}

/// Chooses the places of the code: one, several or none.
fn places(rng: &mut Rng) -> Vec<&'static str> {
    let places: &[&[&'static str]] = &[
        &["__type"],
        &["__type"],
        &["code"],
        &["header"],
        &["__type", "code"],
        &["__type", "header"],
        &["code", "header"],
        &["__type", "code", "header"],
        &["__type", "__type"],
        &["Code"],
        &["__Type"],
        &[],
    ];
    rng.choice(places).copied().unwrap_or_default().to_vec()
}

/// Decorates the code as some services do, or alters it.
fn spelled(rng: &mut Rng, code: &str) -> String {
    match rng.u8(..9) {
        0 => format!("com.amazonaws.secretsmanager#{code}"),
        1 => format!("{code}:http://internal.amazon.com/coral/com.amazonaws.secretsmanager/"),
        2 => format!("com.amazonaws.secretsmanager#{code}:http://internal.amazon.com/coral/"),
        3 => format!("a#b#{code}"),
        4 => format!("{code}:a#b"),
        5 if rng.bool() => code.to_lowercase(),
        6 if rng.bool() => format!("{code} "),
        _ => code.to_owned(),
    }
}
