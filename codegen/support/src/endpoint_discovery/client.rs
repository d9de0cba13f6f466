//! Discovery for one client: it asks with the client's own configuration, and keeps what it is told.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use aws_credential_types::Credentials;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{EndpointResolverParams, SharedEndpointResolver};
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_runtime_api::client::runtime_plugin::{Order, RuntimePlugin, SharedRuntimePlugin};
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer, Layer, Storable, StoreReplace};
use aws_types::endpoint_config::EndpointUrl;
use aws_types::region::Region;

use super::cache::{Cache, Caller, Key, Told};
use super::interceptor::KnownEndpoints;
use super::resolver::{Ask, Asked, DiscoveringResolver, Wanted, credentials};
use super::service;
use crate::Client;
use crate::client::Handle;
use crate::config::{ClientPlugins, Config};

/// Adds discovery to the plugins of a client, unless the program finds endpoints itself.
pub(crate) fn add(plugins: ClientPlugins, conf: &Config) -> ClientPlugins {
    if conf.runtime_components.endpoint_resolver().is_some() {
        return plugins;
    }
    let handle = Handle { conf: conf.clone(), plugins: plugins.clone() };
    let time_source = conf.time_source().unwrap_or_default();
    let discovery =
        Discovery { asking: Client { handle: Arc::new(handle) }, cache: Arc::new(Cache::new(time_source)) };
    plugins.with(SharedRuntimePlugin::new(DiscoveryPlugin::new(discovery)))
}

/// A client that discovers no endpoint, which asks, and what it has been told.
#[derive(Clone, Debug)]
pub(super) struct Discovery {
    asking: Client,
    pub(super) cache: Arc<Cache>,
}

impl Storable for Discovery {
    type Storer = StoreReplace<Self>;
}

impl Discovery {
    /// The discovery of a client; none if the program says where its requests go.
    pub(super) fn of(client: &Client) -> Result<Option<Self>, BoxError> {
        let mut cfg = ConfigBag::base();
        client.handle.plugins.of_call().apply_client_configuration(&mut cfg)?;
        Ok(cfg.load::<Self>().filter(|_| cfg.load::<EndpointUrl>().is_none()).cloned())
    }

    /// Asks in the name of the client itself, whatever is known already.
    pub(super) async fn ask_anew(&self) -> Result<Key, BoxError> {
        let note = NoteCaller::default();
        let answer = service::call(&self.asking, None).customize().interceptor(note.clone()).send().await?;
        let caller = note.0.get().cloned().unwrap_or_default();
        let key = Key { caller, subject: None };
        self.cache.put(key.clone(), &told(service::told(answer))?);
        Ok(key)
    }
}

impl Ask for Client {
    fn ask<'a>(&'a self, wanted: &'a Wanted, credentials: Option<&'a Credentials>) -> Asked<'a> {
        Box::pin(async move {
            let mut as_caller = Config::builder();
            as_caller.set_region(wanted.region.clone().map(Region::new));
            if let Some(credentials) = credentials {
                as_caller = as_caller.credentials_provider(credentials.clone());
            }
            let call = service::call(self, wanted.subject.as_ref());
            told(service::told(call.customize().config_override(as_caller).send().await?))
        })
    }
}

fn told(told: Option<Told>) -> Result<Told, BoxError> {
    told.ok_or_else(|| "the answer has no endpoint".into())
}

/// Gives the calls of a client the resolver that discovers, and the endpoints that are known.
#[derive(Debug)]
struct DiscoveryPlugin {
    config: FrozenLayer,
    discovery: Discovery,
}

impl DiscoveryPlugin {
    fn new(discovery: Discovery) -> Self {
        let mut layer = Layer::new("DiscoveryPlugin");
        layer.store_put(KnownEndpoints(discovery.cache.clone()));
        layer.store_put(discovery.clone());
        Self { config: layer.freeze(), discovery }
    }
}

impl RuntimePlugin for DiscoveryPlugin {
    fn order(&self) -> Order {
        Order::NestedComponents
    }

    fn config(&self) -> Option<FrozenLayer> {
        Some(self.config.clone())
    }

    fn runtime_components(&self, current: &RuntimeComponentsBuilder) -> Cow<'_, RuntimeComponentsBuilder> {
        let resolver = current.endpoint_resolver().map(|rules| {
            let Discovery { asking, cache } = self.discovery.clone();
            SharedEndpointResolver::new(DiscoveringResolver { rules, cache, asking })
        });
        Cow::Owned(RuntimeComponentsBuilder::new("DiscoveryPlugin").with_endpoint_resolver(resolver))
    }
}

/// Notes who makes a call.
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
