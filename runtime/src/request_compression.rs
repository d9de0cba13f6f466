//! Request compression (Smithy trait `smithy.api#requestCompression`), for services with operations that support it.

use aws_smithy_compression::body::compress::CompressedBody;
use aws_smithy_compression::{CompressionAlgorithm, CompressionOptions};
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};
use aws_types::sdk_config::SdkConfig;

use crate::config::{Builder, Config};

/// An interceptor that compresses the body of a request with gzip, unless the body is a stream or too small, or
/// compression is disabled.
#[derive(Debug)]
pub struct RequestCompression;

#[dyn_dispatch_hint]
impl Intercept for RequestCompression {
    #[inline]
    fn name(&self) -> &'static str {
        "RequestCompression"
    }

    /// Fails the call if a setting is out of range, whatever the size of the body.
    #[inline]
    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        options(cfg).map(|_| ())
    }

    #[inline]
    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let options = options(cfg)?;
        let request = context.request_mut();
        // A stream is sent as it is.
        let Some(length) = request.body().bytes().map(<[u8]>::len) else { return Ok(()) };
        if !options.is_enabled() || length < usize::try_from(options.min_compression_size_bytes())? {
            return Ok(());
        }
        let body = std::mem::replace(request.body_mut(), SdkBody::taken());
        let gzip = CompressionAlgorithm::Gzip.into_impl_http_body_1_x(&options);
        let body = CompressedBody::new(body, gzip).into_compressed_sdk_body()?;
        let length = body.bytes().map_or(0, <[u8]>::len);
        request.headers_mut().append("content-encoding", CompressionAlgorithm::Gzip.as_str());
        request.headers_mut().insert("content-length", length.to_string());
        *request.body_mut() = body;
        cfg.interceptor_state().store_append(SmithySdkFeature::GzipRequestCompression);
        Ok(())
    }
}

/// Returns the compression settings of a call; a minimum size of more than 10 MiB is an error.
#[inline]
fn options(cfg: &ConfigBag) -> Result<CompressionOptions, BoxError> {
    let disabled = cfg.load::<DisableRequestCompression>().is_some_and(|setting| setting.0);
    let options = CompressionOptions::default().with_enabled(!disabled);
    match cfg.load::<RequestMinCompressionSizeBytes>() {
        Some(size) => options.with_min_compression_size_bytes(size.0),
        None => Ok(options),
    }
}

/// Whether request compression is disabled.
#[derive(Clone, Copy, Debug)]
pub struct DisableRequestCompression(pub bool);

impl Storable for DisableRequestCompression {
    type Storer = StoreReplace<Self>;
}

/// The minimum size in bytes for request compression.
#[derive(Clone, Copy, Debug)]
pub struct RequestMinCompressionSizeBytes(pub u32);

impl Storable for RequestMinCompressionSizeBytes {
    type Storer = StoreReplace<Self>;
}

impl Config {
    /// Returns whether request compression is disabled, or `None` if this is not set.
    #[inline]
    pub fn disable_request_compression(&self) -> Option<bool> {
        self.config.load::<DisableRequestCompression>().map(|setting| setting.0)
    }

    /// Returns the minimum size in bytes for request compression, if it is set.
    #[inline]
    pub fn request_min_compression_size_bytes(&self) -> Option<u32> {
        self.config.load::<RequestMinCompressionSizeBytes>().map(|setting| setting.0)
    }
}

impl Builder {
    /// Sets whether request compression is disabled.
    #[inline]
    pub fn set_disable_request_compression(&mut self, disable: Option<bool>) {
        self.config.store_or_unset(disable.map(DisableRequestCompression));
    }

    /// Sets the minimum size in bytes for request compression.
    #[inline]
    pub fn set_request_min_compression_size_bytes(&mut self, size: Option<u32>) {
        self.config.store_or_unset(size.map(RequestMinCompressionSizeBytes));
    }
}

/// Reads the compression settings from the shared configuration.
#[inline]
pub fn take_settings(builder: &mut Builder, shared: &SdkConfig) {
    builder.set_disable_request_compression(shared.disable_request_compression());
    builder.set_request_min_compression_size_bytes(shared.request_min_compression_size_bytes());
}
