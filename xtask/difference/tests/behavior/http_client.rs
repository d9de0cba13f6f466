//! Clients without a configured HTTP client or behavior version.

use aws_smithy_types::retry::RetryConfig;
use difference::connector::Canned;
use difference::outcome::Outcome;

/// The default HTTP client depends on a feature that other packages may enable; if they do, both crates have it.
/// Nothing listens at the endpoint.
#[test]
fn both_crates_have_a_default_client_or_none() {
    let outcome = both! {
        // With paused time, timeouts would fire before the system refuses the connection.
        tokio::time::resume();
        let mut config = parts::config(&Canned::empty()).endpoint_url("http://127.0.0.1:1").retry_config(RetryConfig::disabled());
        config.set_http_client(None);
        let mut outcome = Outcome::default();
        match sdk::Client::from_conf(config.build()).list_secrets().send().await {
            Ok(output) => outcome.note("output", format_args!("{output:?}")),
            Err(error) => outcome.note_error(&error),
        }
        outcome
    };
    assert!(outcome.get("kind of failure").unwrap().starts_with("dispatch failure"), "{outcome:?}");
}

#[cfg(feature = "behavior-version-latest")]
#[test]
fn a_feature_replaces_a_behavior_version() {
    let version = both! {
        let config = sdk::Config::builder().http_client(Canned::empty()).build();
        format!("{:?}", sdk::Client::from_conf(config).config().region())
    };
    assert_eq!(version, "None");
}
