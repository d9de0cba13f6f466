//! An interceptor that prepares the input of a call before it is serialized, and hides request and response bodies that
//! may contain sensitive data.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeDeserializationInterceptorContextMut, BeforeSerializationInterceptorContextMut,
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut, FinalizerInterceptorContextMut,
    Input,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::telemetry::{CapturedTelemetryAttributes, RequestedTelemetryAttributes};

use super::Schema;
use crate::idempotency_token::IdempotencyTokenProvider;
use crate::opaque;
use crate::opaque::client::HiddenResponse;

/// An interceptor that records members for telemetry, disables stalled-stream protection where transfers may be idle,
/// sets the endpoint parameters, fills in the idempotency token, and hides the bodies of operations with sensitive
/// data.
#[derive(Debug)]
pub(super) struct OperationInterceptor(pub(super) &'static Schema);

#[dyn_dispatch_hint]
impl Intercept for OperationInterceptor {
    fn name(&self) -> &'static str {
        "OperationInterceptor"
    }

    fn read_before_execution(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.capture(context.input(), cfg);
        if self.0.may_stall {
            cfg.interceptor_state().store_put(StalledStreamProtectionConfig::disabled());
        }
        let params = (self.0.endpoint_params)(context.input(), cfg)?;
        cfg.interceptor_state().store_put(params);
        Ok(())
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(token @ None) = (self.0.idempotency_token)(context.input_mut())
            && let Some(provider) = cfg.load::<IdempotencyTokenProvider>()
        {
            *token = Some(provider.token()?);
        }
        Ok(())
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if self.0.sensitive {
            let request = context.request_mut();
            // Another interceptor may have replaced the body.
            opaque::hide(request.body_mut());
            let stalled = cfg.load::<StalledStreamProtectionConfig>();
            request.add_extension(HiddenResponse {
                streams: self.0.open.is_some(),
                stalled: stalled.filter(|config| config.download_enabled()).cloned(),
            });
        }
        Ok(())
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if self.0.sensitive {
            opaque::hide(context.response_mut().body_mut());
        }
        Ok(())
    }

    /// Hides the body of a response again, because an interceptor may have replaced it with a stream, which the runtime
    /// has since read into memory.
    fn modify_before_attempt_completion(
        &self,
        context: &mut FinalizerInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(response) = context.response_mut().filter(|_| self.0.sensitive) {
            opaque::hide(response.body_mut());
        }
        Ok(())
    }
}

impl OperationInterceptor {
    fn capture(&self, input: &Input, cfg: &mut ConfigBag) {
        let requested = cfg.load::<RequestedTelemetryAttributes>().filter(|requested| !requested.is_empty());
        let Some(requested) = requested.filter(|_| self.0.captures) else { return };
        let mut captured = CapturedTelemetryAttributes::default();
        (self.0.capture)(input, &mut |name, value| {
            if requested.should_capture(name) {
                captured.insert(name, value);
            }
        });
        cfg.interceptor_state().store_put(captured);
    }
}
