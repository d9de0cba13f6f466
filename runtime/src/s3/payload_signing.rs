//! Calls whose signature does not cover the body, which saves hashing it.

use aws_runtime::auth::PayloadSigningOverride;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_types::config_bag::ConfigBag;

/// An interceptor that leaves the body out of the signature.
#[derive(Debug)]
pub struct DisablePayloadSigning;

#[dyn_dispatch_hint]
impl Intercept for DisablePayloadSigning {
    fn name(&self) -> &'static str {
        "DisablePayloadSigning"
    }

    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        cfg.interceptor_state().store_put(PayloadSigningOverride::UnsignedPayload);
        Ok(())
    }
}

/// Defines the method of customized calls that disables the signing of their body.
///
/// ```text
/// disable_payload_signing! {
///     PutObjectOutput;
/// }
/// ```
#[macro_export]
macro_rules! disable_payload_signing {
    ($output:ident;) => {
        impl<E, B> crate::client::customize::CustomizableOperation<$output, E, B> {
            /// Leaves the body out of the signature of this call.
            ///
            /// This saves hashing the body, but the service does not notice if the body is changed in transit. Over a
            /// connection without TLS, use it only if something else protects the body.
            pub fn disable_payload_signing(self) -> Self {
                self.interceptor($crate::s3::payload_signing::DisablePayloadSigning)
            }
        }
    };
}
