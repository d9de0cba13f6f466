//! Creating a client fails without a behavior version, and without a sleep implementation if the configuration needs
//! one. Both crates behave like this.
//!
//! Features that other packages in this workspace enable would hide these failures, so run this test separately:
//! `cargo test --package difference --no-default-features --test lacking`

#![cfg(not(any(feature = "behavior-version-latest", feature = "rt-tokio")))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use aws_smithy_runtime::client::identity::IdentityCache;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use aws_types::region::Region;
use difference::connector::Canned;
use difference::differences::explained;

/// Returns the message of a panic, if any.
fn panics<T>(make: impl FnOnce() -> T) -> Option<String> {
    let panic = catch_unwind(AssertUnwindSafe(make)).err()?;
    let text = panic.downcast_ref::<String>().cloned();
    Some(text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap())
}

#[test]
fn a_behavior_version() {
    macro_rules! messages {
        ($sdk:ident) => {{
            let shared = SdkConfig::builder().http_client(Canned::empty()).region(Region::new("us-east-1")).build();
            // Building the configuration succeeds.
            let config = $sdk::Config::new(&shared);
            [panics(|| $sdk::Client::new(&shared)).unwrap(), panics(|| $sdk::Client::from_conf(config)).unwrap()]
        }};
    }
    let (official, ours) = (messages!(official), messages!(ours));
    for (official, ours) in official.iter().zip(&ours) {
        assert_eq!(explained("", "panic", official, ours), Some("configuration-error-messages"), "{official}\n{ours}");
        assert!(ours.starts_with("Invalid client configuration: "), "{ours}");
        assert!(ours.contains("behavior_version_latest()"), "it says what to do: {ours}");
    }
}

#[test]
fn a_way_to_sleep() {
    macro_rules! messages {
        ($sdk:ident) => {{
            let mut messages = Vec::new();
            for without in 0..16 {
                let mut config = $sdk::Config::builder()
                    .behavior_version_latest()
                    .http_client(Canned::empty())
                    .region(Region::new("us-east-1"));
                if without & 1 > 0 {
                    config = config.retry_config(RetryConfig::disabled());
                }
                if without & 2 > 0 {
                    config = config.timeout_config(TimeoutConfig::disabled());
                }
                if without & 4 > 0 {
                    config = config.stalled_stream_protection(StalledStreamProtectionConfig::disabled());
                }
                if without & 8 > 0 {
                    config = config.identity_cache(IdentityCache::no_cache());
                }
                messages.push(panics(|| $sdk::Client::from_conf(config.build())));
            }
            messages
        }};
    }
    let (official, ours) = (messages!(official), messages!(ours));
    assert_eq!(ours, official);
    assert!(ours[0].as_ref().is_some_and(|message| message.contains("sleep")), "{ours:#?}");
    assert_eq!(ours[15], None, "calls that need no sleep work without it");
}
