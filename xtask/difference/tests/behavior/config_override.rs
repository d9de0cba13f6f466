//! Configuration overrides for individual calls: which settings they can change.

use std::time::Duration;

use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::region::Region;
use aws_types::sdk_ua_metadata::FrameworkMetadata;
use difference::connector::{Canned, Exchange, Reply};
use difference::settings::app;

use crate::both::{NoIds, credentials};
use crate::identity_cache::{Counting, Provider};

/// Makes a call with an override, and one without, which the override must not affect. Returns the requests of both.
macro_rules! requests {
    ($sdk:ident, $parts:ident, $config_override:expr) => {{
        let http = Canned::empty();
        let config = $parts::config(&http).idempotency_token_provider("the token of the client");
        let client = $sdk::Client::from_conf(config.build());
        client.rotate_secret().customize().config_override($config_override).send().await.unwrap();
        client.rotate_secret().send().await.unwrap();
        http.requests()
    }};
}

fn lines(requests: &[Exchange]) -> Vec<&str> {
    requests.iter().map(|request| request.line.as_str()).collect()
}

#[test]
fn the_region_changes_endpoint_and_signature() {
    let requests = both! { requests!(sdk, parts, sdk::Config::builder().region(Region::new("eu-west-3"))) };
    assert_eq!(
        lines(&requests),
        [
            "POST https://secretsmanager.eu-west-3.amazonaws.com/",
            "POST https://secretsmanager.us-east-1.amazonaws.com/"
        ]
    );
    assert!(requests[0].header("authorization").unwrap().contains("/eu-west-3/secretsmanager/"), "{requests:?}");
}

#[test]
fn the_endpoint_and_its_variants_change() {
    let requests = both! { requests!(sdk, parts, sdk::Config::builder().endpoint_url("http://localhost:4566")) };
    assert_eq!(requests[0].line, "POST http://localhost:4566/");
    let requests = both! { requests!(sdk, parts, sdk::Config::builder().use_fips(true).use_dual_stack(true)) };
    assert_eq!(requests[0].line, "POST https://secretsmanager-fips.us-east-1.amazonaws.com/");
}

#[test]
fn user_agent_token_clock_and_invocation_ids_change() {
    let requests = both! {
        let config_override = sdk::Config::builder()
            .app_name(app("of-this-call"))
            .framework_metadata(FrameworkMetadata::new("framework", Some("2")).unwrap())
            .idempotency_token_provider("the token of this call")
            .time_source(StaticTimeSource::new(std::time::UNIX_EPOCH + Duration::from_secs(1_000_000_000)))
            .invocation_id_generator(NoIds);
        requests!(sdk, parts, config_override)
    };
    let user_agent = requests[0].header("x-amz-user-agent").unwrap();
    assert!(user_agent.contains("app/of-this-call") && user_agent.contains("framework"), "{user_agent}");
    assert!(String::from_utf8_lossy(&requests[0].body).contains("the token of this call"));
    assert_eq!(requests[0].header("x-amz-date"), Some("20010909T014640Z"));
    assert_eq!(requests[0].header("amz-sdk-invocation-id"), None);
    assert_eq!(requests[1].header("x-amz-date"), Some("20231114T221320Z"));
    assert!(requests[1].header("amz-sdk-invocation-id").is_some());
}

#[test]
fn retries_change() {
    let attempts = both! {
        let mut attempts = Vec::new();
        for config_override in [
            sdk::Config::builder(),
            sdk::Config::builder().retry_config(RetryConfig::disabled()),
            sdk::Config::builder().retry_config(RetryConfig::standard().with_max_attempts(5)),
            sdk::Config::builder().retry_config(RetryConfig::adaptive().with_max_attempts(2)),
            sdk::Config::builder().retry_classifier(crate::retries::Never),
        ] {
            let http = Canned::new([Reply::json(500, "{}")]);
            let call = parts::client(&http).list_secrets().customize().config_override(config_override);
            call.send().await.unwrap_err();
            attempts.push(http.requests().len());
        }
        attempts
    };
    assert_eq!(attempts, [3, 1, 5, 2, 1]);
}

