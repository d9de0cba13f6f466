//! Every error of every operation, with the code in different places and spellings.

use aws_smithy_types::retry::RetryConfig;
use difference::case::{Case, Way};
use difference::connector::Reply;
use difference::settings::Settings;
use difference::side::OPERATIONS;
use serde_json::Value;

/// Spellings of a code.
const SPELLINGS: &[fn(&str) -> String] = &[
    |code| code.to_owned(),
    |code| format!("com.amazonaws.secretsmanager#{code}"),
    |code| format!("{code}:http://internal.amazon.com/coral/com.amazonaws.secretsmanager/"),
    |code| format!("com.amazonaws.secretsmanager#{code}:http://internal.amazon.com/coral/"),
    |code| format!("#{code}"),
    |code| format!("{code}:"),
    |code| format!("a#b#{code}"),
    |code| format!("{code} "),
    str::to_lowercase,
];

/// Responses with a code, each in a different place.
const PLACES: &[fn(&str) -> Reply] = &[
    |code| Reply::json(400, "{\"message\":\"why\"}").with_header("x-amzn-errortype", code),
    |code| Reply::json(400, format!("{{\"__type\":\"{code}\",\"message\":\"why\"}}")),
    |code| Reply::json(400, format!("{{\"code\":\"{code}\",\"Message\":\"why\"}}")),
    |code| Reply::json(400, format!("{{\"__type\":\"Other\",\"code\":\"{code}\",\"errorMessage\":\"why\"}}")),
    |code| Reply::json(400, "{\"code\":\"Other\",\"__type\":\"Other\"}").with_header("X-Amzn-ErrorType", code),
    |code| Reply::json(400, "").with_header("x-amzn-errortype", code),
];

/// The number of places where each spelling is recognized as the error.
const NAMED: [usize; SPELLINGS.len()] =
    [PLACES.len(), PLACES.len(), PLACES.len(), PLACES.len(), PLACES.len(), PLACES.len(), 0, 0, 0];

#[test]
fn every_error_of_every_operation() {
    let settings = Settings {
        endpoint_url: "https://secrets.example",
        region: "us-east-1",
        session_token: None,
        app_name: None,
        retry: RetryConfig::disabled(),
        disable_clock_skew_correction: None,
        captured: &[],
        retry_partition: crate::both::unique(),
    };
    let mut calls = 0;
    for (operation, _, _, errors) in OPERATIONS {
        for error in *errors {
            for (spelling, expected) in SPELLINGS.iter().zip(NAMED) {
                let mut named = 0;
                for place in PLACES {
                    let case = Case {
                        seed: 0,
                        operation,
                        settings: settings.clone(),
                        input: Value::Object(serde_json::Map::new()),
                        way: Way::Fluent,
                        script: vec![place(&spelling(error)).with_header("x-amzn-requestid", "a request id")],
                    };
                    let comparison = crate::both::run(case.compare());
                    assert!(comparison.unexplained.is_empty(), "{}", case.report(&comparison));
                    let variant = comparison.official.get("variant of crate error").unwrap();
                    named += usize::from(variant == *error);
                    assert_eq!(comparison.official.get("request id of crate error"), Some("Some(\"a request id\")"));
                    calls += 1;
                }
                assert_eq!(named, expected, "{operation}: {error} as {}", spelling(error));
            }
        }
    }
    assert!(calls > 6_000, "{calls}");
}
