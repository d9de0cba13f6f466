//! Headers that are not in the model but are sent with every request of a service.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// An interceptor that sets these headers, which are signed like all others.
#[derive(Debug)]
pub(crate) struct ServiceHeaders(pub(crate) &'static [(&'static str, &'static str)]);

#[dyn_dispatch_hint]
impl Intercept for ServiceHeaders {
    fn name(&self) -> &'static str {
        "ServiceHeaders"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let headers = context.request_mut().headers_mut();
        for (name, value) in self.0 {
            headers.insert(*name, *value);
        }
        Ok(())
    }
}
