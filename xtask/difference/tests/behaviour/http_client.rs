//! Clients for which the program sets no HTTP client.

use aws_smithy_types::retry::RetryConfig;
use difference::connector::Canned;
use difference::outcome::Outcome;

/// Whether the default one is there depends on a feature that other packages may turn on; both crates have it then, or
/// neither, and nobody listens at this address.
#[test]
fn both_crates_have_the_default_one_or_none() {
    let outcome = both! {
        // A clock that runs ahead would be faster than the system, which refuses the connection.
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
fn a_feature_makes_up_for_a_behavior_version() {
    let version = both! {
        let config = sdk::Config::builder().http_client(Canned::empty()).build();
        format!("{:?}", sdk::Client::from_conf(config).config().region())
    };
    assert_eq!(version, "None");
}
