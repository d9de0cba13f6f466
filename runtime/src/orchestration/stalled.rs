//! Detects stalled streams, as the published interceptor does, and leaves responses in memory alone.

use aws_smithy_runtime::client::stalled_stream_protection::StalledStreamProtectionInterceptor;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeDeserializationInterceptorContextMut, BeforeTransmitInterceptorContextMut,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// Applies the published interceptor to bodies that can stall.
#[derive(Debug, Default)]
pub(super) struct StalledStreams(StalledStreamProtectionInterceptor);

#[dyn_dispatch_hint]
impl Intercept for StalledStreams {
    fn name(&self) -> &'static str {
        "StalledStreams"
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.0.modify_before_transmit(context, components, cfg)
    }

    /// Passes over bodies that have been received completely, like those that
    /// [`HidingClient`](crate::opaque::client::HidingClient) has read.
    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if context.response().body().bytes().is_some() {
            return Ok(());
        }
        self.0.modify_before_deserialization(context, components, cfg)
    }
}
