//! Retries of long-polling operations.
//!
//! Programs call such an operation in a loop. From retry behavior 2.1 on, a call that fails when the retry quota is
//! exhausted waits as if it were retried, so that the loop does not flood the service.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::{RetryConfig, RetrySpec};

/// An interceptor that marks the calls to an operation as long polling.
#[derive(Debug)]
pub struct LongPolling;

#[dyn_dispatch_hint]
impl Intercept for LongPolling {
    #[inline]
    fn name(&self) -> &'static str {
        "LongPolling"
    }

    #[inline]
    fn modify_before_retry_loop(
        &self,
        _: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(config) = cfg.load::<RetryConfig>()
            && let Some(spec) = config.retry_spec()
            && spec.is_at_least(RetrySpec::V2_1)
        {
            let polling = config.clone().with_retry_spec(spec.clone().with_long_polling(true));
            cfg.interceptor_state().store_put(polling);
        }
        Ok(())
    }
}
