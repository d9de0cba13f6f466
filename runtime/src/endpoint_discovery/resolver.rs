//! A resolver that finds the endpoint of a call by discovery, or by the rules of the service.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use aws_credential_types::Credentials;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::error::ResolveEndpointError;
use aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, EndpointResolverParams, ResolveEndpoint, SharedEndpointResolver,
};
use aws_smithy_runtime_api::client::identity::Identity;

use super::cache::{Cache, Caller, Discovered, Key, Subject};

/// The details of a call that needs a discovered endpoint, stored as a property of its endpoint parameters.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The Region of the call.
    pub region: Option<String>,
    /// The operation with its identifiers, if the endpoint depends on them.
    pub subject: Option<Subject>,
}

/// Returns the key of the endpoint for a call; `None` if the call uses the endpoint from the rules.
pub fn key(params: &EndpointResolverParams) -> Option<Key> {
    let wanted = params.get_property::<Wanted>()?;
    let access_key_id = credentials(params).map(|credentials| credentials.access_key_id().to_owned());
    let caller = Caller { access_key_id, region: wanted.region.clone() };
    Some(Key { caller, subject: wanted.subject.clone() })
}

/// Returns the credentials of a call, which the runtime adds to the parameters.
pub fn credentials(params: &EndpointResolverParams) -> Option<&Credentials> {
    params.get_property::<Identity>()?.data()
}

/// A client that requests endpoints from the service.
pub trait Discover: fmt::Debug + Send + Sync + 'static {
    /// Requests an endpoint for the caller.
    fn discover<'a>(&'a self, wanted: &'a Wanted, credentials: Option<&'a Credentials>) -> DiscoveryFuture<'a>;
}

/// The pending result of a request for an endpoint.
pub type DiscoveryFuture<'a> = Pin<Box<dyn Future<Output = Result<Discovered, BoxError>> + Send + 'a>>;

/// A resolver that follows the rules and, for calls that need discovery, replaces the URL with the discovered one.
#[derive(Debug)]
pub struct DiscoveringResolver<D> {
    /// The resolver that follows the rules of the service.
    pub rules: SharedEndpointResolver,
    /// The cached endpoints of the client.
    pub cache: Arc<Cache>,
    /// The client that requests endpoints from the service.
    pub discoverer: D,
}

impl<D: Discover> ResolveEndpoint for DiscoveringResolver<D> {
    fn resolve_endpoint<'a>(&'a self, params: &'a EndpointResolverParams) -> EndpointFuture<'a> {
        let (Some(wanted), Some(key)) = (params.get_property::<Wanted>(), key(params)) else {
            return self.rules.resolve_endpoint(params);
        };
        EndpointFuture::new(async move {
            // The authentication schemes from the rules also apply to the discovered endpoint.
            let endpoint = self.rules.resolve_endpoint(params).await?;
            let url = self.cache.url(&key, self.discoverer.discover(wanted, credentials(params))).await;
            let failed =
                |error| ResolveEndpointError::from_source("the service returned no endpoint for the call", error);
            Ok(endpoint.into_builder().url(url.map_err(failed)?).build())
        })
    }

    fn finalize_params<'a>(&'a self, params: &'a mut EndpointResolverParams) -> Result<(), BoxError> {
        self.rules.finalize_params(params)
    }
}
