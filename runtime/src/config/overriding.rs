//! Overrides of a client's configuration for one call.

use std::borrow::Cow;

use aws_smithy_runtime::client::config_override::Resolver;
use aws_smithy_runtime::client::identity::IdentityCache;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_types::config_bag::{FrozenLayer, Layer};
use aws_types::region::{Region, SigningRegion};

use super::{Builder, Config};
use crate::endpoint::checked::check_endpoints;
use crate::opaque::client::hide_responses;

/// The plugin that overrides a client's configuration for one call.
#[derive(Debug)]
pub(crate) struct ConfigOverride {
    config: FrozenLayer,
    components: RuntimeComponentsBuilder,
}

impl ConfigOverride {
    pub(crate) fn new(config_override: Builder, initial: &Config) -> Self {
        let mut layer = config_override.config;
        let mut components = config_override.runtime_components;
        let mut resolver =
            Resolver::overrid(initial.config.clone(), &initial.runtime_components, &mut layer, &mut components);
        if let Some(region) = resolver.config_mut().load::<Region>().cloned() {
            resolver.config_mut().store_put(SigningRegion::from(region));
        }
        // Credentials for one call get their own cache, so that they do not fill up the client's. Without any cache,
        // retries would resolve them again.
        if components.has_identity_resolvers() && components.identity_cache().is_none() {
            components.set_identity_cache(Some(IdentityCache::lazy().max_partitions(1).build()));
        }
        check_endpoints(&mut components);
        hide_responses(&mut components);
        Self { config: Layer::from(layer).with_name("ConfigOverrideRuntimePlugin").freeze(), components }
    }
}

impl RuntimePlugin for ConfigOverride {
    fn config(&self) -> Option<FrozenLayer> {
        Some(self.config.clone())
    }

    fn runtime_components(&self, _: &RuntimeComponentsBuilder) -> Cow<'_, RuntimeComponentsBuilder> {
        Cow::Borrowed(&self.components)
    }
}
