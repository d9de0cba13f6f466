//! Tests of the capture of input members for interceptors and metrics, by their names in the model.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::sync::{Arc, Mutex};

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::telemetry::CapturedTelemetryAttributes;

/// An interceptor that records the captured members as `name=value`, sorted.
#[derive(Clone, Debug, Default)]
struct Captured(Arc<Mutex<Vec<String>>>);

#[aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint]
impl aws_smithy_runtime_api::client::interceptors::Intercept for Captured {
    fn name(&self) -> &'static str {
        "Captured"
    }

    fn read_before_serialization(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let captured = cfg.load::<CapturedTelemetryAttributes>().into_iter().flat_map(|captured| captured.iter());
        let mut captured: Vec<_> = captured.map(|(name, value)| format!("{name}={value}")).collect();
        captured.sort();
        *self.0.lock().unwrap() = captured;
        Ok(())
    }
}

/// Creates a client that captures these members, and a record of the members that were captured last.
macro_rules! client {
    ($sdk:ident, $names:expr) => {{
        let captured = Captured::default();
        let config = $sdk::Config::builder()
            .behavior_version($sdk::config::BehaviorVersion::latest())
            .region($sdk::config::Region::new("eu-west-1"))
            .credentials_provider($sdk::config::Credentials::for_tests())
            .http_client(infallible_client_fn(|_| http::Response::new(SdkBody::from("{}"))))
            .capture_input_attributes($names)
            .interceptor(captured.clone())
            .build();
        ($sdk::Client::from_conf(config), captured.0)
    }};
}

#[tokio::test]
async fn members_have_the_names_of_the_model() {
    let (client, captured) = client!(testbed_rest_json, ["Place", "Via", "To"]);
    client.move_lamp().place("hall").via("stairs").to("attic").send().await.unwrap();
    assert_eq!(*captured.lock().unwrap(), ["Place=hall", "To=attic", "Via=stairs"]);

    let (client, captured) = client!(testbed_s3, ["Bucket", "CopySource", "x-amz-copy-source"]);
    let _ = client.copy_object().bucket("shelf").key("a").copy_source("shelf/b").send().await;
    assert_eq!(*captured.lock().unwrap(), ["Bucket=shelf", "CopySource=shelf/b"]);
}
