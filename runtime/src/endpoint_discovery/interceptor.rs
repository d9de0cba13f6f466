//! The interceptor and retry classifier for operations with endpoint discovery (Smithy trait
//! `aws.api#clientDiscoveredEndpoint`).

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextRef, Error, FinalizerInterceptorContextRef, InterceptorContext, Output,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, RetryAction};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_types::endpoint_config::EndpointUrl;
use aws_types::region::Region;

use super::cache::{Cache, Subject};
use super::resolver::{Wanted, key};

/// The cached endpoints of a client, for the interceptors of its calls.
#[derive(Clone, Debug)]
pub struct KnownEndpoints(pub Arc<Cache>);

impl Storable for KnownEndpoints {
    type Storer = StoreReplace<Self>;
}

/// A function that returns the names and values of the input members that the endpoint depends on.
type Identifiers<I> = fn(&I) -> Vec<(&'static str, Option<&str>)>;

/// An interceptor that selects discovered endpoints for calls with the input `I` and the error `E`, unless the program
/// sets an endpoint URL. If the service reports an endpoint as invalid, the interceptor removes it from the cache.
pub struct DiscoveredEndpoint<I, E> {
    /// The error code for an invalid endpoint.
    invalid: Option<&'static str>,
    identified_by: Option<(&'static str, Identifiers<I>)>,
    error: PhantomData<fn() -> E>,
}

impl<I, E> DiscoveredEndpoint<I, E> {
    /// Creates the interceptor for an operation without identifiers; `invalid` is the error code for an invalid
    /// endpoint.
    pub fn new(invalid: Option<&'static str>) -> Self {
        Self { invalid, identified_by: None, error: PhantomData }
    }

    /// Makes the endpoint depend on members of the input.
    pub fn identified_by(self, operation: &'static str, identifiers: Identifiers<I>) -> Self {
        Self { identified_by: Some((operation, identifiers)), ..self }
    }

    fn subject(&self, input: &I) -> Option<Subject> {
        let (operation, identifiers) = self.identified_by?;
        let set = identifiers(input).into_iter().filter_map(|(name, value)| Some((name, value?.to_owned())));
        Some(Subject { operation, identifiers: BTreeMap::from_iter(set) })
    }
}

impl<I, E> fmt::Debug for DiscoveredEndpoint<I, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DiscoveredEndpoint")
    }
}

#[dyn_dispatch_hint]
impl<I, E> Intercept for DiscoveredEndpoint<I, E>
where
    I: fmt::Debug + Send + Sync + 'static,
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    fn name(&self) -> &'static str {
        "DiscoveredEndpoint"
    }

    fn read_before_serialization(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if cfg.load::<EndpointUrl>().is_some() {
            return Ok(());
        }
        let wanted = Wanted {
            region: cfg.load::<Region>().map(ToString::to_string),
            subject: context.input().downcast_ref::<I>().and_then(|input| self.subject(input)),
        };
        if let Some(params) = cfg.get_mut_from_interceptor_state::<EndpointResolverParams>() {
            params.set_property(wanted);
        }
        Ok(())
    }

    fn read_after_attempt(
        &self,
        context: &FinalizerInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if is_invalid_endpoint::<E>(self.invalid, context.output_or_error())
            && let (Some(known), Some(endpoint)) = (cfg.load::<KnownEndpoints>(), cfg.load::<Endpoint>())
            && let Some(key) = cfg.load::<EndpointResolverParams>().and_then(key)
        {
            known.0.forget(&key, endpoint.url());
        }
        Ok(())
    }
}

/// A retry classifier that retries a call with a newly discovered endpoint if the service reports the current one as
/// invalid.
#[derive(Debug)]
pub struct InvalidEndpoint<E> {
    code: Option<&'static str>,
    error: PhantomData<fn() -> E>,
}

impl<E> InvalidEndpoint<E> {
    /// Creates the classifier for calls that fail with an `E`; `code` is the error code for an invalid endpoint.
    pub fn new(code: Option<&'static str>) -> Self {
        Self { code, error: PhantomData }
    }
}

impl<E> ClassifyRetry for InvalidEndpoint<E>
where
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        match is_invalid_endpoint::<E>(self.code, context.output_or_error()) {
            true => RetryAction::transient_error(),
            false => RetryAction::NoActionIndicated,
        }
    }

    fn name(&self) -> &'static str {
        "Invalid Endpoint"
    }
}

fn is_invalid_endpoint<E>(invalid: Option<&str>, result: Option<Result<&Output, &OrchestratorError<Error>>>) -> bool
where
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    let Some(Err(error)) = result else { return false };
    let code = error.as_operation_error().and_then(|error| error.downcast_ref::<E>()).and_then(|error| error.code());
    invalid.is_some() && code == invalid
}
