//! Time limits of calls, attempts and connections.

use std::time::Duration;

use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use difference::connector::{Canned, Reply};
use difference::outcome::Outcome;

const LATE: Reply = Reply::Late(Duration::from_secs(60));

/// Makes a call whose response takes a minute. Returns its outcome, its duration, and the number of attempts.
macro_rules! late {
    ($sdk:ident, $parts:ident, $timeouts:expr) => {{
        let http = Canned::new([LATE]);
        let retries = RetryConfig::standard().with_max_attempts(2);
        let config = $parts::config(&http).timeout_config($timeouts.build()).retry_config(retries);
        let client = $sdk::Client::from_conf(config.build());
        let (start, mut outcome) = (tokio::time::Instant::now(), Outcome::default());
        match client.list_secrets().send().await {
            Ok(output) => outcome.note("output", format_args!("{output:?}")),
            Err(error) => {
                outcome.note_error(&error);
                outcome.note_crate_error(&$sdk::Error::from(error));
            }
        }
        (outcome, start.elapsed(), http.requests().len())
    }};
}

#[test]
fn timeouts_of_the_call() {
    let (outcome, time, attempts) =
        both! { late!(sdk, parts, TimeoutConfig::builder().operation_timeout(Duration::from_secs(7))) };
    assert_eq!(outcome.get("kind of failure"), Some("timeout"), "{outcome:?}");
    assert_eq!((time, attempts), (Duration::from_secs(7), 1));
}

#[test]
fn timeouts_of_each_attempt() {
    let (outcome, time, attempts) =
        both! { late!(sdk, parts, TimeoutConfig::builder().operation_attempt_timeout(Duration::from_secs(7))) };
    assert_eq!(outcome.get("kind of failure"), Some("timeout"), "{outcome:?}");
    assert!(time > Duration::from_secs(14) && attempts == 2, "{time:?}");
}

#[test]
fn disabled_timeouts_wait_for_late_responses() {
    let (outcome, time, attempts) = both! { late!(sdk, parts, TimeoutConfig::disabled().to_builder()) };
    assert!(outcome.get("output").is_some(), "{outcome:?}");
    assert_eq!((time, attempts), (Duration::from_secs(60), 1));
}

#[test]
fn connection_timeouts_go_to_the_http_client() {
    let settings = both! {
        let mut settings = Vec::new();
        for timeouts in [
            TimeoutConfig::builder(),
            TimeoutConfig::builder().connect_timeout(Duration::from_millis(1_500)),
            TimeoutConfig::builder().read_timeout(Duration::from_secs(9)),
            TimeoutConfig::disabled().to_builder(),
        ] {
            let http = Canned::empty();
            let config = parts::config(&http).timeout_config(timeouts.build());
            sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
            settings.push(http.requests()[0].settings.clone());
        }
        settings
    };
    assert_eq!(settings[1], "connect Some(1.5s), read None");
    assert!(settings[2].contains("read Some(9s)"), "{settings:?}");
    assert_eq!(settings[3], "connect None, read None");
}
