//! Presigned requests, whose signature is in the URL, behind the feature `presigning`.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use aws_runtime::auth::{HttpSignatureType, PayloadSigningOverride, SigV4OperationSigningConfig};
use aws_runtime::invocation_id::InvocationIdInterceptor;
use aws_runtime::request_info::RequestInfoInterceptor;
use aws_runtime::service_clock_skew::ServiceClockSkewInterceptor;
use aws_runtime::user_agent::UserAgentInterceptor;
use aws_smithy_async::time::{SharedTimeSource, StaticTimeSource};
use aws_smithy_runtime::client::orchestrator::{StopPoint, invoke_with_stop_point};
use aws_smithy_runtime::client::retries::strategy::NeverRetryStrategy;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{BeforeTransmitInterceptorContextMut, Input};
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, disable_interceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::retries::SharedRetryStrategy;
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer, Layer, Storable, StoreReplace};
use aws_smithy_types::error::operation::BuildError;

use crate::client::Core;
use crate::config::Builder;
use crate::http::RequestHead;
use crate::orchestration::{Operation, OperationRuntime, Schema, operation_plugins, serializer, typed_error};

/// The maximum time for which a presigned request can be valid: a week.
pub const MAX_EXPIRES_IN: Duration = Duration::from_secs(604_800);

/// The SHA-256 hash of an empty body.
const EMPTY_BODY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// An operation whose requests can be presigned. A presigned request has no body of its own.
pub trait PresignedOperation: Operation {
    /// The method and URI of presigned requests.
    const PRESIGNED_HTTP: (&'static str, &'static str) = Self::HTTP;
    /// Whether the signature covers an empty body. If not, it covers no body, so the request can be sent with any body.
    const EMPTY_BODY: bool = false;

    /// Writes the members into the URI and the headers.
    ///
    /// # Errors
    ///
    /// Fails if a label or required query parameter is not set, or if a value is not valid in its label, parameter
    /// or header.
    #[inline]
    fn write_presigned_head(input: &Self::Input, head: &mut RequestHead) -> Result<(), BuildError> {
        Self::write_head(input, head)
    }
}

/// A marker in the configuration of presigned calls. Interceptors add no checksum to them, because the body is not
/// known yet.
#[derive(Clone, Copy, Debug)]
pub struct IsPresigned;

impl Storable for IsPresigned {
    type Storer = StoreReplace<Self>;
}

/// Builds and signs a request for an operation without sending it.
///
/// # Errors
///
/// Fails if the request cannot be built or signed.
pub async fn presign<O: PresignedOperation>(
    core: &Core,
    config_override: Option<Builder>,
    input: Result<O::Input, BuildError>,
    start_time: SystemTime,
    expires_in: Duration,
) -> Result<HttpRequest, SdkError<O::Error, HttpResponse>> {
    let input = input.map_err(SdkError::construction_failure)?;
    let schema = Schema::of_presigned::<O>();
    let plugins = operation_plugins(core, OperationRuntime::of::<O>(), config_override)
        .with_operation_plugin(PresigningPlugin::new(schema, start_time, expires_in, O::EMPTY_BODY));
    let input = Input::erase(input);
    let mut context =
        invoke_with_stop_point(schema.service.id, schema.name, input, &plugins, StopPoint::BeforeTransmit)
            .await
            .map_err(typed_error::<O>)?;
    context.take_request().ok_or_else(|| SdkError::construction_failure("an interceptor removed the request"))
}

/// The plugin of presigned calls, which replaces parts of the usual configuration.
#[derive(Debug)]
struct PresigningPlugin {
    config: FrozenLayer,
    components: RuntimeComponentsBuilder,
}

impl PresigningPlugin {
    #[inline]
    fn new(schema: &'static Schema, start_time: SystemTime, expires_in: Duration, empty_body: bool) -> Self {
        let mut layer = Layer::new("presigning");
        layer.store_put(serializer(schema));
        layer.store_put(IsPresigned);
        layer.store_put(disable_interceptor::<InvocationIdInterceptor>("presigning"));
        layer.store_put(disable_interceptor::<RequestInfoInterceptor>("presigning"));
        layer.store_put(disable_interceptor::<UserAgentInterceptor>("presigning"));
        layer.store_put(disable_interceptor::<ServiceClockSkewInterceptor>("presigning"));
        let time_source = SharedTimeSource::new(StaticTimeSource::new(start_time));
        let components = RuntimeComponentsBuilder::new("presigning")
            .with_interceptor(SharedInterceptor::permanent(SignQuery { expires_in, empty_body }))
            .with_retry_strategy(Some(SharedRetryStrategy::new(NeverRetryStrategy::new())))
            .with_time_source(Some(time_source));
        Self { config: layer.freeze(), components }
    }
}

impl RuntimePlugin for PresigningPlugin {
    #[inline]
    fn config(&self) -> Option<FrozenLayer> {
        Some(self.config.clone())
    }

    #[inline]
    fn runtime_components(&self, _: &RuntimeComponentsBuilder) -> Cow<'_, RuntimeComponentsBuilder> {
        Cow::Borrowed(&self.components)
    }
}

/// An interceptor that configures the signer to put the signature into the query, with the time until it expires.
#[derive(Debug)]
struct SignQuery {
    expires_in: Duration,
    empty_body: bool,
}

#[dyn_dispatch_hint]
impl Intercept for SignQuery {
    #[inline]
    fn name(&self) -> &'static str {
        "SignQuery"
    }

    #[inline]
    fn modify_before_signing(
        &self,
        _: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let mut config = cfg.load::<SigV4OperationSigningConfig>().cloned().unwrap_or_default();
        let payload = match self.empty_body {
            true => PayloadSigningOverride::Precomputed(EMPTY_BODY.to_owned()),
            false => PayloadSigningOverride::unsigned_payload(),
        };
        config.signing_options.expires_in = Some(self.expires_in);
        config.signing_options.signature_type = HttpSignatureType::HttpRequestQueryParams;
        config.signing_options.payload_override = Some(payload.to_signable_body());
        cfg.interceptor_state().store_put(config);
        Ok(())
    }
}
