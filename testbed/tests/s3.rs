//! Tests of behavior of Amazon S3 that its model does not specify.

#![allow(clippy::panic, clippy::unwrap_used, deprecated, reason = "tests may panic, and cover deprecated members too")]

use testbed_s3 as service;

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_async::test_util::InstantSleep;
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::http::NonUtf8HeaderHandling;
use aws_smithy_types::DateTime;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use http::HeaderValue;
use service::Client;
use service::config::retry::RetryConfig;
use service::config::{BehaviorVersion, Builder, Config, Credentials, Intercept, Region};
use service::error::{DisplayErrorContext, ProvideErrorMetadata};
use service::operation::head_object::HeadObjectError;
use service::operation::{RequestId, RequestIdExt};
use service::types::{Location, SessionCredentials};

type Requests = Arc<Mutex<Vec<http::Request<()>>>>;
type Response = http::Response<&'static str>;

/// Creates a client that gets these responses in order, the last one repeatedly, and a record of the requests.
fn client(responses: Vec<Response>, change: impl FnOnce(Builder) -> Builder) -> (Client, Requests) {
    let requests = Requests::default();
    let sent = requests.clone();
    let respond = move |request: http::Request<SdkBody>| {
        let mut sent = sent.lock().unwrap();
        sent.push(request.map(|_| ()));
        responses[sent.len().min(responses.len()) - 1].clone()
    };
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::for_tests())
        .retry_config(RetryConfig::disabled())
        .sleep_impl(SharedAsyncSleep::new(InstantSleep::unlogged()))
        .http_client(infallible_client_fn(respond));
    (Client::from_conf(change(config).build()), requests)
}

/// Creates a client that gets the same response to every request.
fn responding(status: u16, headers: &[(&'static str, &'static str)], body: &'static str) -> (Client, Requests) {
    client(vec![response(status, headers, body)], |config| config)
}

fn response(status: u16, headers: &[(&'static str, &'static str)], body: &'static str) -> Response {
    let builder = http::Response::builder().status(status);
    headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value)).body(body).unwrap()
}

fn uris(requests: &Requests) -> Vec<String> {
    requests.lock().unwrap().iter().map(|request| request.uri().to_string()).collect()
}

fn header(request: &http::Request<()>, name: &str) -> Option<String> {
    request.headers().get(name).map(|value| value.to_str().unwrap().to_owned())
}

#[tokio::test]
async fn the_bucket_is_in_the_host_and_keys_are_unchanged() {
    let (client, requests) = responding(200, &[], "");
    client.get_object().bucket("shelf").key("a b/../c").send().await.unwrap();
    client.head_object().bucket("shelf").key("a").send().await.unwrap();
    let expected = ["https://shelf.s3.example/a%20b/../c?x-id=GetObject", "https://shelf.s3.example/a"];
    assert_eq!(uris(&requests), expected);
    assert!(header(&requests.lock().unwrap()[0], "x-amz-content-sha256").is_some());
    client.get_object().key("a").send().await.unwrap_err();
}

#[tokio::test]
async fn calls_without_credentials_are_sent_unsigned() {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .http_client(infallible_client_fn(|request| {
            assert!(!request.headers().contains_key("authorization"));
            response(200, &[], "")
        }));
    Client::from_conf(config.build()).head_object().bucket("shelf").key("a").send().await.unwrap();
}

#[tokio::test]
async fn an_error_can_have_a_success_status() {
    const ERROR: &str = "<Error><Code>InternalError</Code><Message>again</Message></Error>";
    let copied = response(200, &[], "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>");
    let retries = |config: Builder| config.retry_config(RetryConfig::standard());
    let (client, requests) = client(vec![response(200, &[], ERROR), copied], retries);
    let output = client.copy_object().bucket("shelf").key("a").copy_source("shelf/b").send().await.unwrap();
    assert_eq!(output.copy_object_result.unwrap().e_tag.as_deref(), Some("e"));
    assert_eq!(requests.lock().unwrap().len(), 2);

    let (client, _) = responding(200, &[], "<Error><Code>SlowDown</Code></Error>");
    let error = client.copy_object().bucket("shelf").key("a").copy_source("shelf/b").send().await.unwrap_err();
    assert_eq!(error.as_service_error().unwrap().code(), Some("SlowDown"));
}

