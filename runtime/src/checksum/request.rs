//! Request checksums: in a header if the body is in memory, otherwise in a trailer after the body.

use std::fmt;

use aws_runtime::content_encoding::AwsChunkedBodyOptions;
use aws_smithy_checksums::ChecksumAlgorithm;
use aws_smithy_checksums::body::ChecksumCache;
use aws_smithy_checksums::body::calculate::ChecksumBody;
use aws_smithy_checksums::http::HttpChecksum;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut, Input,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::checksum_config::RequestChecksumCalculation;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};

use super::{aws_chunked, is_presigned};

/// The default algorithm, as a value of the member that selects it.
const DEFAULT_ALGORITHM: &str = "CRC32";

/// The prefix of headers with a checksum or its type.
const CHECKSUM_PREFIX: &str = "x-amz-checksum-";

/// A function that returns the algorithm that the input of a call selects.
type AlgorithmOf = Box<dyn Fn(&Input) -> Option<String> + Send + Sync>;

/// An interceptor that adds the checksum of the body to a request, unless the caller has set one.
///
/// All attempts use the checksum of the first attempt, so the call fails if a file changes between attempts.
pub struct RequestChecksum {
    algorithm: Option<AlgorithmOf>,
    header: Option<&'static str>,
    is_required: bool,
}

impl RequestChecksum {
    /// Creates the interceptor of an operation whose calls cannot select the algorithm.
    #[inline]
    pub fn new() -> Self {
        Self { algorithm: None, header: None, is_required: false }
    }

    /// Sets the input member that selects the algorithm.
    pub fn chosen_by<I: fmt::Debug + Send + Sync + 'static, A: AsRef<str> + 'static>(
        self,
        algorithm: fn(&I) -> Option<&A>,
    ) -> Self {
        let of = move |input: &Input| Some(algorithm(input.downcast_ref()?)?.as_ref().to_owned());
        Self { algorithm: Some(Box::new(of)), ..self }
    }

    /// Sets the header of the member that selects the algorithm; calls that select none send the default in it.
    #[inline]
    pub fn header(self, header: &'static str) -> Self {
        Self { header: Some(header), ..self }
    }

    /// Makes the checksum required.
    #[inline]
    pub fn required(self) -> Self {
        Self { is_required: true, ..self }
    }
}

impl Default for RequestChecksum {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for RequestChecksum {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { algorithm: _, header, is_required } = self;
        f.debug_struct("RequestChecksum").field("header", header).field("is_required", is_required).finish()
    }
}

/// The algorithm that a call selects.
#[derive(Clone, Debug)]
struct Chosen(String);

impl Storable for Chosen {
    type Storer = StoreReplace<Self>;
}

/// The checksum to calculate for the requests of a call.
#[derive(Clone, Debug)]
struct Calculation {
    algorithm: ChecksumAlgorithm,
    cache: ChecksumCache,
}

impl Storable for Calculation {
    type Storer = StoreReplace<Self>;
}

#[dyn_dispatch_hint]
impl Intercept for RequestChecksum {
    #[inline]
    fn name(&self) -> &'static str {
        "RequestChecksum"
    }

    #[inline]
    fn read_before_serialization(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(chosen) = self.algorithm.as_ref().and_then(|of| of(context.input())) {
            cfg.interceptor_state().store_put(Chosen(chosen));
        }
        Ok(())
    }

    #[inline]
    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        let is_set = request.headers().iter().any(|(name, _)| name.starts_with(CHECKSUM_PREFIX));
        let chosen = cfg.load::<Chosen>().map(|chosen| chosen.0.clone());
        if is_set || is_presigned(cfg) || !self.is_calculated(chosen.is_some(), cfg) {
            cfg.interceptor_state().store_put(AwsChunkedBodyOptions::disable_chunked_encoding());
            return Ok(());
        }
        let algorithm: ChecksumAlgorithm = match &chosen {
            Some(chosen) => chosen.parse()?,
            None => ChecksumAlgorithm::default(),
        };
        if let Some(header) = self.header.filter(|header| !request.headers().contains_key(header)) {
            request.headers_mut().insert(header, DEFAULT_ALGORITHM);
        }
        // The algorithm must be recorded here, because the user agent is complete by the time the request is signed.
        if let Some(feature) = feature(algorithm) {
            cfg.interceptor_state().store_append(feature);
        }
        cfg.interceptor_state().store_put(Calculation { algorithm, cache: ChecksumCache::new() });
        Ok(())
    }

    #[inline]
    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Some(Calculation { algorithm, cache }) = cfg.load::<Calculation>().cloned() else { return Ok(()) };
        let request = context.request_mut();
        let mut checksum = algorithm.into_impl();
        let Some(body) = request.body().bytes() else {
            request.headers_mut().insert("x-amz-trailer", checksum.header_name());
            let trailer = AwsChunkedBodyOptions::default().with_trailer_len(HttpChecksum::size(checksum.as_ref()));
            return aws_chunked::prepare(request, trailer, cfg);
        };
        let headers = cache.get().unwrap_or_else(|| {
            checksum.update(body);
            let headers = checksum.headers();
            cache.set(headers.clone());
            headers
        });
        for (name, value) in headers.iter().filter_map(|(name, value)| Some((name, value.to_str().ok()?))) {
            request.headers_mut().insert(name.as_str().to_owned(), value.to_owned());
        }
        Ok(())
    }

    #[inline]
    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Some(Calculation { algorithm, cache }) = cfg.load::<Calculation>().cloned() else { return Ok(()) };
        let body = context.request_mut().body_mut();
        if body.bytes().is_none() {
            let stream = std::mem::replace(body, SdkBody::taken()).map(move |stream| {
                SdkBody::from_body_1_x(ChecksumBody::new(stream, algorithm.into_impl()).with_cache(cache.clone()))
            });
            *body = aws_chunked::encode(stream, cfg)?;
        }
        Ok(())
    }
}

impl RequestChecksum {
    /// Decides whether to calculate a checksum for the requests of a call, and records the setting for the user agent.
    #[inline]
    fn is_calculated(&self, is_chosen: bool, cfg: &mut ConfigBag) -> bool {
        let (feature, is_calculated) = match cfg.load::<RequestChecksumCalculation>() {
            Some(RequestChecksumCalculation::WhenRequired) => {
                (SmithySdkFeature::FlexibleChecksumsReqWhenRequired, self.is_required || is_chosen)
            }
            _ => (SmithySdkFeature::FlexibleChecksumsReqWhenSupported, true),
        };
        cfg.interceptor_state().store_append(feature);
        is_calculated
    }
}

/// Returns the feature that the user agent reports for an algorithm, if any.
#[inline]
fn feature(algorithm: ChecksumAlgorithm) -> Option<SmithySdkFeature> {
    Some(match algorithm {
        ChecksumAlgorithm::Crc32 => SmithySdkFeature::FlexibleChecksumsReqCrc32,
        ChecksumAlgorithm::Crc32c => SmithySdkFeature::FlexibleChecksumsReqCrc32c,
        ChecksumAlgorithm::Crc64Nvme => SmithySdkFeature::FlexibleChecksumsReqCrc64,
        ChecksumAlgorithm::Sha1 => SmithySdkFeature::FlexibleChecksumsReqSha1,
        ChecksumAlgorithm::Sha256 => SmithySdkFeature::FlexibleChecksumsReqSha256,
        _ => return None,
    })
}
