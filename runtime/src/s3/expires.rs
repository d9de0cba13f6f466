//! The header `Expires`, which the service returns as it was uploaded, whether it is a date or not.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::DateTime;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::date_time::Format;

/// An interceptor that copies the header `Expires` to `ExpiresString`, to which a member of the output is bound, and
/// removes `Expires` if it is not a date.
#[derive(Debug)]
pub struct ExpiresString;

#[dyn_dispatch_hint]
impl Intercept for ExpiresString {
    #[inline]
    fn name(&self) -> &'static str {
        "ExpiresString"
    }

    #[inline]
    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let headers = context.response_mut().headers_mut();
        if let Some(value) = headers.get("Expires").map(str::to_owned) {
            if DateTime::from_str(&value, Format::HttpDate).is_err() {
                headers.remove("Expires");
            }
            headers.insert("ExpiresString", value);
        }
        Ok(())
    }
}
