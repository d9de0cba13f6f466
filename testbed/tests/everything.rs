//! Tests of behavior that compliance tests do not cover: signing, endpoint parameters, the operations of resources,
//! missing and unknown values, and errors of the service.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_everything as service;

use std::sync::{Arc, Mutex};

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use service::Client;
use service::config::{BehaviorVersion, Builder, Config, Credentials, Region};
use service::error::ProvideErrorMetadata;
use service::types::{Choice, Color, OldColor};

type Requests = Arc<Mutex<Vec<http::Request<()>>>>;

/// Creates a client that gets one response, and a record of the requests that it sends.
fn client(status: u16, body: &'static str, change: impl FnOnce(Builder) -> Builder) -> (Client, Requests) {
    let requests = Requests::default();
    let sent = requests.clone();
    let respond = move |request: http::Request<SdkBody>| {
        sent.lock().unwrap().push(request.map(|_| ()));
        http::Response::builder().status(status).body(body).unwrap()
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .retry_config(service::config::retry::RetryConfig::disabled())
        .http_client(infallible_client_fn(respond));
    (Client::from_conf(change(config).build()), requests)
}

fn with_credentials(config: Builder) -> Builder {
    config.credentials_provider(Credentials::for_tests())
}

/// Returns whether each request was signed.
fn signed(requests: &Requests) -> Vec<bool> {
    requests.lock().unwrap().iter().map(|request| request.headers().contains_key("authorization")).collect()
}

#[tokio::test]
async fn calls_are_signed_as_the_operation_says() {
    let (client, requests) = client(200, "{}", with_credentials);
    client.config_operation().send().await.unwrap();
    client.open().send().await.unwrap();
    client.unsigned().send().await.unwrap();
    assert_eq!(signed(&requests), [true, true, false]);
}

#[tokio::test]
async fn without_credentials_only_anonymous_calls_are_sent() {
    let (client, requests) = client(200, "{}", |config| config);
    client.config_operation().send().await.unwrap_err();
    client.open().send().await.unwrap();
    client.unsigned().send().await.unwrap();
    assert_eq!(signed(&requests), [false, false]);
}

#[tokio::test]
async fn operations_set_endpoint_parameters() {
    let (client, requests) = client(200, "{}", with_credentials);
    client.config_operation().send().await.unwrap();
    client.fetch_shelf().shelf("a").send().await.unwrap();
    client.fetch_cold().send().await.unwrap();
    let hosts: Vec<_> =
        requests.lock().unwrap().iter().map(|request| request.uri().host().unwrap().to_owned()).collect();
    assert_eq!(hosts, ["depot.example", "a.shelf.example", "cold.example"]);
}

#[tokio::test]
async fn resources_include_all_their_operations() {
    let (client, requests) = client(200, "{}", with_credentials);
    client.create_shelf().send().await.unwrap();
    client.put_shelf().send().await.unwrap();
    client.read_shelf().send().await.unwrap();
    client.update_shelf().send().await.unwrap();
    client.delete_shelf().send().await.unwrap();
    client.list_shelf().send().await.unwrap();
    client.tidy_shelf().send().await.unwrap();
    client.count_shelves().send().await.unwrap();
    client.read_box().send().await.unwrap();
    assert_eq!(requests.lock().unwrap().len(), 9);
}

#[tokio::test]
async fn missing_values_get_their_default_or_are_corrected() {
    let (client, _) = client(200, r#"{"with":{}}"#, with_credentials);
    let output = client.exchange().send().await.unwrap();
    let with = output.with().unwrap();
    assert_eq!((with.flag(), with.byte(), with.integer(), with.long()), (true, -1, 7, 9_007_199_254_740_993));
    assert_eq!((with.float(), with.double(), with.nan().is_nan()), (1.5, -2.0, true));
    assert_eq!(with.big_integer(), &"12".parse::<BigInteger>().unwrap());
    assert_eq!(with.big_decimal(), &"1.25".parse::<BigDecimal>().unwrap());
    assert_eq!((with.text(), with.blob()), ("it's \"so\"", &Blob::new("hi")));
    assert_eq!(with.when(), &DateTime::from_secs_f64(1.5));
    assert_eq!(with.text_when(), &DateTime::from_secs(946_782_245));
    assert_eq!((with.stars(), with.color()), (5, &Color::None));
    assert_eq!((with.list(), with.map().len()), (&[][..], 0));
    assert_eq!(with.document(), &Document::String("x".to_owned()));
    assert_eq!((with.null(), with.asked()), (None, None));
    assert_eq!((with.must(), with.must_list(), with.must_when()), ("", &[][..], &DateTime::from_secs(0)));
    assert_eq!(with.must_color().as_str(), "no value was set");
    assert!(with.must_choice().is_some_and(Choice::is_unknown));
    assert_eq!(with.must_tree(), Some(&service::types::Tree::builder().build()));
}

#[tokio::test]
async fn variants_newer_than_the_model_are_unknown() {
    let (client, _) =
        client(200, r#"{"it":{"choice":{"newer":1},"color":"newer","stars":99,"oldColor":"1st"}}"#, with_credentials);
    let output = client.exchange().send().await.unwrap();
    let it = output.it().unwrap();
    assert!(it.choice().is_some_and(Choice::is_unknown));
    assert_eq!((it.color().map(Color::as_str), it.stars()), (Some("newer"), Some(99)));
    assert_eq!(it.old_color(), Some(&OldColor::from("1st")));
    assert!(OldColor::values().contains(&it.old_color().unwrap().as_str()));
}

#[tokio::test]
async fn service_errors_are_errors_of_every_operation() {
    let (client, _) = client(500, r#"{"__type":"Common","message":"m"}"#, with_credentials);
    let error = client.fail().send().await.unwrap_err().into_service_error();
    assert!(error.is_common());
    assert_eq!((error.code(), error.message()), (Some("Common"), Some("m")));
    let error = client.read_box().send().await.unwrap_err().into_service_error();
    assert!(error.is_common());
}
