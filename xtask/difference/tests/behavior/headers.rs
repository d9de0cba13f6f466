//! Headers that identify attempts and invocations, and recursion detection.

use std::process::Command;

use aws_runtime::invocation_id::DefaultInvocationIdGenerator;
use aws_smithy_types::retry::RetryConfig;
use difference::connector::{Canned, Exchange, Reply};

use crate::both::NoIds;

fn all<'a>(requests: &'a [Exchange], name: &str) -> Vec<Option<&'a str>> {
    requests.iter().map(|request| request.header(name)).collect()
}

#[test]
fn attempts_are_counted() {
    let requests = both! {
        let http = Canned::new([Reply::json(500, "{}")]);
        let config = parts::config(&http).retry_config(RetryConfig::standard().with_max_attempts(3));
        sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap_err();
        http.requests()
    };
    let counted = all(&requests, "amz-sdk-request");
    assert_eq!(counted, [Some("attempt=1; max=3"), Some("attempt=2; max=3"), Some("attempt=3; max=3")]);
}

#[test]
fn each_call_has_its_own_invocation_id() {
    let requests = both! {
        let http = Canned::new([Reply::json(500, "{}"), Reply::json(200, "{}")]);
        let config = parts::config(&http).invocation_id_generator(DefaultInvocationIdGenerator::with_seed(1));
        let client = sdk::Client::from_conf(config.build());
        client.list_secrets().send().await.unwrap();
        client.list_secrets().send().await.unwrap();
        http.requests()
    };
    let ids = all(&requests, "amz-sdk-invocation-id");
    assert!(ids[0].is_some_and(|id| id.len() == 36), "{ids:?}");
    assert!(ids[0] == ids[1] && ids[1] != ids[2], "{ids:?}");
}

#[test]
fn calls_have_an_id_without_a_generator_and_none_with_an_empty_one() {
    let (of_default, of_none) = both! {
        let http = Canned::empty();
        let config = parts::config(&http).invocation_id_generator(NoIds);
        let client = sdk::Client::from_conf(config.build());
        client.list_secrets().send().await.unwrap();
        let mut config = parts::config(&http);
        config.set_invocation_id_generator(None);
        sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
        let requests = http.requests();
        let length = |request: &Exchange| request.header("amz-sdk-invocation-id").map(str::len);
        (length(&requests[1]), length(&requests[0]))
    };
    assert_eq!((of_default, of_none), (Some(36), None));
}

#[test]
fn recursive_functions_can_be_detected() {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "headers::inside_a_function", "--ignored"])
        .env("AWS_LAMBDA_FUNCTION_NAME", "a-function")
        .env("_X_AMZN_TRACE_ID", "Root=1-5759e988;Parent=53995c3f42cd8ad8;lineage=\u{e9}")
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&child.stdout);
    assert!(child.status.success() && output.contains("1 passed"), "{output}");
}

#[test]
#[ignore = "needs the environment that the test above sets"]
fn inside_a_function() {
    let requests = both! {
        let http = Canned::empty();
        let client = parts::client(&http);
        client.list_secrets().send().await.unwrap();
        let call = client.list_secrets().customize().mutate_request(|request| {
            request.headers_mut().insert("x-amzn-trace-id", "already there");
        });
        call.send().await.unwrap();
        http.requests()
    };
    let traces = all(&requests, "x-amzn-trace-id");
    assert_eq!(traces, [Some("Root=1-5759e988;Parent=53995c3f42cd8ad8;lineage=%C3%A9"), Some("already there")]);
    assert!(requests[0].header("authorization").is_some_and(|header| !header.contains("trace")), "{requests:?}");
}

#[test]
fn outside_of_a_function_no_trace_header_is_sent() {
    let requests = both! {
        let http = Canned::empty();
        parts::client(&http).list_secrets().send().await.unwrap();
        http.requests()
    };
    assert_eq!(all(&requests, "x-amzn-trace-id"), [None]);
}

#[test]
fn every_request_has_the_headers_of_the_protocol_and_the_runtime() {
    let requests = both! {
        let http = Canned::empty();
        parts::client(&http).get_secret_value().secret_id("a").send().await.unwrap();
        http.requests()
    };
    let request = &requests[0];
    assert_eq!(request.body, br#"{"SecretId":"a"}"#);
    for (name, value) in [
        ("content-type", "application/x-amz-json-1.1"),
        ("content-length", "16"),
        ("x-amz-target", "secretsmanager.GetSecretValue"),
        ("x-amz-date", "20231114T221320Z"),
    ] {
        assert_eq!(request.header(name), Some(value), "{name}");
    }
}
