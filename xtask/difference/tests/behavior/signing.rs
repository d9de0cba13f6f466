//! The signatures of requests.

use aws_credential_types::Credentials;
use aws_smithy_types::endpoint::{Endpoint, EndpointAuthScheme};
use aws_types::region::Region;
use difference::connector::Canned;

#[test]
fn with_a_session_token_and_without() {
    let requests = both! {
        let mut requests = Vec::new();
        for token in [None, Some("a token/with + signs".to_owned())] {
            let http = Canned::empty();
            let credentials = Credentials::new("AKIDEXAMPLE", "a secret key", token, None, "test");
            let config = parts::config(&http).credentials_provider(credentials);
            sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
            requests.extend(http.requests());
        }
        requests
    };
    assert_eq!(requests[0].header("x-amz-security-token"), None);
    assert_eq!(requests[1].header("x-amz-security-token"), Some("a token/with + signs"));
    let signature = requests[1].header("authorization").unwrap();
    assert!(
        signature.starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20231114/us-east-1/secretsmanager/aws4_request")
    );
    assert!(signature.contains("x-amz-security-token"), "{signature}");
    assert_eq!(requests[1].header("x-amz-content-sha256"), None);
}

#[test]
fn paths_are_normalized_and_double_encoded() {
    let requests = both! {
        let mut requests = Vec::new();
        for path in ["", "/", "/a", "/a//b/", "/a/../b", "/a%20b", "/a%2Fb", "/%C3%A9", "/a/./b?query=x%20y"] {
            let http = Canned::empty();
            let config = parts::config(&http).endpoint_url(format!("https://secrets.example{path}"));
            let _ = sdk::Client::from_conf(config.build()).list_secrets().send().await;
            requests.push((path, http.requests()));
        }
        requests
    };
    let signature = |path| {
        let (_, requests) = requests.iter().find(|(other, _)| *other == path).unwrap();
        requests[0].header("authorization").unwrap().rsplit_once('=').unwrap().1.to_owned()
    };
    assert_eq!(signature(""), signature("/"));
    assert_ne!(signature("/"), signature("/a"));
}

#[test]
fn request_headers_are_signed_except_those_that_proxies_change() {
    let requests = both! {
        let http = Canned::empty();
        let call = parts::client(&http).list_secrets().customize().mutate_request(|request| {
            request.headers_mut().insert("x-of-the-program", "value");
            request.headers_mut().insert("expect", "nothing");
        });
        call.send().await.unwrap();
        http.requests()
    };
    let signature = requests[0].header("authorization").unwrap();
    assert!(signature.contains("x-of-the-program"), "{signature}");
    assert!(!signature.contains("user-agent;") || signature.contains("x-amz-user-agent"), "{signature}");
}

#[test]
fn an_endpoint_can_configure_signing() {
    let requests = both! {
        use sdk::config::endpoint::{EndpointFuture, Params, ResolveEndpoint};

        #[derive(Debug)]
        struct Elsewhere;

        impl ResolveEndpoint for Elsewhere {
            fn resolve_endpoint<'a>(&'a self, _: &'a Params) -> EndpointFuture<'a> {
                let scheme = EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "another-name")
                    .put("signingRegion", "another-region-1");
                EndpointFuture::ready(Ok(Endpoint::builder().url("https://elsewhere.example").auth_scheme(scheme).build()))
            }
        }

        let http = Canned::empty();
        let config = parts::config(&http).endpoint_resolver(Elsewhere);
        sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
        http.requests()
    };
    assert_eq!(requests[0].line, "POST https://elsewhere.example/");
    let signature = requests[0].header("authorization").unwrap();
    assert!(signature.contains("/another-region-1/another-name/aws4_request"), "{signature}");
}

#[test]
fn signing_requires_a_region() {
    let outcome = both! {
        let http = Canned::empty();
        let config = parts::config(&http).region(None::<Region>).endpoint_url("https://secrets.example");
        let error = sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap_err();
        let mut outcome = difference::outcome::Outcome::default();
        outcome.note_error(&error);
        (outcome, http.requests().len())
    };
    assert_eq!(outcome.1, 0);
    assert!(outcome.0.get("causes").unwrap().contains("region"), "{outcome:?}");
}
