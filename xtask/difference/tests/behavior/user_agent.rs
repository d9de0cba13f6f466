//! The user agent, and the features that it reports.

use aws_smithy_types::retry::RetryConfig;
use aws_types::sdk_ua_metadata::FrameworkMetadata;
use difference::connector::{Canned, Exchange, Reply};
use difference::settings::app;

/// Returns the feature codes in the user agent.
fn features(request: &Exchange) -> Vec<&str> {
    let user_agent = request.header("x-amz-user-agent").unwrap();
    let features = user_agent.split(' ').find_map(|word| word.strip_prefix("m/")).unwrap_or_default();
    features.split(',').filter(|feature| !feature.is_empty()).collect()
}

#[test]
fn service_version_application_and_frameworks() {
    let requests = both! {
        let http = Canned::empty();
        let config = parts::config(&http)
            .app_name(app("an-app"))
            .framework_metadata(FrameworkMetadata::new("first", Some("1.0")).unwrap())
            .framework_metadata(FrameworkMetadata::new("second", None::<&str>).unwrap());
        sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
        http.requests()
    };
    let (long, short) = (requests[0].header("x-amz-user-agent").unwrap(), requests[0].header("user-agent").unwrap());
    for part in ["api/secretsmanager/1.125.0", "app/an-app", "lib/first/1.0", "lib/second", "lang/rust/", "os/linux"] {
        assert!(long.contains(part), "{part}: {long}");
    }
    assert!(short.starts_with("aws-sdk-rust/"), "{short}");
}

#[test]
fn the_retry_mode_is_a_feature() {
    let requests = both! {
        let mut requests = Vec::new();
        for retry in [RetryConfig::standard(), RetryConfig::adaptive(), RetryConfig::disabled()] {
            let http = Canned::empty();
            let config = parts::config(&http).retry_config(retry);
            sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
            requests.extend(http.requests());
        }
        requests
    };
    let modes: Vec<_> = requests.iter().map(|request| features(request)).collect();
    assert!(modes[0].contains(&"E") && modes[1].contains(&"F") && modes[2].contains(&"E"), "{modes:?}");
    assert!(!modes[0].contains(&"F") && !modes[1].contains(&"E"), "{modes:?}");
}

#[test]
fn a_custom_endpoint_is_a_feature() {
    let requests = both! {
        let http = Canned::empty();
        let client = parts::client(&http);
        client.list_secrets().send().await.unwrap();
        let config_override = sdk::Config::builder().endpoint_url("http://localhost:4566");
        client.list_secrets().customize().config_override(config_override).send().await.unwrap();
        let config = parts::config(&http).endpoint_url("http://localhost:4566");
        sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
        http.requests()
    };
    let overridden: Vec<_> = requests.iter().map(|request| features(request).contains(&"N")).collect();
    // A call's own override is applied after the user agent has read the client's configuration.
    assert_eq!(overridden, [false, false, true]);
}

#[test]
fn a_paginator_is_a_feature() {
    let requests = both! {
        let http = Canned::new([Reply::json(200, r#"{"NextToken":"b"}"#), Reply::json(200, "{}")]);
        let client = parts::client(&http);
        let mut pages = client.list_secrets().into_paginator().send();
        while let Some(page) = pages.next().await {
            page.unwrap();
        }
        client.list_secrets().send().await.unwrap();
        http.requests()
    };
    let from_paginator: Vec<_> = requests.iter().map(|request| features(request).contains(&"C")).collect();
    assert_eq!(from_paginator, [true, true, false]);
}
