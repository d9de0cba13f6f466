//! Body checksums in the header `content-md5` (Smithy trait `smithy.api#httpChecksumRequired`, RFC 1864), for services
//! with an operation that requires them.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::base64;
use aws_smithy_types::config_bag::ConfigBag;
use md5::{Digest, Md5};

/// An interceptor that adds the checksum of the body as sent, unless the request already has the header.
#[derive(Debug)]
pub struct ContentMd5;

#[dyn_dispatch_hint]
impl Intercept for ContentMd5 {
    #[inline]
    fn name(&self) -> &'static str {
        "ContentMd5"
    }

    #[inline]
    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        if request.headers().get("content-md5").is_none() {
            let body = request.body().bytes().ok_or("cannot compute the checksum of a streaming request body")?;
            let checksum = base64::encode(Md5::digest(body));
            request.headers_mut().insert("content-md5", checksum);
        }
        Ok(())
    }
}