#[tokio::test]
async fn an_error_without_a_body_has_the_code_of_its_status() {
    let (client, _) = responding(404, &[], "");
    let error = client.head_object().bucket("shelf").key("a").send().await.unwrap_err().into_service_error();
    assert!(matches!(error, HeadObjectError::NotFound(_)), "{error:?}");
    let (client, _) = responding(403, &[], "");
    let error = client.head_object().bucket("shelf").key("a").send().await.unwrap_err().into_service_error();
    assert_eq!(error.code(), None);
}

#[tokio::test]
async fn outputs_and_errors_have_both_request_ids() {
    const IDS: [(&str, &str); 2] = [("x-amz-request-id", "first"), ("x-amz-id-2", "second")];
    let (client, _) = responding(200, &IDS, "");
    let output = client.get_object().bucket("shelf").key("a").send().await.unwrap();
    assert_eq!((output.request_id(), output.extended_request_id()), (Some("first"), Some("second")));
    let output = client.head_object().bucket("shelf").key("a").send().await.unwrap();
    assert_eq!((output.request_id(), output.extended_request_id()), (Some("first"), Some("second")));
    let shown = format!("{output:?}");
    assert!(shown.ends_with(r#", _extended_request_id: Some("second"), _request_id: Some("first") }"#), "{shown}");

    let (client, _) = responding(404, &IDS, "<Error><Code>NoSuchKey</Code><RequestId>other</RequestId></Error>");
    let error = client.get_object().bucket("shelf").key("a").send().await.unwrap_err();
    assert_eq!((error.request_id(), error.extended_request_id()), (Some("first"), Some("second")));
    let error = error.into_service_error();
    assert_eq!((error.request_id(), error.extended_request_id()), (Some("first"), Some("second")));
    let error = service::Error::from(error);
    assert_eq!((error.request_id(), error.extended_request_id()), (Some("first"), Some("second")));
    let service::Error::NoSuchKey(error) = error else { panic!("{error:?}") };
    assert_eq!(error.extended_request_id(), Some("second"));
}

#[tokio::test]
async fn a_header_that_is_not_a_date_is_a_string() {
    const DATE: &str = "Tue, 29 Apr 2014 18:30:38 GMT";
    for (value, date) in [(DATE, Some(DateTime::from_secs(1_398_796_238))), ("soon", None)] {
        let (client, _) = responding(200, &[("Expires", value)], "");
        let output = client.get_object().bucket("shelf").key("a").send().await.unwrap();
        assert_eq!((output.expires, output.expires_string.as_deref()), (date, Some(value)));
    }
}

/// An interceptor that causes a member to be left unset if its header is not UTF-8.
#[derive(Debug)]
struct SkipNonUtf8;

impl Intercept for SkipNonUtf8 {
    fn name(&self) -> &'static str {
        "SkipNonUtf8"
    }

    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        cfg.interceptor_state().store_put(NonUtf8HeaderHandling::Skip);
        Ok(())
    }
}

#[tokio::test]
async fn a_header_that_is_not_utf8_fails_unless_it_is_skipped() {
    let response = || {
        let mut response = response(200, &[], "");
        response.headers_mut().insert("ETag", HeaderValue::from_bytes(b"\xe9").unwrap());
        vec![response]
    };
    let (rejects, _) = client(response(), |config| config);
    let error = rejects.put_object().bucket("shelf").key("a").send().await.unwrap_err();
    assert!(DisplayErrorContext(&error).to_string().contains("the header `ETag` is not UTF-8"));
    let (skips, _) = client(response(), |config| config.interceptor(SkipNonUtf8));
    let output = skips.put_object().bucket("shelf").key("a").send().await.unwrap();
    assert_eq!(output.e_tag, None);
}

#[tokio::test]
async fn outputs_are_read_without_a_wrapper_and_from_any_root() {
    let (client, _) = responding(200, &[], "<LocationConstraint xmlns=\"a\">us-west-2</LocationConstraint>");
    let output = client.get_bucket_location().bucket("shelf").send().await.unwrap();
    assert_eq!(output.location_constraint, Some(Location::UsWest2));
    let (client, _) = responding(200, &[], "<Anything><StorageClass>COLD</StorageClass></Anything>");
    let output = client.get_object_attributes().bucket("shelf").key("a").send().await.unwrap();
    assert_eq!(output.storage_class.as_deref(), Some("COLD"));
    client.list_parts().bucket("shelf").key("a").send().await.unwrap_err();
}

