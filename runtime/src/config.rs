//! The configuration of a client, independent of the service.
//!
//! A generated crate wraps [`Config`] and [`Builder`] in types of its own, which the macro [`config!`](crate::config!)
//! defines.

use aws_runtime::service_clock_skew::DisableClockSkewCorrection;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::endpoint::SharedEndpointResolver;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::SharedRuntimePlugin;
use aws_smithy_types::config_bag::{CloneableLayer, FrozenLayer};
use aws_types::sdk_ua_metadata::FrameworkMetadata;

use crate::service::Service;

pub use builder::Builder;

mod builder;
mod overriding;
mod sdk_config;
#[doc(hidden)]
pub mod test_defaults;

pub(crate) use overriding::ConfigOverride;

/// The configuration of a client.
#[derive(Clone, Debug)]
pub struct Config {
    /// The settings, as a layer of the configuration of calls.
    pub config: FrozenLayer,
    // The same settings as `config`, kept because a frozen layer cannot be converted back.
    pub(crate) cloneable: CloneableLayer,
    /// The runtime components of the configuration.
    pub runtime_components: RuntimeComponentsBuilder,
    pub(crate) runtime_plugins: Vec<SharedRuntimePlugin>,
    pub(crate) behavior_version: Option<BehaviorVersion>,
}

impl Config {
    /// Creates a builder from this configuration.
    pub fn to_builder(&self) -> Builder {
        Builder {
            config: self.cloneable.clone(),
            runtime_components: self.runtime_components.clone(),
            runtime_plugins: self.runtime_plugins.clone(),
            behavior_version: self.behavior_version,
        }
    }

    /// Returns the endpoint resolver that was set, or the one for the service's rules.
    pub fn endpoint_resolver(&self, service: &Service) -> SharedEndpointResolver {
        self.runtime_components.endpoint_resolver().unwrap_or_else(service.endpoint_resolver)
    }

    /// Returns whether clock skew correction is disabled, or `None` if this is not set.
    #[inline]
    pub fn disable_clock_skew_correction(&self) -> Option<bool> {
        self.config.load::<DisableClockSkewCorrection>().map(DisableClockSkewCorrection::is_disabled)
    }

    /// Returns the frameworks in the user agent, in the order they were added.
    #[inline]
    pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
        let mut newest_first: Vec<_> = self.config.load::<FrameworkMetadata>().collect();
        newest_first.reverse();
        newest_first
    }
}
