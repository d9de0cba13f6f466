//! Response validation: the checksum of the body is calculated while the body is read, and compared at the end with the
//! one in the headers.

use std::fmt;

use aws_smithy_checksums::ChecksumAlgorithm;
use aws_smithy_checksums::body::validate::ChecksumBody;
use aws_smithy_checksums::http::CHECKSUM_ALGORITHMS_IN_PRIORITY_ORDER;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeDeserializationInterceptorContextMut, BeforeSerializationInterceptorContextMut, Input,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::base64;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::checksum_config::ResponseChecksumValidation;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};

use super::is_presigned;

/// The value of the member that requests checksums from the service.
const ENABLED: &str = "ENABLED";

/// A function that sets the checksum mode of the input if the flag is `true`, and returns whether the input then
/// requests checksums.
type EnabledBy = Box<dyn Fn(&mut Input, bool) -> bool + Send + Sync>;

/// An interceptor that validates responses, and requests the necessary checksums from the service.
pub struct ResponseChecksum {
    enabled: EnabledBy,
    algorithms: &'static [&'static str],
}

impl ResponseChecksum {
    /// Creates the interceptor of an operation. `mode` returns the member that requests checksums; `algorithms` are the
    /// checksum algorithms that the service may use.
    pub fn new<I, M>(mode: fn(&mut I) -> &mut Option<M>, algorithms: &'static [&'static str]) -> Self
    where
        I: fmt::Debug + Send + Sync + 'static,
        M: AsRef<str> + From<&'static str> + 'static,
    {
        let enabled = move |input: &mut Input, enable: bool| {
            let Some(mode) = input.downcast_mut().map(mode) else { return false };
            let is_enabled = |mode: &Option<M>| mode.as_ref().is_some_and(|mode| mode.as_ref() == ENABLED);
            if enable && !is_enabled(mode) {
                *mode = Some(ENABLED.into());
            }
            is_enabled(mode)
        };
        Self { enabled: Box::new(enabled), algorithms }
    }

    /// Returns the algorithm and value of the checksum to compare with: of those in the response headers, the one that
    /// is fastest to calculate. Returns `None` if the headers contain none, or if the value of that one cannot be used.
    #[inline]
    fn expected(&self, headers: &Headers) -> Option<(ChecksumAlgorithm, Vec<u8>)> {
        let is_modeled = |name: &&str| self.algorithms.iter().any(|modeled| modeled.eq_ignore_ascii_case(name));
        let names = CHECKSUM_ALGORITHMS_IN_PRIORITY_ORDER.into_iter().filter(is_modeled);
        let mut found = names.filter_map(|name| {
            let algorithm: ChecksumAlgorithm = name.parse().ok()?;
            Some((algorithm, headers.get(algorithm.into_impl().header_name())?))
        });
        let (algorithm, value) = found.next()?;
        if is_of_parts(value) {
            tracing::warn!(
                "the checksum of the response was calculated from the checksums of its parts, so the body is not validated"
            );
            return None;
        }
        match base64::decode(value) {
            Ok(expected) => Some((algorithm, expected)),
            Err(_) => {
                tracing::error!("the checksum of the response is not valid base64, so the body is not validated");
                None
            }
        }
    }
}

impl fmt::Debug for ResponseChecksum {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { enabled: _, algorithms } = self;
        f.debug_struct("ResponseChecksum").field("algorithms", algorithms).finish()
    }
}

/// A marker for calls whose responses are validated.
#[derive(Clone, Copy, Debug)]
struct Validated;

impl Storable for Validated {
    type Storer = StoreReplace<Self>;
}

#[dyn_dispatch_hint]
impl Intercept for ResponseChecksum {
    #[inline]
    fn name(&self) -> &'static str {
        "ResponseChecksum"
    }

    #[inline]
    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if is_presigned(cfg) {
            return Ok(());
        }
        let (feature, enable) = match cfg.load::<ResponseChecksumValidation>() {
            Some(ResponseChecksumValidation::WhenRequired) => {
                (SmithySdkFeature::FlexibleChecksumsResWhenRequired, false)
            }
            _ => (SmithySdkFeature::FlexibleChecksumsResWhenSupported, true),
        };
        let is_enabled = (self.enabled)(context.input_mut(), enable);
        let state = cfg.interceptor_state();
        state.store_append(feature);
        state.store_or_unset(is_enabled.then_some(Validated));
        Ok(())
    }

    #[inline]
    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let response = context.response_mut();
        if cfg.load::<Validated>().is_some()
            && let Some((algorithm, expected)) = self.expected(response.headers())
        {
            let body = std::mem::replace(response.body_mut(), SdkBody::taken());
            *response.body_mut() = body.map(move |body| {
                SdkBody::from_body_1_x(ChecksumBody::new(body, algorithm.into_impl(), expected.clone().into()))
            });
        }
        Ok(())
    }
}

/// Whether a checksum was calculated from the checksums of parts, and therefore ends with their number, as in
/// `2Mqbrg==-3`.
#[inline]
fn is_of_parts(checksum: &str) -> bool {
    let Some((checksum, parts)) = checksum.rsplit_once('-') else { return false };
    !checksum.ends_with('-') && !parts.is_empty() && parts.bytes().all(|byte| byte.is_ascii_digit())
}
