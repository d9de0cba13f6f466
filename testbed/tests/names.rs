//! Tests of names that are hard to map to Rust: their Rust names, and their unchanged names on the wire.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use testbed_names as service;

use std::sync::{Arc, Mutex};

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use service::Client;
use service::config::{BehaviorVersion, Config, Credentials, Region};
use service::operation::infer_icd10_cm::builders::InferICD10CMFluentBuilder;
use service::operation::infer_icd10_cm::{InferICD10CMError, InferIcd10CmOutput};
use service::operation::list_dns_things::paginator::ListDnsThingsPaginator;
use service::types::builders::SelfValueBuilder_;
use service::types::error::{HasCmKsException, Oops, OtherOops, UnhandledOops};
use service::types::{Either, SelfValue_, Spec};

type Bodies = Arc<Mutex<Vec<String>>>;

/// Creates a client that gets one response, and a record of the bodies that it sends.
fn client(status: u16, body: &'static str) -> (Client, Bodies) {
    let bodies = Bodies::default();
    let sent = bodies.clone();
    let respond = move |request: http::Request<SdkBody>| {
        let request = request.body().bytes().unwrap_or_default().to_vec();
        sent.lock().unwrap().push(String::from_utf8(request).unwrap());
        http::Response::builder().status(status).body(body).unwrap()
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(service::config::retry::RetryConfig::disabled())
        .http_client(infallible_client_fn(respond));
    (Client::from_conf(config.build()), bodies)
}

async fn infer(body: &'static str) -> InferIcd10CmOutput {
    client(200, body).0.infer_icd10_cm().send().await.unwrap()
}

async fn failed(body: &'static str) -> InferICD10CMError {
    client(400, body).0.infer_icd10_cm().send().await.unwrap_err().into_service_error()
}

#[test]
fn variants_have_the_values_of_the_model() {
    let variants = [
        (Spec::EccSecgP256K1, "ECC_SECG_P256K1"),
        (Spec::W3C, "w3c"),
        (Spec::AaCompromise, "A_A_COMPROMISE"),
        (Spec::G1X, "G_1X"),
        (Spec::UnknownValue, "unknown"),
        (Spec::UnknownValue_, "unknown value"),
        (Spec::SelfValue, "self"),
        (Spec::SelfValue_, "self value"),
        (Spec::_1, "1"),
        (Spec::A1B, "a1-b"),
        (Spec::A1B_, "a1b"),
    ];
    for (variant, value) in variants {
        assert_eq!(Spec::from(value), variant);
        assert_eq!(variant.as_str(), value);
    }
}

#[tokio::test]
async fn keys_are_read_as_named_in_the_model() {
    let body = r#"{"_1":"a","_Under":"b","IPv6":"c","s3location":"d","CallbackURLs":"e","New":"f","Meta":"g","self":"h","gen":"i"}"#;
    let output = infer(body).await;
    let fields =
        [output._1(), output.under(), output.ipv6(), output.s3_location(), output.callback_urls(), output.new()];
    assert_eq!(fields, ["a", "b", "c", "d", "e", "f"].map(Some));
    assert_eq!([output.meta_value(), output.self_(), output.r#gen()], ["g", "h", "i"].map(Some));
}

#[tokio::test]
async fn keys_are_written_as_named_in_the_model() {
    let (client, bodies) = client(200, "{}");
    let call: InferICD10CMFluentBuilder = client.infer_icd10_cm();
    let call = call.set_1(Some("a".to_owned())).size_in_mib("b").new_value("c").as_input_value("d").token("e");
    assert_eq!(call.get_1().as_deref(), Some("a"));
    call.send().await.unwrap();
    let expected = r#"{"_1":"a","SizeInMiB":"b","New":"c","asInput":"d","Token":"e"}"#;
    assert_eq!(*bodies.lock().unwrap(), [expected]);
}

#[tokio::test]
async fn union_members_are_distinguished() {
    let read = async |body| infer(body).await.either.unwrap();
    assert_eq!(read(r#"{"either":{"self":"a"}}"#).await.as_self().unwrap(), "a");
    assert_eq!(read(r#"{"either":{"selfValue":"a"}}"#).await, Either::SelfValue_("a".to_owned()));
    assert_eq!(read(r#"{"either":{"unknown":"a"}}"#).await.as_unknown_().unwrap(), "a");
    assert_eq!(read(r#"{"either":{"unknownValue":"a"}}"#).await.as_unknown_value().unwrap(), "a");
    assert_eq!(read(r#"{"either":{"s3Key":"a"}}"#).await.as_s3_key().unwrap(), "a");
    assert_eq!(read(r#"{"either":{"S3key":"a"}}"#).await.as_s3key().unwrap(), "a");
    assert_eq!(read(r#"{"either":{"_1":"a"}}"#).await.as_1().unwrap(), "a");
    assert_eq!(read(r#"{"either":{"fooBar":"a"}}"#).await, Either::FooBar("a".to_owned()));
    assert!(read(r#"{"either":{"foo_bar":{}}}"#).await.is_foo_bar_());
    assert!(read(r#"{"either":{"else":"a"}}"#).await.is_unknown());
}

#[tokio::test]
async fn a_code_shared_by_two_errors_means_the_first() {
    assert!(failed(r#"{"__type":"Oops"}"#).await.is_oops());
    assert!(failed(r#"{"__type":"HasCMKsException"}"#).await.is_has_cm_ks_exception());
    assert!(failed(r#"{"__type":"Unhandled"}"#).await.is_unhandled_oops());
    assert!(failed(r#"{"__type":"Self"}"#).await.is_self_value());
    assert!(failed(r#"{"__type":"SelfValue"}"#).await.is_self_value_());
    let made = [
        InferICD10CMError::HasCmKsException(HasCmKsException::builder().build()),
        InferICD10CMError::Oops(Oops::builder().build()),
        InferICD10CMError::OtherOops(OtherOops::builder().build()),
        InferICD10CMError::UnhandledOops(UnhandledOops::builder().build()),
    ];
    assert_eq!(made.map(|error| error.is_other_oops()), [false, false, true, false]);
}

#[tokio::test]
async fn paginators_and_builders_are_named_correctly() {
    let (client, _) = client(200, r#"{"_items":["a","b"]}"#);
    let pages: ListDnsThingsPaginator = client.list_dns_things().into_paginator();
    let items: Result<Vec<_>, _> = pages.items().send().collect().await;
    assert_eq!(items.unwrap(), ["a", "b"]);
    let builder: SelfValueBuilder_ = SelfValue_::builder();
    assert!(builder.build().is_err());
}

#[tokio::test]
async fn operations_can_have_names_of_the_prelude() {
    let (client, bodies) = client(200, "{}");
    client.some().name("a").token("t").send().await.unwrap();
    client.ok().name("b").token("t").send().await.unwrap();
    client.option().name("c").token("t").send().await.unwrap();
    assert_eq!(*bodies.lock().unwrap(), ["a", "b", "c"].map(|name| format!(r#"{{"name":"{name}","token":"t"}}"#)));
}
