//! Tests of the selection of the scheme that signs a call, and of the effect of the endpoint on it.

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::endpoint::EndpointAuthScheme;
use service::config::SharedCredentialsProvider;
use service::config::endpoint::{Endpoint, EndpointFuture, Params, ResolveEndpoint};

use super::*;

/// Returns the value of a header in the first request; empty if it is missing.
fn header(requests: &Requests, name: &str) -> String {
    let requests = requests.lock().unwrap();
    requests[0].headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

/// Creates a client without credentials, and a record of the requests that it sends.
fn anonymous() -> (Client, Requests) {
    let (with_credentials, requests) = client(Config::builder());
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .http_client(with_credentials.config().http_client().unwrap());
    (Client::from_conf(config.build()), requests)
}

#[tokio::test]
async fn endpoint_schemes_take_precedence_over_the_model() {
    let (client, requests) = client(Config::builder());
    client.enter().name("north").pass("wide").send().await.unwrap();
    let authorization = header(&requests, "authorization");
    assert!(authorization.starts_with("AWS4-ECDSA-P256-SHA256 Credential=ANOTREAL/"), "{authorization}");
    assert!(authorization.contains("/gates/aws4_request"), "{authorization}");
    assert_eq!(header(&requests, "x-amz-region-set"), "eu-*");
}

#[tokio::test]
async fn the_configuration_can_set_the_regions_of_asymmetric_signatures() {
    let (client, requests) = client(Config::builder().sigv4a_signing_region_set("us-west-2,us-east-2"));
    client.enter().name("north").pass("wide").send().await.unwrap();
    assert_eq!(header(&requests, "x-amz-region-set"), "us-west-2,us-east-2");
}

#[tokio::test]
async fn a_preference_takes_precedence_over_all_other_schemes() {
    let (client, requests) = client(Config::builder().auth_scheme_preference(["sigv4a".into()]));
    client.enter().name("north").send().await.unwrap();
    assert!(header(&requests, "authorization").starts_with("AWS4-ECDSA-P256-SHA256 "));
    assert_eq!(header(&requests, "x-amz-region-set"), "eu-west-1");
}

#[tokio::test]
async fn the_endpoint_can_set_service_and_region() {
    let (client, requests) = client(Config::builder());
    client.enter().name("north").pass("other").send().await.unwrap();
    let authorization = header(&requests, "authorization");
    assert!(authorization.contains("/eu-gate-1/other/aws4_request"), "{authorization}");
}

/// A resolver of an endpoint for which paths are signed unchanged or encoded twice.
#[derive(Debug)]
struct Gate {
    path_as_it_is: bool,
}

impl ResolveEndpoint for Gate {
    fn resolve_endpoint<'a>(&'a self, _: &'a Params) -> EndpointFuture<'a> {
        let scheme = EndpointAuthScheme::with_capacity("sigv4", 1).put("disableDoubleEncoding", self.path_as_it_is);
        EndpointFuture::ready(Ok(Endpoint::builder().url("https://gate.example").auth_scheme(scheme).build()))
    }
}

#[tokio::test]
async fn the_endpoint_can_disable_path_encoding_in_signatures() {
    let signature = async |path_as_it_is, name: &str| {
        let (client, requests) =
            client(Config::builder().with_test_defaults().endpoint_resolver(Gate { path_as_it_is }));
        client.enter().name(name).send().await.unwrap();
        header(&requests, "authorization")
    };
    assert_eq!(signature(true, "north").await, signature(false, "north").await);
    assert_ne!(signature(true, "north gate").await, signature(false, "north gate").await);
}

#[tokio::test]
async fn operations_have_one_scheme_several_or_none() {
    let (client, requests) = anonymous();
    client.knock().send().await.unwrap();
    client.look().send().await.unwrap();
    client.enter().name("north").send().await.unwrap_err();
    assert_eq!(requests.lock().unwrap().len(), 2);
    assert_eq!(header(&requests, "authorization"), "");
    let (client, requests) = super::client(Config::builder());
    client.look().send().await.unwrap();
    assert!(header(&requests, "authorization").starts_with("AWS4-HMAC-SHA256 "));
}

#[tokio::test]
async fn credentials_can_be_set_for_one_call() {
    let (client, requests) = anonymous();
    let credentials = SharedCredentialsProvider::new(Credentials::for_tests());
    let with_credentials = Builder::new().credentials_provider(credentials);
    client.enter().name("north").pass("wide").customize().config_override(with_credentials).send().await.unwrap();
    assert!(header(&requests, "authorization").starts_with("AWS4-ECDSA-P256-SHA256 "));
}

#[tokio::test]
async fn an_unsigned_payload_is_marked_in_a_header() {
    let (client, requests) = client(Config::builder());
    client.deliver().name("north").load(ByteStream::from_static(b"load")).send().await.unwrap();
    assert_eq!(header(&requests, "x-amz-content-sha256"), "UNSIGNED-PAYLOAD");
    assert!(header(&requests, "authorization").contains("x-amz-content-sha256"));
}

#[tokio::test]
async fn other_payloads_are_signed_without_a_header() {
    let (client, requests) = client(Config::builder());
    client.send().name("north").load(ByteStream::from_static(b"load")).send().await.unwrap();
    assert_eq!(header(&requests, "x-amz-content-sha256"), "");
    assert!(header(&requests, "authorization").starts_with("AWS4-HMAC-SHA256 "));
}
