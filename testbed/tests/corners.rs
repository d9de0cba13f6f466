//! Tests of rare combinations of traits: paginators through required members, error correction for every type, numbers
//! that doubles cannot represent, sensitive values at every depth, members from mixins, conditions of waiters, compressed
//! requests, and account-based endpoints; and of the size of futures.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_corners as service;

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use aws_types::endpoint_config::AccountIdEndpointMode;
use service::Client;
use service::client::Waiters;
use service::config::{BehaviorVersion, Builder, Config, Credentials, Region};
use service::error::{DisplayErrorContext, ProvideErrorMetadata};
use service::types::{Closed, ClosedEither, Color, Either, Inner, Mood};

type Bodies = Arc<Mutex<Vec<String>>>;

/// Creates a client that gets these responses in order, the last one repeatedly, and a record of the bodies that it
/// sends.
fn client(status: u16, responses: &'static [&'static str]) -> (Client, Bodies) {
    let bodies = Bodies::default();
    let sent = bodies.clone();
    let respond = move |request: http::Request<SdkBody>| {
        let mut sent = sent.lock().unwrap();
        sent.push(String::from_utf8_lossy(request.body().bytes().unwrap_or_default()).into_owned());
        let body = responses.get(sent.len() - 1).or(responses.last()).copied().unwrap_or("{}");
        http::Response::builder().status(status).body(body).unwrap()
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(service::config::retry::RetryConfig::disabled())
        .http_client(infallible_client_fn(respond))
        .build();
    (Client::from_conf(config), bodies)
}

fn sent(bodies: &Bodies) -> Vec<String> {
    bodies.lock().unwrap().clone()
}

#[tokio::test]
async fn pagination_ends_with_an_empty_token() {
    let (client, bodies) = client(
        200,
        &[
            r#"{"page":{"next":"1","names":["a","b"]}}"#,
            r#"{"page":{"next":"2","names":[]}}"#,
            r#"{"page":{"next":"","names":["c"]}}"#,
        ],
    );
    let names: Vec<String> =
        client.list_required().into_paginator().items().send().collect::<Result<_, _>>().await.unwrap();
    assert_eq!(names, ["a", "b", "c"]);
    assert_eq!(sent(&bodies), ["{}", r#"{"next":"1"}"#, r#"{"next":"2"}"#]);
}

#[tokio::test]
async fn pagination_ends_with_a_repeated_or_absent_token() {
    let (repeating, bodies) = client(200, &[r#"{"page":{"next":"1","names":["a"]}}"#]);
    let pages: Vec<_> = repeating.list_required().into_paginator().send().collect::<Vec<_>>().await;
    assert_eq!((pages.len(), sent(&bodies).len()), (2, 2));
    for responses in [&["{}"], &[r#"{"page":{}}"#]] {
        let (client, bodies) = client(200, responses);
        let names: Vec<_> = client.list_required().into_paginator().items().send().collect::<Vec<_>>().await;
        assert_eq!((names.len(), sent(&bodies).len()), (0, 1));
    }
}

#[tokio::test]
async fn tokens_and_items_can_have_a_default() {
    let (client, bodies) = client(200, &[r#"{"page":{"next":"1","names":{"a":"b"}}}"#, r#"{"page":{}}"#]);
    let entries: HashMap<String, String> = client
        .list_default()
        .into_paginator()
        .items()
        .send()
        .collect::<Result<Vec<_>, _>>()
        .await
        .unwrap()
        .into_iter()
        .collect();
    assert_eq!(entries, HashMap::from([("a".to_owned(), "b".to_owned())]));
    assert_eq!(sent(&bodies).len(), 2);
}

#[tokio::test]
async fn tokens_and_items_can_be_nested() {
    let (client, bodies) =
        client(200, &[r#"{"deep":{"page":{"next":"1","names":[]},"names":["a"]}}"#, r#"{"deep":{"names":["b"]}}"#]);
    let names: Vec<String> =
        client.list_deep().into_paginator().items().send().collect::<Result<_, _>>().await.unwrap();
    assert_eq!((names, sent(&bodies).len()), (vec!["a".to_owned(), "b".to_owned()], 2));
}

#[tokio::test]
async fn every_required_type_has_a_fallback_value() {
    let (client, _) = client(200, &["{}"]);
    let numbers = client.get_numbers().send().await.unwrap();
    assert_eq!((numbers.whole(), numbers.decimal()), (&BigInteger::default(), &BigDecimal::default()));
    assert_eq!((numbers.whole().as_ref(), numbers.half()), ("0", 0.0));
    assert_eq!((numbers.when(), numbers.any()), (&DateTime::from_secs(0), &Document::Null));
    assert_eq!((numbers.color(), numbers.bytes()), (&Color::from("no value was set"), &Blob::new("")));
}

#[tokio::test]
async fn defaults_keep_every_digit() {
    let (client, _) = client(200, &["{}"]);
    let numbers = client.get_numbers().send().await.unwrap();
    assert_eq!(numbers.many_digits().as_ref(), "12345678901234567890123");
    assert_eq!(numbers.tiny().as_ref(), "0.10000000000000000000000000001");
    assert_eq!(numbers.huge().as_ref(), "1e400");
}

/// A response whose sensitive values are all `canary`.
const SECRETS: &str = r#"{
    "open": "shown", "lists": [["canary"]], "byName": {"a": ["canary"]}, "bySecret": {"canary": "canary"},
    "deep": [{"a": ["canary"]}], "ofMember": ["canary"], "mood": "canary",
    "inners": {"a": [{"secret": "canary", "open": "shown too"}]},
    "closed": {"text": "canary"}, "closeds": [{"text": "canary"}], "either": {"lists": [["canary"]]},
    "closedEither": {"text": "canary"}
}"#;

fn assert_hidden(what: &impl Debug) {
    for shown in [format!("{what:?}"), format!("{what:#?}")] {
        assert!(!shown.contains("canary") && !shown.contains("Good"), "{shown}");
    }
}

#[tokio::test]
async fn sensitive_values_are_never_shown() {
    let (client, _) = client(200, &[SECRETS]);
    let output = client.tell_secrets().send().await.unwrap();
    assert_hidden(&output);
    let shown = format!("{output:?}");
    assert!(shown.contains("\"shown\"") && shown.contains("\"shown too\""), "{shown}");
    let inner = || Inner::builder().secret("canary").build();
    for either in [
        Either::Lists(vec![vec!["canary".to_owned()]]),
        Either::Inner(inner()),
        Either::Closed(Closed::builder().text("canary").build()),
        Either::Keys(HashMap::from([("canary".to_owned(), "a".to_owned())])),
    ] {
        assert_hidden(&either);
        assert_hidden(&client.tell_secrets().either(either));
    }
    assert_hidden(&ClosedEither::Text("canary".to_owned()));
    assert_hidden(&[Mood::Good, Mood::from("canary")]);
    assert_hidden(&Mood::try_parse("canary of a newer model"));
    assert_hidden(&Closed::builder().text("canary"));
    let call = client
        .tell_secrets()
        .lists(vec!["canary".to_owned()])
        .by_name("a", vec!["canary".to_owned()])
        .by_secret("canary", "a")
        .deep(HashMap::from([("a".to_owned(), vec!["canary".to_owned()])]))
        .of_member("canary")
        .mood(Mood::Good)
        .inners("a", vec![inner()])
        .closeds(Closed::builder().text("canary").build());
    assert_hidden(&call);
    assert_hidden(call.as_input());
    assert_hidden(&call.as_input().clone().build().unwrap());
    assert_eq!(format!("{:?}", Color::Red), "Red");
}

#[tokio::test]
async fn the_message_of_an_error_can_be_sensitive() {
    let (client, _) = client(400, &[r#"{"__type":"Leak","message":"canary","shelf":"shown"}"#]);
    let failed = client.tell_secrets().send().await.unwrap_err();
    let error = failed.as_service_error().unwrap();
    assert_hidden(error);
    assert_hidden(error.meta());
    assert!(!format!("{error} {} {}", error.meta(), DisplayErrorContext(error)).contains("canary"));
    assert_eq!((error.code(), error.message()), (Some("Leak"), Some("*** Sensitive Data Redacted ***")));
    let service::operation::tell_secrets::TellSecretsError::Leak(leak) = error else { panic!("{error:?}") };
    assert_eq!((leak.message(), leak.shelf()), (Some("canary"), Some("shown")));
    let error = service::Error::from(failed);
    assert!(!format!("{error:?} {error} {}", error.meta()).contains("canary"));
}

#[tokio::test]
async fn the_message_of_other_errors_is_shown() {
    let (client, _) = client(400, &[r#"{"__type":"PlainError","message":"shown"}"#]);
    let error = client.tell_secrets().send().await.unwrap_err().into_service_error();
    assert_eq!((error.code(), error.message()), (Some("PlainError"), Some("shown")));
    assert!(format!("{error:?}").contains("shown"));
}

#[tokio::test]
async fn a_mixin_member_has_the_traits_applied_to_it() {
    let (client, _) = client(200, &[r#"{"name":"up"}"#]);
    let output = client.get_mixed().send().await.unwrap();
    let name: &str = output.name();
    assert_eq!((name, output.other()), ("up", None));
}

#[test]
fn the_future_of_a_call_is_small() {
    let (client, _) = client(200, &["{}"]);
    // Futures of a program's functions contain those of the calls that they await.
    let call = size_of_val(&client.get_numbers().send());
    let customized = size_of_val(&client.get_numbers().customize().send());
    assert!(call < 2_048 && customized < 4_096, "{call} and {customized} bytes");
}

#[tokio::test]
async fn a_waiter_uses_the_truthy_operand() {
    for (response, is_up) in [
        (r#"{"name":"up"}"#, true),
        (r#"{"name":"down","other":"up"}"#, true),
        (r#"{"name":"up","other":""}"#, true),
        (r#"{"name":"up","other":"down"}"#, false),
    ] {
        let (client, _) = client(200, vec![response].leak());
        assert_eq!(client.wait_until_named().wait(Duration::ZERO).await.is_ok(), is_up, "{response}");
    }
}

#[tokio::test]
async fn requests_are_compressed_as_configured() {
    let (client, requests) = recording(|config| config.request_min_compression_size_bytes(100));
    assert_eq!(client.config().request_min_compression_size_bytes(), Some(100));
    client.send_text().text("a".repeat(1_000)).send().await.unwrap();
    client.send_text().text("a").send().await.unwrap();
    let off = Config::builder().disable_request_compression(true);
    client.send_text().text("a".repeat(1_000)).customize().config_override(off).send().await.unwrap();
    let encodings: Vec<_> =
        requests.lock().unwrap().iter().map(|request| request.headers().get("content-encoding").cloned()).collect();
    assert_eq!(encodings, [Some("gzip".parse().unwrap()), None, None]);
}

#[tokio::test]
async fn requests_use_the_account_id_endpoint_as_configured() {
    let (client, requests) = recording(|config| config.account_id_endpoint_mode(AccountIdEndpointMode::Preferred));
    client.get_mixed().send().await.unwrap();
    let off = Config::builder().account_id_endpoint_mode(AccountIdEndpointMode::Disabled);
    client.get_mixed().customize().config_override(off).send().await.unwrap();
    let hosts: Vec<_> =
        requests.lock().unwrap().iter().map(|request| request.uri().host().map(str::to_owned)).collect();
    assert_eq!(hosts, ["123456789012.corners.example.com", "corners.example.com"].map(|host| Some(host.to_owned())));
}

/// Creates a client for an account, and a record of the requests that it sends.
fn recording(change: impl FnOnce(Builder) -> Builder) -> (Client, Arc<Mutex<Vec<http::Request<()>>>>) {
    let requests = Arc::new(Mutex::new(Vec::new()));
    let sent = requests.clone();
    let respond = move |request: http::Request<SdkBody>| {
        sent.lock().unwrap().push(request.map(|_| ()));
        http::Response::builder().status(200).body("{}").unwrap()
    };
    let credentials =
        Credentials::builder().access_key_id("key").secret_access_key("secret").account_id("123456789012");
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(credentials.provider_name("test").build())
        .http_client(infallible_client_fn(respond));
    (Client::from_conf(change(config).build()), requests)
}
