//! Tests of presigned requests.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::time::{Duration, UNIX_EPOCH};

use testbed_presigning as service;

use service::Client;
use service::config::{BehaviorVersion, Builder, Config, Credentials, Region};
use service::operation::synthesize_speech::builders::SynthesizeSpeechFluentBuilder;
use service::presigning::{PresignedRequest, PresigningConfig};
use service::types::{OutputFormat, VoiceId};

fn call() -> SynthesizeSpeechFluentBuilder {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .endpoint_url("https://polly.us-east-1.amazonaws.com")
        .credentials_provider(Credentials::for_tests_with_session_token());
    Client::from_conf(config.build())
        .synthesize_speech()
        .lexicon_names("first")
        .lexicon_names("the second")
        .output_format(OutputFormat::Mp3)
        .text("hello, world")
        .voice_id(VoiceId::Joanna)
}

fn ten_minutes() -> PresigningConfig {
    let start = UNIX_EPOCH + Duration::from_secs(1_234_567_890);
    PresigningConfig::builder().start_time(start).expires_in(Duration::from_secs(600)).build().unwrap()
}

/// Returns the parameters in the query of a presigned request.
fn query(request: &PresignedRequest) -> Vec<&str> {
    let (endpoint, query) = request.uri().split_once('?').unwrap();
    assert_eq!(endpoint, "https://polly.us-east-1.amazonaws.com/v1/speech");
    query.split('&').collect()
}

/// The query of the URL that `aws-sdk-polly` 1.127.0 creates from the same input.
const QUERY: &[&str] = &[
    "LexiconNames=first",
    "LexiconNames=the%20second",
    "OutputFormat=mp3",
    "Text=hello%2C%20world",
    "VoiceId=Joanna",
    "X-Amz-Algorithm=AWS4-HMAC-SHA256",
    "X-Amz-Credential=ANOTREAL%2F20090213%2Fus-east-1%2Fpolly%2Faws4_request",
    "X-Amz-Date=20090213T233130Z",
    "X-Amz-Expires=600",
    "X-Amz-SignedHeaders=host",
    "X-Amz-Signature=6f99ec1c4509ede879d272f640a58b757c3954d14564df17518615a0b0f09417",
    "X-Amz-Security-Token=notarealsessiontoken",
];

#[tokio::test]
async fn members_and_signature_are_in_the_query() {
    let request = call().presigned(ten_minutes()).await.unwrap();
    assert_eq!((request.method(), request.headers().count()), ("GET", 0));
    assert_eq!(query(&request), QUERY);
    let http = request.make_http_1x_request("body");
    assert_eq!((http.method().as_str(), http.uri().to_string()), ("GET", request.uri().to_owned()));
    assert_eq!(request.clone().into_http_1x_request(()).uri(), http.uri());
}

#[tokio::test]
async fn a_customized_call_is_presigned_with_its_configuration() {
    let elsewhere = Builder::new().region(Region::new("eu-west-1"));
    let request = call().customize().config_override(elsewhere).presigned(ten_minutes()).await.unwrap();
    assert!(query(&request)[6].contains("%2Feu-west-1%2F"), "{request:?}");
    let added = call().customize().mutate_request(|request| drop(request.headers_mut().insert("x-more", "1")));
    let request = added.presigned(ten_minutes()).await.unwrap();
    assert_eq!(request.headers().collect::<Vec<_>>(), [("x-more", "1")]);
    assert!(query(&request).contains(&"X-Amz-SignedHeaders=host%3Bx-more"), "{request:?}");
}

#[tokio::test]
async fn presigning_requires_credentials() {
    let config = Config::builder().behavior_version(BehaviorVersion::latest()).region(Region::new("us-east-1"));
    let call = Client::from_conf(config.build()).synthesize_speech();
    call.presigned(ten_minutes()).await.unwrap_err();
}

#[test]
fn requests_are_valid_for_a_week_at_most() {
    let week = Duration::from_secs(604_800);
    assert_eq!(PresigningConfig::expires_in(week).unwrap().expires(), week);
    let error = PresigningConfig::expires_in(week + Duration::from_secs(1)).unwrap_err();
    assert_eq!(error.to_string(), "`expires_in` must be no longer than one week");
    assert_eq!(PresigningConfig::builder().build().unwrap_err().to_string(), "`expires_in` is required");
}
