//! The identity of a call to a directory bucket.

use std::marker::PhantomData;

use aws_credential_types::Credentials;
use aws_credential_types::credential_feature::AwsCredentialFeature;
use aws_runtime::auth::sigv4;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::identity::{
    Identity, IdentityCacheLocation, IdentityFuture, ResolveCachedIdentity, ResolveIdentity,
};
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::runtime_components::{GetIdentityResolver, RuntimeComponents};
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::endpoint_config::{EndpointUrl, UseDualStack, UseFips};
use aws_types::region::{Region, SigningRegion};

use super::ExpressSession;
use super::cache::SessionCache;
use crate::client::Core;
use crate::config::Config;
use crate::orchestration::{OperationRuntime, invoke, operation_plugins};

/// A provider of sessions, which `O` creates.
#[derive(Debug)]
pub(super) struct SessionProvider<O> {
    config: Config,
    cache: SessionCache,
    operation: PhantomData<fn() -> O>,
}

impl<O: ExpressSession> SessionProvider<O> {
    /// Creates the provider for a client with this configuration.
    pub(super) fn new(config: Config) -> Self {
        Self { config, cache: SessionCache::default(), operation: PhantomData }
    }

    async fn identity(&self, components: &RuntimeComponents, cfg: &ConfigBag) -> Result<Identity, BoxError> {
        let bucket = cfg.load::<EndpointResolverParams>().and_then(O::bucket);
        let bucket = bucket.ok_or("the call does not use a bucket's endpoint, so it cannot have a session")?;
        let resolver = components.identity_resolver(sigv4::SCHEME_ID);
        let resolver = resolver.ok_or("no credentials are available to create a session")?;
        let identity = components.identity_cache().resolve_cached_identity(resolver, components, cfg).await?;
        let credentials =
            identity.data::<Credentials>().ok_or("the identity for creating a session has no credentials")?;
        let now = components.time_source().unwrap_or_default().now();
        let make = || async {
            let mut credentials = self.session(bucket, components, cfg).await?;
            let expiration = credentials.expiry().ok_or("the session has no expiration")?;
            credentials
                .get_property_mut_or_default::<Vec<AwsCredentialFeature>>()
                .push(AwsCredentialFeature::S3ExpressBucket);
            Ok((Identity::from(credentials), expiration))
        };
        self.cache.get_or_make(bucket, credentials, now, make).await
    }

    /// Requests a session, with the components of the call that needs it, but without its interceptors.
    async fn session(
        &self,
        bucket: &str,
        components: &RuntimeComponents,
        cfg: &ConfigBag,
    ) -> Result<Credentials, BoxError> {
        let mut config = self.config.clone();
        config.config = overridden(&config, cfg).freeze();
        config.runtime_components = components.to_builder();
        config.runtime_components.set_interceptors(std::iter::empty::<SharedInterceptor>());
        let core = Core::new(O::SERVICE, config)?;
        let plugins = operation_plugins(&core, OperationRuntime::of::<O>(), None);
        let output = invoke::<O>(&plugins, O::input(bucket.to_owned())?).await?;
        O::session(output).ok_or("the response has no session")?
    }
}

/// Returns the settings of a client, but with the Region, endpoint, retry and timeout settings of one of its calls.
fn overridden(config: &Config, cfg: &ConfigBag) -> Layer {
    let mut layer = Layer::from(config.cloneable.clone());
    macro_rules! take {
        ($($setting:ty)*) => {
            $( layer.store_or_unset(cfg.load::<$setting>().cloned()); )*
        };
    }
    take! { Region SigningRegion UseFips UseDualStack EndpointUrl RetryConfig TimeoutConfig }
    layer
}

impl<O: ExpressSession> ResolveIdentity for SessionProvider<O> {
    fn resolve_identity<'a>(&'a self, components: &'a RuntimeComponents, cfg: &'a ConfigBag) -> IdentityFuture<'a> {
        IdentityFuture::new(self.identity(components, cfg))
    }

    fn cache_location(&self) -> IdentityCacheLocation {
        IdentityCacheLocation::IdentityResolver
    }
}
