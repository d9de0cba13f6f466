//! Endpoint discovery for one client: requests endpoints with the client's own configuration, and caches them.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{EndpointResolverParams, SharedEndpointResolver};
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_runtime_api::client::runtime_plugin::{Order, RuntimePlugin, SharedRuntimePlugin};
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer, Layer, Storable, StoreReplace};
use aws_types::endpoint_config::EndpointUrl;
use aws_types::region::Region;

use super::cache::{Cache, Caller, Discovered, Key, Subject};
use super::interceptor::KnownEndpoints;
use super::resolver::{Discover, DiscoveringResolver, DiscoveryFuture, Wanted, credentials};
use crate::client::{ClientPlugins, Core};
use crate::config::{Builder, Config};
use crate::service::Service;

/// The client of a service with endpoint discovery. A generated crate implements this trait for its `Client`.
pub trait DiscoveryClient: Clone + fmt::Debug + Send + Sync + 'static {
    /// The service that the client calls.
    const SERVICE: &'static Service;

    /// Creates a client with this core.
    fn from_core(core: Core) -> Self;

    /// Returns the part of the client that calls use.
    fn core(&self) -> &Core;

    /// Requests the endpoints of a subject from the service, and returns the first one, if any.
    fn discover(
        &self,
        subject: Option<&Subject>,
        config_override: Builder,
    ) -> impl Future<Output = Result<Option<Discovered>, BoxError>> + Send;
}

/// Adds endpoint discovery to the plugins of a client, unless an endpoint resolver is set.
pub fn add<C: DiscoveryClient>(plugins: ClientPlugins, conf: &Config) -> ClientPlugins {
    if conf.runtime_components.endpoint_resolver().is_some() {
        return plugins;
    }
    let core = Core { service: C::SERVICE, conf: conf.clone(), plugins: plugins.clone() };
    let time_source = conf.runtime_components.time_source().unwrap_or_default();
    let discovery = Discovery { client: C::from_core(core), cache: Arc::new(Cache::new(time_source)) };
    plugins.with(SharedRuntimePlugin::new(DiscoveryPlugin::new(discovery)))
}

/// The cached endpoints, and the client that requests them, which does not use discovery itself.
#[derive(Clone, Debug)]
pub struct Discovery<C> {
    client: C,
    pub(super) cache: Arc<Cache>,
}

impl<C: DiscoveryClient> Storable for Discovery<C> {
    type Storer = StoreReplace<Self>;
}

impl<C: DiscoveryClient> Discovery<C> {
    /// Returns the endpoint discovery of a client; `None` if its configuration determines the endpoint.
    pub fn of(client: &C) -> Result<Option<Self>, BoxError> {
        let mut cfg = ConfigBag::base();
        client.core().plugins.of_call().apply_client_configuration(&mut cfg)?;
        Ok(cfg.load::<Self>().filter(|_| cfg.load::<EndpointUrl>().is_none()).cloned())
    }

    /// Requests an endpoint for the client's own credentials, even if one is cached. Caches the endpoint, and returns
    /// its key.
    pub async fn refresh(&self) -> Result<Key, BoxError> {
        let note = NoteCaller::default();
        let mut noting = Builder::default();
        noting.push_interceptor(SharedInterceptor::new(note.clone()));
        let endpoint = discovered(self.client.discover(None, noting).await?)?;
        let caller = note.0.get().cloned().unwrap_or_default();
        let key = Key { caller, subject: None };
        self.cache.put(key.clone(), &endpoint);
        Ok(key)
    }
}

/// An adapter through which the resolver uses a client.
#[derive(Debug)]
struct ClientDiscoverer<C>(C);

impl<C: DiscoveryClient> Discover for ClientDiscoverer<C> {
    fn discover<'a>(&'a self, wanted: &'a Wanted, credentials: Option<&'a Credentials>) -> DiscoveryFuture<'a> {
        Box::pin(async move {
            let mut as_caller = Builder::default();
            as_caller.set_region(wanted.region.clone().map(Region::new));
            as_caller.set_credentials_provider(credentials.cloned().map(SharedCredentialsProvider::new));
            discovered(self.0.discover(wanted.subject.as_ref(), as_caller).await?)
        })
    }
}

fn discovered(discovered: Option<Discovered>) -> Result<Discovered, BoxError> {
    discovered.ok_or_else(|| "the response has no endpoint".into())
}

/// A plugin that adds the discovering resolver and the cached endpoints to the calls of a client.
#[derive(Debug)]
struct DiscoveryPlugin<C> {
    config: FrozenLayer,
    discovery: Discovery<C>,
}

impl<C: DiscoveryClient> DiscoveryPlugin<C> {
    fn new(discovery: Discovery<C>) -> Self {
        let mut layer = Layer::new("DiscoveryPlugin");
        layer.store_put(KnownEndpoints(discovery.cache.clone()));
        layer.store_put(discovery.clone());
        Self { config: layer.freeze(), discovery }
    }
}

impl<C: DiscoveryClient> RuntimePlugin for DiscoveryPlugin<C> {
    fn order(&self) -> Order {
        Order::NestedComponents
    }

    fn config(&self) -> Option<FrozenLayer> {
        Some(self.config.clone())
    }

    fn runtime_components(&self, current: &RuntimeComponentsBuilder) -> Cow<'_, RuntimeComponentsBuilder> {
        let resolver = current.endpoint_resolver().map(|rules| {
            let Discovery { client, cache } = self.discovery.clone();
            SharedEndpointResolver::new(DiscoveringResolver { rules, cache, discoverer: ClientDiscoverer(client) })
        });
        Cow::Owned(RuntimeComponentsBuilder::new("DiscoveryPlugin").with_endpoint_resolver(resolver))
    }
}

/// An interceptor that records the caller of a call.
#[derive(Clone, Debug, Default)]
struct NoteCaller(Arc<OnceLock<Caller>>);

#[dyn_dispatch_hint]
impl Intercept for NoteCaller {
    fn name(&self) -> &'static str {
        "NoteCaller"
    }

    fn read_before_transmit(
        &self,
        _: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let credentials = cfg.load::<EndpointResolverParams>().and_then(credentials);
        self.0.get_or_init(|| Caller {
            access_key_id: credentials.map(|credentials| credentials.access_key_id().to_owned()),
            region: cfg.load::<Region>().map(ToString::to_string),
        });
        Ok(())
    }
}
