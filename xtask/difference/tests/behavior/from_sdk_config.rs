//! Client configuration from a shared `SdkConfig`.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_async::rt::sleep::{AsyncSleep, Sleep, TokioSleep};
use aws_smithy_runtime_api::client::auth::{AuthSchemeId, AuthSchemePreference};
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use aws_types::origin::Origin;
use aws_types::region::Region;
use aws_types::sdk_config::Builder;
use aws_types::sdk_ua_metadata::FrameworkMetadata;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};
use difference::connector::{Canned, Reply};
use difference::settings::{SameId, app};

use crate::both::{clock, credentials};
use crate::identity_cache::Counting;

/// Returns the builder of a configuration like those that `aws_config` loads.
fn shared(http: &Canned) -> Builder {
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .http_client(http.clone())
        .region(Region::new("eu-central-1"))
        .credentials_provider(SharedCredentialsProvider::new(credentials("AKIDSHARED")))
        .time_source(clock())
}

#[test]
fn region_and_credentials() {
    let requests = both! {
        let http = Canned::empty();
        let shared = shared(&http).build();
        assert_eq!(sdk::Client::new(&shared).config().region(), shared.region());
        let config = sdk::config::Builder::from(&shared).invocation_id_generator(SameId).build();
        sdk::Client::from_conf(config).list_secrets().send().await.unwrap();
        http.requests()
    };
    assert_eq!(requests[0].line, "POST https://secretsmanager.eu-central-1.amazonaws.com/");
    let scope = "Credential=AKIDSHARED/20231114/eu-central-1/secretsmanager/aws4_request";
    assert!(requests[0].header("authorization").unwrap().contains(scope), "{requests:?}");
}

#[test]
fn every_shared_setting_is_used() {
    let shown = both! {
        let http = Canned::empty();
        let shared = shared(&http)
            .app_name(app("an-app"))
            .framework_metadata(FrameworkMetadata::new("first", Some("1.0")).unwrap())
            .framework_metadata(FrameworkMetadata::new("second", None::<&str>).unwrap())
            .retry_config(RetryConfig::adaptive().with_max_attempts(7))
            .timeout_config(TimeoutConfig::builder().read_timeout(Duration::from_secs(3)).build())
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .auth_scheme_preference(AuthSchemePreference::from([AuthSchemeId::new("sigv4a"), AuthSchemeId::new("sigv4")]))
            .disable_clock_skew_correction(true)
            .build();
        let config = sdk::Config::new(&shared);
        [
            format!("{:?}", config.app_name()),
            format!("{:?}", config.framework_metadata()),
            format!("{:?}", config.retry_config()),
            format!("{:?}", config.timeout_config()),
            format!("{:?}", config.stalled_stream_protection()),
            format!("{:?}", config.auth_scheme_preference()),
            format!("{:?}", config.disable_clock_skew_correction()),
            format!("{:?}", config.time_source().map(|clock| clock.now())),
        ]
    };
    let expected =
        ["an-app", "\"first\"", "max_attempts: 7", "3s", "upload_enabled: false", "sigv4a", "Some(true)", "1700000000"];
    for (shown, expected) in shown.iter().zip(expected) {
        assert!(shown.contains(expected), "{shown} has no {expected}");
    }
}

#[test]
fn nothing_set_leaves_the_defaults() {
    let shown = both! {
        let config = sdk::Config::new(&SdkConfig::builder().build());
        [
            config.region().is_none(),
            config.app_name().is_none(),
            config.framework_metadata().is_empty(),
            config.retry_config().is_none(),
            config.timeout_config().is_none(),
            config.stalled_stream_protection().is_none(),
            config.auth_scheme_preference().is_none(),
            config.disable_clock_skew_correction().is_none(),
            config.invocation_id_generator().is_none(),
            config.identity_cache().is_none(),
            config.sleep_impl().is_none(),
            config.http_client().is_none(),
            config.time_source().is_some(),
        ]
    };
    assert_eq!(shown, [true; 13]);
}

#[test]
fn fips_and_dual_stack() {
    let lines = both! {
        let mut lines = Vec::new();
        for (fips, dual_stack) in [(None, None), (Some(true), None), (None, Some(true)), (Some(true), Some(true)), (Some(false), None)] {
            let http = Canned::empty();
            let mut shared = shared(&http);
            shared.set_use_fips(fips).set_use_dual_stack(dual_stack);
            sdk::Client::new(&shared.build()).list_secrets().send().await.unwrap();
            lines.push(http.requests()[0].line.clone());
        }
        lines
    };
    let hosts: Vec<_> =
        lines.iter().map(|line| line.trim_start_matches("POST https://").trim_end_matches('/')).collect();
    assert_eq!(
        hosts,
        [
            "secretsmanager.eu-central-1.amazonaws.com",
            "secretsmanager-fips.eu-central-1.amazonaws.com",
            "secretsmanager.eu-central-1.amazonaws.com",
            "secretsmanager-fips.eu-central-1.amazonaws.com",
            "secretsmanager.eu-central-1.amazonaws.com",
        ]
    );
}

