//! Tests of client settings that are passed to the endpoint rules.

use aws_types::SdkConfig;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

use super::*;

/// Returns the host that a client with this configuration calls.
async fn host(builder: Builder) -> String {
    let (client, requests) = client(builder);
    client.enter().name("north").send().await.unwrap();
    hosts(&requests).remove(0)
}

/// An environment with one variable.
#[derive(Debug)]
struct Environment(&'static str);

impl LoadServiceConfig for Environment {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        let is_ours = key.service_id() == "Gate"
            && key.env() == "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH"
            && key.profile() == "s3_disable_express_session_auth";
        is_ours.then(|| self.0.to_owned())
    }
}

#[tokio::test]
async fn settings_reach_the_endpoint_rules() {
    assert_eq!(host(Config::builder()).await, "gate.example");
    assert_eq!(host(Config::builder().fast(true)).await, "fast.gate.example");
    assert_eq!(host(Config::builder().lane("left")).await, "left.lane.example");
    assert_eq!(host(Config::builder().lanes(["middle".to_owned()])).await, "middle.lanes.example");
    assert_eq!(host(Config::builder().disable_s3_express_session_auth(true)).await, "plain.gate.example");
}

#[tokio::test]
async fn one_call_can_override_settings() {
    let (client, requests) = client(Config::builder().fast(true).lane("left"));
    let call = || client.enter().name("north").customize();
    let mut without_lane = Builder::new();
    without_lane.set_lane(None);
    call().config_override(without_lane).send().await.unwrap();
    call().config_override(Builder::new().lane("right")).send().await.unwrap();
    call().send().await.unwrap();
    assert_eq!(hosts(&requests), ["fast.gate.example", "right.lane.example", "left.lane.example"]);
}

#[tokio::test]
async fn a_setting_comes_from_the_shared_configuration() {
    for (value, expected) in [("true", "plain.gate.example"), ("false", "gate.example"), ("neither", "gate.example")] {
        let shared = SdkConfig::builder().service_config(Environment(value)).build();
        assert_eq!(host(Builder::from(&shared)).await, expected, "{value}");
    }
}
