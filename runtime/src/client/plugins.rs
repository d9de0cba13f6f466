//! The runtime plugins of a client: the defaults and those of the service and the configuration, merged once for all
//! calls.

use std::borrow::Cow;

use aws_runtime::invocation_id::InvocationIdInterceptor;
use aws_runtime::recursion_detection::RecursionDetectionInterceptor;
use aws_runtime::request_info::RequestInfoInterceptor;
use aws_runtime::service_clock_skew::ServiceClockSkewInterceptor;
use aws_runtime::user_agent::UserAgentInterceptor;
use aws_smithy_observability::global::get_telemetry_provider;
#[allow(deprecated)] // Its successor allows all calls to be unsigned, which only `allow_no_auth` may do.
use aws_smithy_runtime::client::auth::no_auth::NoAuthRuntimePlugin;
use aws_smithy_runtime::client::defaults::{DefaultPluginParams, default_plugins};
use aws_smithy_runtime::client::http::connection_poisoning::ConnectionPoisoningInterceptor;
use aws_smithy_runtime::client::metrics::MetricsRuntimePlugin;
use aws_smithy_runtime::client::orchestrator::AuthSchemeAndEndpointOrchestrationV2;
use aws_smithy_runtime::client::retries::classifiers::HttpStatusCodeClassifier;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::{
    Order, RuntimePlugin, RuntimePlugins, SharedRuntimePlugin, StaticRuntimePlugin,
};
use aws_smithy_runtime_api::shared::IntoShared;
use aws_smithy_types::config_bag::{FrozenLayer, Layer};
use aws_types::region::Region;

use super::feature::{ConfiguredFeatures, ReportedFeature};
use crate::auth;
use crate::config::Config;
use crate::endpoint::checked::check_endpoints;
use crate::idempotency_token::IdempotencyTokenProvider;
use crate::opaque::client::hide_responses;
use crate::service::Service;
use crate::service_headers::ServiceHeaders;

/// The plugins that every call of a client uses.
#[derive(Clone, Debug)]
pub struct ClientPlugins {
    plugins: RuntimePlugins,
    /// The same plugins, and the one that records metrics.
    measured: RuntimePlugins,
}

impl ClientPlugins {
    /// Returns the plugins of a call. Recording metrics takes a fifth of a call's time, so it is omitted without a
    /// telemetry provider.
    pub fn of_call(&self) -> &RuntimePlugins {
        match get_telemetry_provider() {
            Ok(provider) if provider.meter_provider().provider_name() == "noop" => &self.plugins,
            _ => &self.measured,
        }
    }

    /// Combines the plugins that are the same for every call of a client.
    #[allow(deprecated)] // For the reason given at the import.
    pub fn new(service: &'static Service, config: &Config) -> Result<Self, BoxError> {
        let retry_partition = match config.config.load::<Region>() {
            Some(region) => Cow::from(format!("{}-{region}", service.signing_name)),
            None => Cow::from(service.signing_name),
        };
        let defaults = DefaultPluginParams::new()
            .with_retry_partition_name(retry_partition)
            .with_behavior_version(behavior_version(service, config)?)
            .with_is_aws_sdk(true);
        let mut plugins = Vec::new();
        // First, so that the other HTTP clients take precedence.
        #[cfg(any(feature = "tls-graviola", feature = "tls-ring"))]
        plugins.push(selected_http_client());
        plugins.extend(default_plugins(defaults));
        // After the defaults, so that it replaces those that do not work on this target.
        #[cfg(all(feature = "wasm", target_family = "wasm", target_os = "unknown"))]
        plugins.push(crate::ext::wasm::plugin());
        let own = StaticRuntimePlugin::new()
            .with_config(config.config.clone())
            .with_runtime_components(config.runtime_components.clone());
        plugins.extend([own.into_shared(), ServiceRuntimePlugin::new(service).into_shared()]);
        plugins.push(NoAuthRuntimePlugin::new().into_shared());
        plugins.extend(config.runtime_plugins.iter().cloned());
        let plugins = merged(plugins);
        let metrics = MetricsRuntimePlugin::builder()
            .with_scope(service.package)
            .with_time_source(config.runtime_components.time_source().unwrap_or_default())
            .build()?;
        let shared = Self { measured: plugins.clone().with_client_plugin(metrics), plugins };
        Ok(service.plugins.iter().fold(shared, |plugins, add| add(plugins, config)))
    }

    /// Adds a plugin.
    pub fn with(self, plugin: SharedRuntimePlugin) -> Self {
        Self {
            plugins: self.plugins.with_client_plugin(plugin.clone()),
            measured: self.measured.with_client_plugin(plugin),
        }
    }
}

