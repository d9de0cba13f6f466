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
        self.0.name()
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.0.modify_before_transmit(context, components, cfg)
    }

    /// Skips bodies that have been received completely, like those that
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

#[cfg(test)]
mod tests {
    use aws_smithy_async::rt::sleep::SharedAsyncSleep;
    use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
    use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
    use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
    use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
    use aws_smithy_types::body::SdkBody;
    use aws_smithy_types::config_bag::Layer;

    use super::*;

    /// Calls the interceptor with this response. The published one fails, since there is no sleep implementation.
    fn protect(body: SdkBody) -> Result<(), BoxError> {
        let mut layer = Layer::new("test");
        layer.store_put(StalledStreamProtectionConfig::enabled().build());
        let mut cfg = ConfigBag::of_layers(vec![layer]);
        let mut context = InterceptorContext::new(Input::doesnt_matter());
        context.enter_serialization_phase();
        let _ = context.take_input();
        context.set_request(HttpRequest::new(SdkBody::empty()));
        context.enter_before_transmit_phase();
        context.enter_transmit_phase();
        let _ = context.take_request();
        context.set_response(HttpResponse::new(200.try_into().unwrap(), body));
        context.enter_before_deserialization_phase();
        let components = RuntimeComponentsBuilder::for_tests().with_sleep_impl(None::<SharedAsyncSleep>);
        let components = components.build().unwrap();
        StalledStreams::default().modify_before_deserialization(&mut (&mut context).into(), &components, &mut cfg)
    }

    #[test]
    fn only_streams_can_stall() {
        assert!(protect(SdkBody::from("in memory")).is_ok());
        assert!(protect(SdkBody::from_body_1_x(SdkBody::from("a stream"))).is_err());
    }
}
