//! Tests of the module `ext` of generated crates: errors on one line, blocking calls, and paginators as streams.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::error::Error as StdError;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use futures_core::Stream;
use futures_core::stream::FusedStream;
use service::Client;
use service::config::{BehaviorVersion, Config, Credentials, Region};
use service::ext::{ErrorExt, IntoStream, Wait, WaitError, WaitForEach, block_on};
use testbed_corners as service;

type Requests = Arc<Mutex<usize>>;

/// Creates a client that gets these responses in order, the last one repeatedly, and a count of its requests.
fn client(status: u16, responses: &'static [&'static str]) -> (Client, Requests) {
    let requests = Requests::default();
    let count = requests.clone();
    let respond = move |_: http::Request<SdkBody>| {
        let mut count = count.lock().unwrap();
        *count += 1;
        let body = responses.get(*count - 1).or(responses.last()).copied().unwrap_or("{}");
        http::Response::builder().status(status).header("x-amzn-requestid", "r-1").body(body).unwrap()
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(service::config::retry::RetryConfig::disabled())
        .http_client(infallible_client_fn(respond))
        .build();
    (Client::from_conf(config), requests)
}

const PAGES: [&str; 2] = [r#"{"page":{"next":"2","names":{"a":"1"}}}"#, r#"{"page":{"next":"","names":{"b":"2"}}}"#];

#[tokio::test]
async fn a_service_error_is_one_line_with_operation_code_message_and_request_id() {
    let (client, _) = client(400, &[r#"{"__type":"x#SlowDown","message":"too\nfast"}"#]);
    let error = client.list_default().send().await.unwrap_err();
    let line = "ListDefault: SlowDown: too fast (request ID r-1)";
    assert_eq!(error.summary().to_string(), line);
    assert_eq!(error.as_service_error().unwrap().summary().to_string(), line);
    let error = service::Error::from(error);
    assert_eq!((error.summary().to_string().as_str(), error.operation()), (line, Some("ListDefault")));
    // The message is the same as in the published crates.
    assert_eq!(error.to_string(), "unhandled error (SlowDown)");
}

#[tokio::test]
async fn a_modeled_error_knows_its_operation_once_converted_to_the_crate_error() {
    let (client, _) = client(400, &[r#"{"__type":"Leak","message":"s3cr3t"}"#]);
    let error = client.tell_secrets().send().await.unwrap_err();
    let line = error.summary().to_string();
    assert!(line.starts_with("TellSecrets: Leak: "), "{line}");
    assert!(!line.contains("s3cr3t"), "{line}");
    let error = service::Error::from(error);
    assert_eq!(error.summary().to_string(), line);
    assert!(!format!("{error:?}").contains("TellSecrets"), "{error:?}");
}

#[tokio::test]
async fn an_unreadable_response_is_one_line_with_its_causes() {
    let (client, _) = client(200, &[r#"{"page": s3cr3t}"#]);
    let error = client.list_default().send().await.unwrap_err();
    let line = error.summary().to_string();
    assert!(line.starts_with("ListDefault: ") && line.contains("expected"), "{line}");
    assert!(!line.contains("s3cr3t"), "{line}");
    assert_eq!(service::Error::from(error).operation(), Some("ListDefault"));
}

#[test]
fn a_call_can_block() {
    let (client, requests) = client(200, &PAGES);
    let output = client.list_default().send().wait().unwrap();
    assert_eq!(output.page().unwrap().next(), "2");
    let config = client.list_default().customize().send().wait().unwrap();
    assert_eq!((config.page().unwrap().next(), *requests.lock().unwrap()), ("", 2));
}

#[test]
fn pages_and_items_can_block() {
    let (client, requests) = client(200, &PAGES);
    let pages = client.list_default().into_paginator().send().wait();
    let next: Vec<_> = pages.map(|page| page.unwrap().page.unwrap().next).collect();
    assert_eq!((next, *requests.lock().unwrap()), (vec!["2".to_owned(), String::new()], 2));
    *requests.lock().unwrap() = 0;
    let items = client.list_default().into_paginator().items().send().wait();
    let items: Vec<_> = items.map(|item| item.unwrap().0).collect();
    assert_eq!(items, ["a", "b"]);
}

#[test]
fn a_body_can_block() {
    let body = aws_smithy_types::byte_stream::ByteStream::from_static(b"a");
    assert_eq!(body.collect().wait().unwrap().to_vec(), b"a");
}

/// Whether an error says that the call was made in async code.
fn says_why(error: &(dyn StdError + 'static)) -> bool {
    let source = error.source().unwrap();
    matches!(source.downcast_ref(), Some(WaitError::InAsyncCode)) && source.to_string().contains(".await")
}

#[tokio::test]
async fn a_call_in_async_code_is_an_error_and_sends_nothing() {
    let (client, requests) = client(200, &PAGES);
    assert!(says_why(&client.list_default().send().wait().unwrap_err()));
    let mut pages = client.list_default().into_paginator().send().wait();
    assert!(says_why(&pages.next().unwrap().unwrap_err()));
    assert!(pages.next().is_none());
    assert!(matches!(block_on(async {}), Err(WaitError::InAsyncCode)));
    assert_eq!(*requests.lock().unwrap(), 0);
}

#[test]
fn threads_can_block_at_the_same_time() {
    let (client, requests) = client(200, &PAGES);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| client.list_default().send().wait().unwrap());
        }
    });
    assert_eq!(*requests.lock().unwrap(), 8);
}

#[tokio::test]
async fn pages_are_a_stream() {
    let (client, requests) = client(200, &PAGES);
    let mut pages = client.list_default().into_paginator().send().into_stream();
    assert_eq!(*requests.lock().unwrap(), 0);
    let mut next = Vec::new();
    while let Some(page) = poll_fn(|cx| Pin::new(&mut pages).poll_next(cx)).await {
        next.push(page.unwrap().page.unwrap().next);
    }
    assert_eq!((next, *requests.lock().unwrap()), (vec!["2".to_owned(), String::new()], 2));
    assert!(pages.is_terminated());
    assert!(poll_fn(|cx| Pin::new(&mut pages).poll_next(cx)).await.is_none());
}