#[tokio::test]
async fn a_page_is_the_last_if_it_is_not_truncated() {
    let page = |is_truncated: &str, part: u8| {
        let body = format!(
            "<ListPartsResult><IsTruncated>{is_truncated}</IsTruncated><NextPartNumberMarker>{part}</NextPartNumberMarker>\
             <Part><PartNumber>{part}</PartNumber></Part></ListPartsResult>"
        );
        response(200, &[], body.leak())
    };
    let (client, requests) = client(vec![page("true", 1), page("false", 2)], |config| config);
    let pages = client.list_parts().bucket("shelf").key("a").into_paginator().items().send();
    let parts: Vec<_> = pages.collect::<Result<Vec<_>, _>>().await.unwrap();
    assert_eq!(parts.iter().map(|part| part.part_number).collect::<Vec<_>>(), [Some(1), Some(2)]);
    assert_eq!(requests.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn the_body_can_be_left_out_of_the_signature() {
    let (client, requests) = responding(200, &[], "");
    let call = || client.put_object().bucket("shelf").key("a").body(b"text".to_vec().into());
    call().send().await.unwrap();
    call().customize().disable_payload_signing().send().await.unwrap();
    let requests = requests.lock().unwrap();
    assert_eq!(header(&requests[0], "x-amz-content-sha256").map(|hash| hash.len()), Some(64));
    assert_eq!(header(&requests[1], "x-amz-content-sha256").as_deref(), Some("UNSIGNED-PAYLOAD"));
}

const SESSION: &str = "<CreateSessionResult><Credentials><AccessKeyId>SESSION</AccessKeyId>\
    <SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>\
    <Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></CreateSessionResult>";

#[tokio::test]
async fn calls_to_directory_buckets_are_signed_with_a_session() {
    let (client, requests) = client(vec![response(200, &[], SESSION), response(200, &[], "")], |config| config);
    for _ in 0..2 {
        client.get_object().bucket("shelf--x-s3").key("a").send().await.unwrap();
    }
    let object = "https://shelf--x-s3.s3express.example/a?x-id=GetObject";
    assert_eq!(uris(&requests), ["https://shelf--x-s3.s3express.example/?session", object, object]);
    let requests = requests.lock().unwrap();
    let signer = |index: usize| header(&requests[index], "authorization").unwrap();
    assert!(signer(0).contains("Credential=ANOTREAL/") && signer(0).contains("/s3express/"), "{}", signer(0));
    assert!(signer(1).contains("Credential=SESSION/") && signer(1).contains("x-amz-s3session-token"), "{}", signer(1));
    assert_eq!(header(&requests[0], "x-amz-s3session-token"), None);
    assert_eq!(header(&requests[2], "x-amz-s3session-token").as_deref(), Some("token"));
    assert_eq!(header(&requests[2], "x-amz-security-token"), None);
}

#[test]
fn sessions_are_credentials() {
    let session = SessionCredentials::builder()
        .access_key_id("SESSION")
        .secret_access_key("secret")
        .session_token("token")
        .expiration(DateTime::from_secs(60));
    let credentials = Credentials::try_from(session.build().unwrap()).unwrap();
    assert_eq!((credentials.access_key_id(), credentials.session_token()), ("SESSION", Some("token")));
    assert_eq!(credentials.expiry(), Some(SystemTime::UNIX_EPOCH + Duration::from_secs(60)));
}

#[tokio::test]
async fn sessions_can_have_a_custom_provider_and_can_be_disabled() {
    let other = Credentials::new("OTHER", "secret", Some("mine".to_owned()), None, "test");
    let (client, requests) = client(vec![response(200, &[], "")], |config| config.express_credentials_provider(other));
    client.get_object().bucket("shelf--x-s3").key("a").send().await.unwrap();
    let tokens: Vec<_> =
        requests.lock().unwrap().iter().map(|request| header(request, "x-amz-s3session-token")).collect();
    assert_eq!(tokens, [Some("mine".to_owned())]);

    let (client, requests) =
        self::client(vec![response(200, &[], "")], |config| config.disable_s3_express_session_auth(true));
    client.get_object().bucket("shelf--x-s3").key("a").send().await.unwrap();
    let sent = requests.lock().unwrap();
    assert_eq!(sent.len(), 1);
    assert!(header(&sent[0], "authorization").unwrap().contains("Credential=ANOTREAL/"));
}
