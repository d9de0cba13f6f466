//! Tests that requests are sent and responses read as by the published clients, where the specifications leave a
//! choice.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::sync::{Arc, Mutex};

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::Blob;
use aws_smithy_types::body::SdkBody;

/// The requests so far: method and URI, headers, body.
type Requests = Arc<Mutex<Vec<(String, http::HeaderMap, String)>>>;

/// Creates a client of a testbed crate that gets one response, and a record of the requests that it sends.
macro_rules! client {
    ($service:ident, $response:expr) => {{
        let requests = Requests::default();
        let (sent, response) = (requests.clone(), $response);
        let respond = move |request: http::Request<SdkBody>| {
            let body = request.body().bytes().unwrap_or_default().escape_ascii().to_string();
            let line = format!("{} {}", request.method(), request.uri());
            sent.lock().unwrap().push((line, request.headers().clone(), body));
            response()
        };
        let config = $service::Config::builder()
            .behavior_version($service::config::BehaviorVersion::latest())
            .region($service::config::Region::new("eu-west-1"))
            .credentials_provider($service::config::Credentials::new("AKID", "key", None, None, "test"))
            .retry_config($service::config::retry::RetryConfig::disabled())
            .endpoint_url("https://here.example")
            .http_client(infallible_client_fn(respond));
        ($service::Client::from_conf(config.build()), requests)
    }};
}

fn respond(status: u16, body: &'static [u8]) -> impl Fn() -> http::Response<SdkBody> {
    move || http::Response::builder().status(status).body(SdkBody::from(body)).unwrap()
}

fn header(requests: &Requests, name: &str) -> Option<String> {
    let requests = requests.lock().unwrap();
    let (_, headers, _) = requests.first().unwrap();
    headers.get(name).map(|value| value.to_str().unwrap().to_owned())
}

fn body(requests: &Requests) -> String {
    requests.lock().unwrap().first().unwrap().2.clone()
}

#[tokio::test]
async fn the_http_client_sets_the_length_of_a_body_without_members() {
    let (client, requests) = client!(testbed_everything, respond(200, b"{}"));
    client.put_shelf().send().await.unwrap();
    assert_eq!((header(&requests, "content-length"), body(&requests).as_str()), (None, "{}"));
    let (client, requests) = client!(testbed_corners, respond(200, b"{}"));
    client.list_deep().send().await.unwrap();
    assert_eq!((header(&requests, "content-length").as_deref(), body(&requests).as_str()), (Some("2"), "{}"));
}

#[tokio::test]
async fn an_unset_payload_has_length_zero() {
    let (client, requests) = client!(testbed_rest_json, respond(200, b""));
    client.put_log().send().await.unwrap();
    assert_eq!(header(&requests, "content-length").as_deref(), Some("0"));
}