#[test]
fn timeouts_change() {
    let shown = both! {
        let http = Canned::new([Reply::Late(Duration::from_secs(60))]);
        let timeout = TimeoutConfig::builder().operation_timeout(Duration::from_secs(5)).build();
        let call = parts::client(&http).list_secrets().customize();
        let start = tokio::time::Instant::now();
        let error = call.config_override(sdk::Config::builder().timeout_config(timeout)).send().await.unwrap_err();
        (error.to_string(), start.elapsed())
    };
    assert_eq!(shown.1, Duration::from_secs(5), "{shown:?}");
}

#[test]
fn the_http_client_changes() {
    let counts = both! {
        let (of_client, of_call) = (Canned::empty(), Canned::empty());
        let call = parts::client(&of_client).list_secrets().customize();
        call.config_override(sdk::Config::builder().http_client(of_call.clone())).send().await.unwrap();
        (of_client.requests().len(), of_call.requests().len())
    };
    assert_eq!(counts, (0, 1));
}

#[test]
fn the_behavior_version_does_not_matter() {
    #[allow(deprecated, reason = "tests that a call cannot override the version with an older one")]
    let requests = both! {
        let version = sdk::config::BehaviorVersion::v2023_11_09();
        requests!(sdk, parts, sdk::Config::builder().behavior_version(version))
    };
    assert_eq!(requests[0], requests[1]);
}

#[test]
fn other_credentials_sign_and_are_cached_for_this_call_alone() {
    let (of_client, of_call, keys) = both! {
        let (of_client, of_call) = (Provider::of("AKIDCLIENT"), Provider::of("AKIDCALL"));
        let http = Canned::new([Reply::json(500, "{}"), Reply::json(500, "{}"), Reply::json(200, "{}")]);
        let client = sdk::Client::from_conf(parts::config(&http).credentials_provider(of_client.clone()).build());
        for _ in 0..2 {
            let config_override = sdk::Config::builder().credentials_provider(of_call.clone());
            client.list_secrets().customize().config_override(config_override).send().await.unwrap();
            client.list_secrets().send().await.unwrap();
        }
        let requests = http.requests();
        let keys = requests.iter().map(|request| request.header("authorization").unwrap().contains("AKIDCALL"));
        (of_client.requests(), of_call.requests(), keys.collect::<Vec<_>>())
    };
    // Each overriding call resolves its own credentials, once for all attempts; the client's own credentials stay
    // cached.
    assert_eq!((of_client, of_call), (1, 2));
    assert_eq!(keys, [true, true, true, false, true, false]);
}

#[test]
fn credentials_with_a_custom_cache() {
    let requests = both! {
        let (http, cache) = (Canned::empty(), Counting::default());
        let client = parts::client(&http);
        for _ in 0..2 {
            let config_override =
                sdk::Config::builder().credentials_provider(credentials("AKIDCALL")).identity_cache(cache.clone());
            client.list_secrets().customize().config_override(config_override).send().await.unwrap();
        }
        cache.requests()
    };
    assert_eq!(requests, 2);
}

#[test]
fn credentials_of_the_client_stay_in_its_cache_whatever_else_changes() {
    let requests = both! {
        let (http, provider) = (Canned::empty(), Provider::of("AKIDCLIENT"));
        let client = sdk::Client::from_conf(parts::config(&http).credentials_provider(provider.clone()).build());
        for _ in 0..3 {
            let config_override = sdk::Config::builder().region(Region::new("eu-west-1"));
            client.list_secrets().customize().config_override(config_override).send().await.unwrap();
        }
        provider.requests()
    };
    assert_eq!(requests, 1);
}

#[test]
fn a_call_can_be_unsigned() {
    let signed = both! {
        let http = Canned::empty();
        let config = sdk::Config::builder().behavior_version_latest().http_client(http.clone()).region(Region::new("us-east-1"));
        let client = sdk::Client::from_conf(config.build());
        client.list_secrets().customize().config_override(sdk::Config::builder().allow_no_auth()).send().await.unwrap();
        http.requests()[0].header("authorization").is_some()
    };
    assert!(!signed);
}
