//! Tests of long polling: the retry behaviors with which a call is marked, and the rest of its retry configuration,
//! which must not change.

use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::retry::{RetryConfig, RetrySpec};

use crate::long_polling::LongPolling;

/// Returns the retry configuration of a call that started with `config`.
fn polled(config: Option<RetryConfig>) -> Option<RetryConfig> {
    let mut layer = Layer::new("test");
    layer.store_or_unset(config);
    let mut cfg = ConfigBag::of_layers(vec![layer]);
    let mut context = InterceptorContext::new(Input::doesnt_matter());
    context.enter_serialization_phase();
    let _ = context.take_input();
    context.set_request(HttpRequest::new(SdkBody::empty()));
    context.enter_before_transmit_phase();
    let components = RuntimeComponentsBuilder::for_tests().build().unwrap();
    LongPolling.modify_before_retry_loop(&mut (&mut context).into(), &components, &mut cfg).unwrap();
    cfg.load::<RetryConfig>().cloned()
}

#[test]
fn retry_behavior_2_1_marks_calls_as_long_polling() {
    let config = RetryConfig::adaptive().with_max_attempts(7).with_retry_spec(RetrySpec::v2_1());
    let expected = config.clone().with_retry_spec(RetrySpec::v2_1().with_long_polling(true));
    assert_eq!(polled(Some(config)), Some(expected));
}

#[test]
fn older_retry_behavior_is_unchanged() {
    for config in
        [None, Some(RetryConfig::standard()), Some(RetryConfig::standard().with_retry_spec(RetrySpec::v2_0()))]
    {
        assert_eq!(polled(config.clone()), config);
    }
}
