//! Retries: which failures cause them, how often and when, and which clients share a retry budget.

use std::time::Duration;

use aws_smithy_runtime_api::client::interceptors::context::InterceptorContext;
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, RetryAction, RetryClassifierPriority};
use aws_smithy_types::retry::{ErrorKind, RetryConfig};
use aws_types::region::Region;
use difference::connector::{Canned, Reply};
use difference::generate::errors::COMMON_CODES;

/// A classifier that forbids every retry.
#[derive(Debug)]
pub(crate) struct Never;

impl ClassifyRetry for Never {
    fn classify_retry(&self, _: &InterceptorContext) -> RetryAction {
        RetryAction::RetryForbidden
    }

    fn name(&self) -> &'static str {
        "never"
    }

    fn priority(&self) -> RetryClassifierPriority {
        RetryClassifierPriority::run_after(RetryClassifierPriority::transient_error_classifier())
    }
}

/// A classifier that retries every failure after a delay longer than the maximum backoff.
#[derive(Debug)]
struct AfterAnHour;

impl ClassifyRetry for AfterAnHour {
    fn classify_retry(&self, _: &InterceptorContext) -> RetryAction {
        RetryAction::retryable_error_with_explicit_delay(ErrorKind::ServerError, Duration::from_secs(3_600))
    }

    fn name(&self) -> &'static str {
        "after an hour"
    }
}

/// Returns the number of attempts and their total duration if every attempt gets this response.
macro_rules! tries {
    ($parts:ident, $sdk:ident, $reply:expr, $config:expr) => {{
        let http = Canned::new([$reply]);
        let config: fn($sdk::config::Builder) -> $sdk::config::Builder = $config;
        let client = $sdk::Client::from_conf(config($parts::config(&http)).build());
        let start = tokio::time::Instant::now();
        let _ = client.list_secrets().send().await;
        (http.requests().len(), start.elapsed())
    }};
}

#[test]
fn status_codes() {
    let attempts = both! {
        let mut attempts = Vec::new();
        for status in 300..600 {
            let (tries, _) = tries!(parts, sdk, Reply::json(status, "{}"), |config| config);
            attempts.push((status, tries));
        }
        attempts
    };
    let again: Vec<_> = attempts.iter().filter(|(_, tries)| *tries == 3).map(|(status, _)| *status).collect();
    assert_eq!(again, [500, 502, 503, 504]);
    assert!(attempts.iter().all(|(_, tries)| [1, 3].contains(tries)));
}

#[test]
fn error_codes() {
    let again = both! {
        let mut again = Vec::new();
        for code in COMMON_CODES {
            let body = format!("{{\"__type\":\"{code}\"}}");
            let (tries, waited) = tries!(parts, sdk, Reply::json(400, body), |config| config);
            again.push((*code, tries, waited));
        }
        again
    };
    let tries = |code| again.iter().find(|(other, ..)| *other == code).unwrap().1;
    for code in
        ["Throttling", "SlowDown", "TransactionInProgressException", "RequestTimeout", "RequestTimeoutException"]
    {
        assert_eq!(tries(code), 3, "{code}");
    }
    for code in ["AccessDeniedException", "ValidationException", ""] {
        assert_eq!(tries(code), 1, "{code}");
    }
}

#[test]
fn errors_of_the_model() {
    let tries = both! {
        let mut tries = Vec::new();
        for (status, code) in [(500, "InternalServiceError"), (400, "InternalServiceError"), (400, "InvalidParameterException")] {
            let body = format!("{{\"__type\":\"{code}\"}}");
            tries.push(tries!(parts, sdk, Reply::json(status, body), |config| config).0);
        }
        tries
    };
    assert_eq!(tries, [3, 1, 1]);
}

#[test]
fn failures_without_a_service_error() {
    let tries = both! {
        let mut tries = Vec::new();
        for reply in [
            Reply::Timeout,
            Reply::Io,
            Reply::User,
            Reply::Other(None),
            Reply::Other(Some(ErrorKind::TransientError)),
            Reply::Other(Some(ErrorKind::ThrottlingError)),
            Reply::json(200, "<html>"),
        ] {
            tries.push(tries!(parts, sdk, reply, |config| config).0);
        }
        tries
    };
    assert_eq!(tries, [3, 3, 1, 1, 3, 3, 1]);
}

