//! The builder of a client's configuration.
//!
//! The public documentation of each setting is on the generated builder, in the macro [`config!`](crate::config!).

use aws_credential_types::provider::SharedCredentialsProvider;
use aws_runtime::auth::sigv4;
use aws_runtime::invocation_id::SharedInvocationIdGenerator;
use aws_runtime::service_clock_skew::DisableClockSkewCorrection;
use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime::client::auth::no_auth::NoAuthRuntimePluginV2;
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime_api::client::auth::{AuthScheme, AuthSchemePreference, SharedAuthSchemeOptionResolver};
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::endpoint::SharedEndpointResolver;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::identity::ResolveCachedIdentity;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::SharedRuntimePlugin;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_runtime_api::shared::IntoShared;
use aws_smithy_types::config_bag::{CloneableLayer, Layer};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::telemetry::RequestedTelemetryAttributes;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SigningName;
use aws_types::app_name::AppName;
use aws_types::endpoint_config::{EndpointUrl, UseDualStack, UseFips};
use aws_types::region::{Region, SigningRegion};
use aws_types::sdk_ua_metadata::FrameworkMetadata;

use super::Config;
use crate::idempotency_token::IdempotencyTokenProvider;
use crate::service::Service;

/// A builder of a [`Config`], or the overrides of a client's configuration for one call.
#[derive(Clone, Debug)]
pub struct Builder {
    /// The settings, as a layer of the configuration of calls.
    pub config: CloneableLayer,
    pub(crate) runtime_components: RuntimeComponentsBuilder,
    pub(crate) runtime_plugins: Vec<SharedRuntimePlugin>,
    pub(crate) behavior_version: Option<BehaviorVersion>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            config: CloneableLayer::default(),
            runtime_components: RuntimeComponentsBuilder::new("service config"),
            runtime_plugins: Vec::new(),
            behavior_version: None,
        }
    }
}

/// Defines setters that store a value in the layer, in the components or with the plugins.
macro_rules! setters {
    ($( $(#[$doc:meta])* $name:ident($value:ident: $type:ty) = $place:ident.$method:ident $(::<$stored:ty>)? ($stored_value:expr); )*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $name(&mut self, $value: $type) {
            self.$place.$method $(::<$stored>)? ($stored_value);
        }
    )*};
}

