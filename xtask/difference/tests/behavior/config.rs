//! Client configuration: values set on a builder are visible in the configuration, and a new builder preserves them.

use std::time::Duration;

use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_runtime_api::client::auth::{AuthSchemeId, AuthSchemePreference};
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::sdk_ua_metadata::FrameworkMetadata;
use difference::connector::Canned;
use difference::differences::explained;
use difference::settings::app;

use crate::both::NoIds;
use crate::identity_cache::Counting;
use crate::interceptors::Silent;
use crate::retries::Never;

/// Returns everything that a configuration exposes.
macro_rules! shown {
    ($config:expr) => {{
        #[allow(deprecated, reason = "deprecated methods must behave the same, too")]
        let credentials_provider = $config.credentials_provider().is_some();
        vec![
            format!("{:?}", $config.region()),
            format!("{:?}", $config.app_name()),
            format!("{:?}", $config.framework_metadata()),
            format!("{:?}", $config.retry_config()),
            format!("{:?}", $config.timeout_config()),
            format!("{:?}", $config.stalled_stream_protection()),
            format!("{:?}", $config.auth_scheme_preference()),
            format!("{:?}", $config.disable_clock_skew_correction()),
            format!("{:?}", $config.retry_partition()),
            format!("{:?}", $config.time_source().map(|clock| clock.now())),
            format!(
                "{} interceptors, {} retry classifiers, {} auth schemes",
                $config.interceptors().count(),
                $config.retry_classifiers().count(),
                $config.auth_schemes().count()
            ),
            format!(
                "auth scheme resolver {}, cache {}, http {}, invocation ids {}, sleep {}, credentials {}",
                $config.auth_scheme_resolver().is_some(),
                $config.identity_cache().is_some(),
                $config.http_client().is_some(),
                $config.invocation_id_generator().is_some(),
                $config.sleep_impl().is_some(),
                credentials_provider,
            ),
            $config.signing_name().to_owned(),
        ]
    }};
}

#[test]
fn settings_are_shown_and_kept() {
    let shown = both! {
        let config = parts::config(&Canned::empty())
            .app_name(app("an-app"))
            .framework_metadata(FrameworkMetadata::new("first", Some("1.0")).unwrap())
            .framework_metadata(FrameworkMetadata::new("second", None::<&str>).unwrap())
            .retry_config(RetryConfig::adaptive())
            .retry_partition(sdk::config::retry::RetryPartition::new("a partition"))
            .timeout_config(TimeoutConfig::builder().connect_timeout(Duration::from_secs(2)).build())
            .timeout_config(TimeoutConfig::builder().read_timeout(Duration::from_secs(3)).build())
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .auth_scheme_preference([AuthSchemeId::new("sigv4")])
            .auth_scheme_resolver(sdk::config::auth::DefaultAuthSchemeResolver::default())
            .disable_clock_skew_correction(false)
            .identity_cache(Counting::default())
            .interceptor(Silent)
            .retry_classifier(Never)
            .sleep_impl(TokioSleep::new())
            .build();
        let again = config.to_builder().build();
        let (shown, kept) = (shown!(config), shown!(again));
        assert_eq!(shown, kept);
        assert_eq!(shown!(sdk::Client::from_conf(config.clone()).config()), kept);
        shown
    };
    let all = shown.join("\n");
    for expected in [
        "us-east-1",
        "an-app",
        "second",
        "Adaptive",
        "a partition",
        "Set(2s)",
        "Set(3s)",
        "Some(false)",
        "1 interceptors, 1 retry classifiers, 0 auth schemes",
        "auth scheme resolver true, cache true, http true, invocation ids true, sleep true, credentials false",
    ] {
        assert!(all.contains(expected), "{expected} is missing: {all}");
    }
    assert_eq!(shown.last().unwrap(), "secretsmanager");
}

#[test]
fn an_empty_configuration_shows_only_a_clock() {
    let shown = both! {
        let config = sdk::Config::builder().build();
        assert!(config.time_source().is_some());
        let mut shown = shown!(config);
        shown.remove(9);
        shown
    };
    assert_eq!(shown[0], "None");
    assert_eq!(shown[2], "[]");
    assert_eq!(shown[9], "0 interceptors, 0 retry classifiers, 0 auth schemes");
}

#[test]
fn a_configuration_without_endpoint_resolver_has_the_default() {
    let (official, ours) = each! {
        let resolver = std::panic::catch_unwind(|| sdk::Config::builder().build().endpoint_resolver());
        resolver.map_or_else(|_| "panic".to_owned(), |resolver| format!("{resolver:?}"))
    };
    assert_eq!(explained("", "outcome", &official, &ours), Some("no-panics"));
    assert!(ours.contains("DefaultResolver"), "{ours}");
}

#[test]
fn none_removes_some_settings_and_leaves_others() {
    let shown = both! {
        let mut builder = parts::config(&Canned::empty())
            .app_name(app("an-app"))
            .retry_config(RetryConfig::disabled())
            .timeout_config(TimeoutConfig::builder().read_timeout(Duration::from_secs(3)).build())
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .auth_scheme_preference(AuthSchemePreference::from([AuthSchemeId::new("sigv4")]))
            .disable_clock_skew_correction(true)
            .invocation_id_generator(NoIds)
            .retry_partition(sdk::config::retry::RetryPartition::new("a partition"))
            .interceptor(Silent)
            .interceptor(Silent)
            .retry_classifier(Never);
        builder
            .set_region(None)
            .set_app_name(None)
            .set_retry_config(None)
            .set_timeout_config(None)
            .set_stalled_stream_protection(None)
            .set_auth_scheme_preference(None)
            .set_disable_clock_skew_correction(None)
            .set_invocation_id_generator(None)
            .set_retry_partition(None)
            .set_credentials_provider(None)
            .set_endpoint_url(None)
            .set_endpoint_resolver(None)
            .set_use_fips(None)
            .set_use_dual_stack(None)
            .set_http_client(None)
            .set_sleep_impl(None)
            .set_time_source(None)
            .set_behavior_version(None)
            .set_interceptors([])
            .set_retry_classifiers([]);
        let config = builder.build();
        let mut shown = shown!(config);
        shown.remove(9);
        shown
    };
    assert_eq!(shown[0], "None");
    assert!(shown[3].contains("max_attempts: 1"), "{shown:?}");
    assert!(shown[4].contains("Set(3s)"), "{shown:?}");
    assert!(shown[8].contains("a partition"), "{shown:?}");
    assert_eq!(shown[9], "0 interceptors, 0 retry classifiers, 0 auth schemes");
}