/// Merges the components of plugins into one plugin; each layer of settings becomes a plugin of its own. Components do
/// not depend on the call, so calls need not merge them again.
fn merged(plugins: Vec<SharedRuntimePlugin>) -> RuntimePlugins {
    // Sorted by hand, because sorting with `std` takes a fiftieth of this crate's compile time.
    let mut sorted: Vec<SharedRuntimePlugin> = Vec::with_capacity(plugins.len());
    for plugin in plugins {
        let before = sorted.iter().rposition(|earlier| earlier.order() <= plugin.order());
        sorted.insert(before.map_or(0, |index| index + 1), plugin);
    }
    let mut merged = RuntimePlugins::new();
    let mut components = RuntimeComponentsBuilder::new("client");
    for plugin in &sorted {
        if let Some(layer) = plugin.config() {
            merged = merged.with_client_plugin(StaticRuntimePlugin::new().with_config(layer));
        }
        let next = plugin.runtime_components(&components);
        components = components.merge_from(&next);
    }
    check_endpoints(&mut components);
    hide_responses(&mut components);
    merged.with_client_plugin(StaticRuntimePlugin::new().with_runtime_components(components))
}

/// Returns the plugin with the HTTP client of [`tls`](crate::ext::tls), for programs that neither enable nor set
/// another one.
#[cfg(any(feature = "tls-graviola", feature = "tls-ring"))]
fn selected_http_client() -> SharedRuntimePlugin {
    let components = RuntimeComponentsBuilder::new("tls").with_http_client(Some(crate::ext::tls::default_client()));
    StaticRuntimePlugin::new().with_order(Order::Defaults).with_runtime_components(components).into_shared()
}

fn behavior_version(service: &Service, config: &Config) -> Result<BehaviorVersion, BoxError> {
    let latest = || service.latest_behavior.then(BehaviorVersion::latest);
    config.behavior_version.or_else(latest).ok_or_else(|| {
        "no behavior version is set, so the defaults of the client are undetermined; call `behavior_version_latest()` on the \
         configuration, take it from `aws_config::defaults(BehaviorVersion::latest())`, or enable the feature \
         `behavior-version-latest`"
            .into()
    })
}

/// The components and settings of the service itself.
#[derive(Debug)]
struct ServiceRuntimePlugin {
    config: FrozenLayer,
    runtime_components: RuntimeComponentsBuilder,
}

impl ServiceRuntimePlugin {
    fn new(service: &'static Service) -> Self {
        let mut config = Layer::new(service.signing_name);
        config.store_put(IdempotencyTokenProvider::random());
        config.store_put(AuthSchemeAndEndpointOrchestrationV2);

        let runtime_components = auth::add_schemes(service, RuntimeComponentsBuilder::new("ServiceRuntimePlugin"))
            .with_auth_scheme_option_resolver(Some((service.auth_scheme_resolver)()))
            .with_endpoint_resolver(Some((service.endpoint_resolver)()))
            .with_retry_classifier(HttpStatusCodeClassifier::default())
            .with_interceptor(SharedInterceptor::permanent(ConnectionPoisoningInterceptor::new()))
            .with_interceptor(SharedInterceptor::permanent(ConfiguredFeatures))
            .with_interceptor(SharedInterceptor::new(ServiceClockSkewInterceptor::new()))
            .with_interceptor(SharedInterceptor::new(RequestInfoInterceptor::new()))
            .with_interceptor(SharedInterceptor::new(UserAgentInterceptor::new()))
            .with_interceptor(SharedInterceptor::new(InvocationIdInterceptor::new()))
            .with_interceptor(SharedInterceptor::permanent(RecursionDetectionInterceptor::new()));
        let runtime_components = match service.protocol.feature() {
            Some(feature) => {
                runtime_components.with_interceptor(SharedInterceptor::permanent(ReportedFeature(feature)))
            }
            None => runtime_components,
        };
        let runtime_components = match service.headers {
            [] => runtime_components,
            headers => runtime_components.with_interceptor(SharedInterceptor::permanent(ServiceHeaders(headers))),
        };
        Self { config: config.freeze(), runtime_components }
    }
}

impl RuntimePlugin for ServiceRuntimePlugin {
    fn config(&self) -> Option<FrozenLayer> {
        Some(self.config.clone())
    }

    fn order(&self) -> Order {
        Order::Defaults
    }

    fn runtime_components(&self, _: &RuntimeComponentsBuilder) -> Cow<'_, RuntimeComponentsBuilder> {
        Cow::Borrowed(&self.runtime_components)
    }
}