/// A service-specific setting from the environment or the profile, which records its lookups.
#[derive(Debug)]
struct RecordingServiceConfig(Option<&'static str>, Arc<Mutex<Vec<String>>>);

impl LoadServiceConfig for RecordingServiceConfig {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        self.1.lock().unwrap().push(format!("{}, {}, {}", key.service_id(), key.env(), key.profile()));
        self.0.map(str::to_owned)
    }
}

#[test]
fn an_endpoint_for_this_service_only() {
    let outcomes = both! {
        let mut outcomes = Vec::new();
        for (shared_url, origin, service_url) in [
            (None, None, None),
            (None, None, Some("https://service.example")),
            (Some("https://shared.example"), None, None),
            (Some("https://shared.example"), None, Some("https://service.example")),
            (Some("https://shared.example"), Some(Origin::shared_environment_variable()), Some("https://service.example")),
            (Some("https://shared.example"), Some(Origin::shared_profile_file()), Some("https://service.example")),
            (Some("https://shared.example"), Some(Origin::shared_profile_file()), None),
            (Some("https://shared.example"), Some(Origin::shared_config()), Some("https://service.example")),
        ] {
            let (http, requests) = (Canned::empty(), Arc::new(Mutex::new(Vec::new())));
            let mut shared = shared(&http).service_config(RecordingServiceConfig(service_url, requests.clone()));
            shared.set_endpoint_url(shared_url.map(str::to_owned));
            if let Some(origin) = origin {
                shared.insert_origin("endpoint_url", origin);
            }
            sdk::Client::new(&shared.build()).list_secrets().send().await.unwrap();
            outcomes.push((http.requests()[0].line.clone(), requests.lock().unwrap().clone()));
        }
        outcomes
    };
    let of_rules = "POST https://secretsmanager.eu-central-1.amazonaws.com/";
    let (shared, service) = ("POST https://shared.example/", "POST https://service.example/");
    let lines: Vec<_> = outcomes.iter().map(|(line, _)| line.as_str()).collect();
    assert_eq!(lines, [of_rules, service, shared, service, service, service, shared, shared]);
    let key = "Secrets Manager, AWS_ENDPOINT_URL, endpoint_url";
    assert!(outcomes[..7].iter().all(|(_, requests)| requests == &[key]), "{outcomes:?}");
    assert!(outcomes[7].1.is_empty(), "what the program itself sets is not requested");
}

/// A sleep implementation that uses Tokio, and records the durations.
#[derive(Clone, Debug, Default)]
struct Sleeps(Arc<Mutex<Vec<Duration>>>);

impl AsyncSleep for Sleeps {
    fn sleep(&self, duration: Duration) -> Sleep {
        self.0.lock().unwrap().push(duration);
        TokioSleep::new().sleep(duration)
    }
}

#[test]
fn sleep_and_retries() {
    let (attempts, waits) = both! {
        let (http, sleeps) = (Canned::new([Reply::json(500, "{}")]), Sleeps::default());
        let shared = shared(&http)
            .region(Region::new("sleep-and-retries-1"))
            .sleep_impl(sleeps.clone())
            .retry_config(RetryConfig::standard().with_max_attempts(2).with_use_static_exponential_base(true))
            .build();
        let config = sdk::config::Builder::from(&shared)
            .retry_partition(sdk::config::retry::RetryPartition::new(crate::both::unique()))
            .build();
        sdk::Client::from_conf(config).list_secrets().send().await.unwrap_err();
        (http.requests().len(), sleeps.0.lock().unwrap().clone())
    };
    assert_eq!(attempts, 2);
    assert!(waits.contains(&Duration::from_secs(1)), "{waits:?}");
}

#[test]
fn identity_cache() {
    let requests = both! {
        let (http, cache) = (Canned::empty(), Counting::default());
        let client = sdk::Client::new(&shared(&http).identity_cache(cache.clone()).build());
        for _ in 0..3 {
            client.list_secrets().send().await.unwrap();
        }
        cache.requests()
    };
    assert_eq!(requests, 3);
}