#[test]
fn retry_settings_determine_attempts_and_delays() {
    let tries = both! {
        let reply = Reply::json(503, "{}");
        vec![
            tries!(parts, sdk, reply.clone(), |config| config.retry_config(RetryConfig::disabled())),
            tries!(parts, sdk, reply.clone(), |config| config.retry_config(RetryConfig::standard().with_max_attempts(6))),
            tries!(parts, sdk, reply.clone(), |config| config.retry_config(
                RetryConfig::standard().with_use_static_exponential_base(true)
            )),
            tries!(parts, sdk, reply.clone(), |config| config.retry_config(
                RetryConfig::standard()
                    .with_use_static_exponential_base(true)
                    .with_max_attempts(4)
                    .with_max_backoff(Duration::from_millis(1_500))
            )),
            tries!(parts, sdk, reply, |config| config.retry_config(RetryConfig::adaptive())),
        ]
    };
    assert_eq!(tries[0], (1, Duration::ZERO));
    assert_eq!(tries[1].0, 6);
    assert_eq!(tries[2], (3, Duration::from_secs(3)));
    assert_eq!(tries[3], (4, Duration::from_millis(4_000)));
    assert_eq!(tries[4].0, 3);
}

#[test]
fn the_service_sets_the_delay() {
    let tries = both! {
        let mut tries = Vec::new();
        for after in ["50", "1500", "0", "soon", "-1"] {
            let reply = Reply::json(503, "{}").with_header("x-amz-retry-after", after);
            tries.push(tries!(parts, sdk, reply, |config| config));
        }
        tries
    };
    assert!(tries.iter().all(|(tries, _)| *tries == 3), "{tries:?}");
}

#[test]
fn custom_classifiers() {
    let tries = both! {
        vec![
            tries!(parts, sdk, Reply::json(500, "{}"), |config| config.retry_classifier(Never)),
            tries!(parts, sdk, Reply::json(400, "{}"), |config| config.retry_classifier(AfterAnHour)),
            tries!(parts, sdk, Reply::json(400, "{}"), |config| config.retry_classifier(AfterAnHour).retry_classifier(Never)),
        ]
    };
    assert_eq!((tries[0].0, tries[1].0, tries[2].0), (1, 3, 1));
    assert!(tries[1].1 >= Duration::from_secs(20), "{tries:?}");
}

#[test]
fn a_partition_has_one_retry_budget() {
    let attempts = both! {
        let http = Canned::new([Reply::json(500, "{}")]);
        let partition = sdk::config::retry::RetryPartition::new(crate::both::unique());
        let client = |partition| {
            let config = parts::config(&http).retry_partition(partition);
            sdk::Client::from_conf(config.retry_config(RetryConfig::standard().with_max_attempts(200)).build())
        };
        client(partition.clone()).list_secrets().send().await.unwrap_err();
        let drained = http.requests().len();
        client(partition).list_secrets().send().await.unwrap_err();
        let after = http.requests().len() - drained;
        client(sdk::config::retry::RetryPartition::new(crate::both::unique())).list_secrets().send().await.unwrap_err();
        (drained, after, http.requests().len() - drained - after)
    };
    // The first client uses up the budget before it has made 200 attempts, and leaves next to nothing for the second
    // one.
    assert!(attempts.0 > 30 && attempts.0 < 200 && attempts.1 <= 2, "{attempts:?}");
    assert_eq!(attempts.2, attempts.0);
}

#[test]
fn the_partition_of_a_region_is_the_same_for_both_crates() {
    async fn attempts(client: impl AsyncFn(&Canned)) -> usize {
        let http = Canned::new([Reply::json(500, "{}")]);
        client(&http).await;
        http.requests().len()
    }
    macro_rules! call {
        ($sdk:ident, $region:literal) => {
            async |http: &Canned| {
                let config = $sdk::Config::builder()
                    .behavior_version_latest()
                    .http_client(http.clone())
                    .region(Region::new($region))
                    .credentials_provider(crate::both::credentials("AKIDEXAMPLE"))
                    .retry_config(RetryConfig::standard().with_max_attempts(200));
                $sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap_err();
            }
        };
    }
    let (drained, after, elsewhere) = crate::both::run(async {
        let drained = attempts(call!(official, "drained-by-the-other-1")).await;
        let after = attempts(call!(ours, "drained-by-the-other-1")).await;
        (drained, after, attempts(call!(ours, "drained-by-nobody-1")).await)
    });
    assert!(drained > 30 && after <= 2, "{drained}, {after}");
    assert_eq!(elsewhere, drained);
}