impl Builder {
    setters! {
        /// Sets the configuration of stalled-stream protection.
        set_stalled_stream_protection(protection: Option<StalledStreamProtectionConfig>) = config.store_or_unset(protection);
        /// Sets the idempotency token provider; `None` selects random UUIDs.
        set_idempotency_token_provider(provider: Option<IdempotencyTokenProvider>) =
            config.store_put(provider.unwrap_or_else(IdempotencyTokenProvider::random));
        /// Sets the HTTP client.
        set_http_client(client: Option<SharedHttpClient>) = runtime_components.set_http_client(client);
        /// Sets the authentication scheme resolver.
        set_auth_scheme_resolver(resolver: SharedAuthSchemeOptionResolver) =
            runtime_components.set_auth_scheme_option_resolver(Some(resolver));
        /// Sets the preferred authentication schemes.
        set_auth_scheme_preference(preference: Option<AuthSchemePreference>) = config.store_or_unset(preference);
        /// Sets the endpoint resolver.
        set_endpoint_resolver(resolver: Option<SharedEndpointResolver>) =
            runtime_components.set_endpoint_resolver(resolver);
        /// Sets the sleep implementation.
        set_sleep_impl(sleep: Option<SharedAsyncSleep>) = runtime_components.set_sleep_impl(sleep);
        /// Sets the identity cache.
        set_identity_cache(cache: impl ResolveCachedIdentity + 'static) =
            runtime_components.set_identity_cache(Some(cache));
        /// Adds an interceptor.
        push_interceptor(interceptor: SharedInterceptor) = runtime_components.push_interceptor(interceptor);
        /// Replaces the interceptors.
        set_interceptors(interceptors: impl IntoIterator<Item = SharedInterceptor>) =
            runtime_components.set_interceptors(interceptors.into_iter());
        /// Sets the time source.
        set_time_source(clock: Option<SharedTimeSource>) = runtime_components.set_time_source(clock);
        /// Adds a retry classifier.
        push_retry_classifier(classifier: SharedRetryClassifier) =
            runtime_components.push_retry_classifier(classifier);
        /// Replaces the retry classifiers.
        set_retry_classifiers(classifiers: impl IntoIterator<Item = SharedRetryClassifier>) =
            runtime_components.set_retry_classifiers(classifiers.into_iter());
        /// Adds an authentication scheme, replacing any with the same ID.
        push_auth_scheme(scheme: impl AuthScheme + 'static) = runtime_components.push_auth_scheme(scheme);
        /// Sets the application name in the user agent.
        set_app_name(name: Option<AppName>) = config.store_or_unset(name);
        /// Adds a framework to the user agent.
        push_framework_metadata(framework: FrameworkMetadata) = config.store_append(framework);
        /// Sets whether clock skew correction is disabled.
        set_disable_clock_skew_correction(disable: Option<bool>) =
            config.store_or_unset::<DisableClockSkewCorrection>(disable.map(Into::into));
        /// Sets the invocation ID generator.
        set_invocation_id_generator(generator: Option<SharedInvocationIdGenerator>) =
            config.store_or_unset(generator);
        /// Sets the endpoint URL.
        set_endpoint_url(url: Option<String>) = config.store_or_unset(url.map(EndpointUrl));
        /// Sets whether to use dual-stack endpoints.
        set_use_dual_stack(use_dual_stack: Option<bool>) = config.store_or_unset(use_dual_stack.map(UseDualStack));
        /// Sets whether to use FIPS endpoints.
        set_use_fips(use_fips: Option<bool>) = config.store_or_unset(use_fips.map(UseFips));
        /// Sets the Region.
        set_region(region: Option<Region>) = config.store_or_unset(region);
        /// Adds a runtime plugin.
        push_runtime_plugin(plugin: SharedRuntimePlugin) = runtime_plugins.push(plugin);
    }

    /// Selects input members to record as metric attributes and to make available to interceptors.
    pub fn emit_input_attributes(&mut self, names: impl IntoIterator<Item = impl Into<String>>) {
        let mut requested = self.requested_attributes();
        requested.emit(names.into_iter().map(Into::into));
        self.config.store_put(requested);
    }

    /// Selects input members to make available to interceptors, without recording them as metric attributes.
    pub fn capture_input_attributes(&mut self, names: impl IntoIterator<Item = impl Into<String>>) {
        let mut requested = self.requested_attributes();
        requested.capture_only(names.into_iter().map(Into::into));
        self.config.store_put(requested);
    }

    #[inline]
    fn requested_attributes(&self) -> RequestedTelemetryAttributes {
        self.config.load::<RequestedTelemetryAttributes>().cloned().unwrap_or_default()
    }

    /// Allows unsigned requests if no credentials are available.
    #[inline]
    pub fn set_allow_no_auth(&mut self) {
        self.push_runtime_plugin(NoAuthRuntimePluginV2::new().into_shared());
    }

    /// Sets the retry configuration; `None` has no effect.
    pub fn set_retry_config(&mut self, retry_config: Option<RetryConfig>) {
        if let Some(retry_config) = retry_config {
            self.config.store_put(retry_config);
        }
    }

    /// Sets the timeouts. Those that are unset in the argument keep their values, and `None` has no effect.
    pub fn set_timeout_config(&mut self, timeout_config: Option<TimeoutConfig>) {
        if let Some(mut timeout_config) = timeout_config {
            if let Some(base) = self.config.load::<TimeoutConfig>() {
                timeout_config.take_defaults_from(base);
            }
            self.config.store_put(timeout_config);
        }
    }

    /// Sets the retry partition; `None` has no effect.
    #[inline]
    pub fn set_retry_partition(&mut self, retry_partition: Option<RetryPartition>) {
        if let Some(retry_partition) = retry_partition {
            self.config.store_put(retry_partition);
        }
    }

    /// Sets the credentials provider; `None` has no effect.
    pub fn set_credentials_provider(&mut self, credentials_provider: Option<SharedCredentialsProvider>) {
        if let Some(credentials_provider) = credentials_provider {
            #[cfg(feature = "sigv4a")]
            self.runtime_components
                .set_identity_resolver(aws_runtime::auth::sigv4a::SCHEME_ID, credentials_provider.clone());
            self.runtime_components.set_identity_resolver(sigv4::SCHEME_ID, credentials_provider);
        }
    }

    /// Sets or clears the behavior version.
    pub fn set_behavior_version(&mut self, behavior_version: Option<BehaviorVersion>) {
        self.behavior_version = behavior_version;
    }

    /// Builds the configuration of a client of `service`.
    pub fn build(mut self, service: &'static Service) -> Config {
        if self.runtime_components.time_source().is_none() {
            self.runtime_components.set_time_source(Some(clock()));
        }
        let mut layer = self.config;
        layer.store_put(service.api.clone());
        layer.store_put(SigningName::from_static(service.signing_name));
        if let Some(region) = layer.load::<Region>().cloned() {
            layer.store_put(SigningRegion::from(region));
        }
        Config {
            config: Layer::from(layer.clone()).with_name("Config").freeze(),
            cloneable: layer,
            runtime_components: self.runtime_components,
            runtime_plugins: self.runtime_plugins,
            behavior_version: self.behavior_version,
        }
    }
}

/// Returns the clock of the platform.
fn clock() -> SharedTimeSource {
    #[cfg(all(feature = "wasm", target_family = "wasm", target_os = "unknown"))]
    let clock = SharedTimeSource::new(crate::ext::wasm::Clock);
    #[cfg(not(all(feature = "wasm", target_family = "wasm", target_os = "unknown")))]
    let clock = SharedTimeSource::default();
    clock
}