#[tokio::test]
async fn rest_members_are_sent_by_name_but_queries_in_model_order() {
    let (client, requests) = client!(testbed_vault_rest_json, respond(200, b"{}"));
    client.put_secret().name("a").token("t").text("x").bytes(Blob::new(b"y")).send().await.unwrap();
    assert_eq!(body(&requests), r#"{\"Bytes\":\"eQ==\",\"Text\":\"x\",\"Token\":\"t\"}"#);
    let (client, requests) = client!(testbed_rest_json, respond(200, b"{}"));
    let call = client.describe_lamp().coast("north").lamp("a/b").colors("red");
    call.since(aws_smithy_types::DateTime::from_secs(0)).send().await.unwrap();
    let line = requests.lock().unwrap().first().unwrap().0.clone();
    assert_eq!(
        line,
        "GET https://here.example/coasts/north/lamps/a/b?view=full&color=red&since=1970-01-01T00%3A00%3A00Z"
    );
}

#[tokio::test]
async fn the_first_missing_uri_label_is_reported() {
    let (client, _) = client!(testbed_rest_json, respond(200, b"{}"));
    let error = client.describe_lamp().send().await.unwrap_err();
    assert!(format!("{error:?}").contains("coast"), "{error:?}");
}

#[tokio::test]
async fn required_endpoint_members_must_be_set() {
    let (client, requests) = client!(testbed_everything, respond(200, b"{}"));
    for shelf in [None, Some(" ".to_owned())] {
        let error = client.fetch_shelf().set_shelf(shelf).send().await.unwrap_err();
        assert!(matches!(error, testbed_everything::error::SdkError::ConstructionFailure(_)), "{error:?}");
        assert!(format!("{error:?}").contains("shelf"), "{error:?}");
    }
    assert!(requests.lock().unwrap().is_empty());
}

#[tokio::test]
async fn required_structures_are_corrected() {
    use testbed_corners::types::{Deep, RequiredPage};
    let page = RequiredPage::builder().next("").set_names(Some(vec![])).build().unwrap();
    let deep = Deep::builder().page(page).build();
    for response in [&b"{}"[..], b"{\"deep\":{}}", b"{\"deep\":{\"page\":{}}}", b"{\"deep\":{\"page\":null}}"] {
        let (client, _) = client!(testbed_corners, respond(200, response));
        let output = client.list_deep().send().await.unwrap();
        assert_eq!(output.deep(), Some(&deep), "{}", response.escape_ascii());
    }
    use testbed_everything::types::{Choice, Tree};
    let (client, _) = client!(testbed_everything, respond(200, b"{\"with\":{}}"));
    let with = client.exchange().send().await.unwrap().with.unwrap();
    assert!(with.must_choice().is_some_and(Choice::is_unknown));
    assert_eq!(with.must_tree(), Some(&Tree::builder().build()));
}

#[tokio::test]
async fn an_operation_without_errors_keeps_the_message_of_an_error_without_code() {
    use testbed_corners::error::ProvideErrorMetadata as _;
    let (client, _) = client!(testbed_corners, respond(400, b"{\"message\":\"no\"}"));
    assert_eq!(client.list_deep().send().await.unwrap_err().message(), Some("no"));
    let (client, _) = client!(testbed_everything, respond(400, b"{\"message\":\"no\"}"));
    assert_eq!(
        testbed_everything::error::ProvideErrorMetadata::message(&client.put_shelf().send().await.unwrap_err()),
        None
    );
}

#[tokio::test]
async fn the_length_of_a_response_with_secrets_is_checked() {
    let respond = |length: &'static str| {
        move || {
            http::Response::builder().header("content-length", length).body(SdkBody::from("{\"Length\":1}")).unwrap()
        }
    };
    let (client, _) = client!(testbed_vault_rest_json, respond("12"));
    assert_eq!(client.get_secret().name("a").send().await.unwrap().length(), Some(1));
    let (client, _) = client!(testbed_vault_rest_json, respond("13"));
    let error = client.get_secret().name("a").send().await.unwrap_err();
    assert!(matches!(error, testbed_vault_rest_json::error::SdkError::ResponseError(_)), "{error:?}");
}

#[tokio::test]
async fn cbor_requests_start_with_their_type_and_report_the_protocol() {
    let (client, requests) = client!(testbed_rpc_v2_cbor, respond(200, b"\xA0"));
    client.record().method(testbed_rpc_v2_cbor::types::Method::ByFloat("cork".to_owned())).send().await.unwrap();
    let sent =
        requests.lock().unwrap().first().unwrap().1.keys().map(|name| name.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(sent[..4], ["content-type", "smithy-protocol", "accept", "content-length"]);
    assert!(header(&requests, "user-agent").unwrap().contains(" m/E,M,N"), "{:?}", header(&requests, "user-agent"));
    // A union is a map with one entry; a structure is a map of indefinite length.
    assert_eq!(body(&requests), r"\xbffmethod\xa1gbyFloatdcork\xff");
}

#[tokio::test]
async fn cbor_outputs_with_members_are_not_empty() {
    let (client, _) = client!(testbed_rpc_v2_cbor, respond(200, b""));
    client.record().send().await.unwrap_err();
    client.calibrate().send().await.unwrap();
    let (client, _) = client!(testbed_rpc_v2_cbor, respond(400, b"\xA1f__typeiGaugeGone\xA0"));
    assert!(client.ping().send().await.unwrap_err().raw_response().is_some());
}
