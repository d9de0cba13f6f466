//! The builder of a client's configuration.

use aws_runtime::auth::sigv4;
use aws_runtime::invocation_id::{InvocationIdGenerator, SharedInvocationIdGenerator};
use aws_runtime::service_clock_skew::DisableClockSkewCorrection;
use aws_smithy_async::time::{SharedTimeSource, TimeSource};
use aws_smithy_runtime::client::auth::no_auth::NoAuthRuntimePluginV2;
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime_api::client::auth::{AuthScheme, AuthSchemePreference};
use aws_smithy_runtime_api::client::endpoint::SharedEndpointResolver;
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, SharedRetryClassifier};
use aws_smithy_types::config_bag::CloneableLayer;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::telemetry::RequestedTelemetryAttributes;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SigningName;
use aws_types::endpoint_config::{EndpointUrl, UseDualStack, UseFips};
use aws_types::region::SigningRegion;

use super::auth::ResolveAuthScheme;
use super::endpoint::ResolveEndpoint;
use super::{
    AppName, AsyncSleep, BehaviorVersion, Config, FrameworkMetadata, HttpClient, Intercept, IntoShared, Layer,
    ProvideCredentials, Region, ResolveCachedIdentity, RuntimeComponentsBuilder, SharedAsyncSleep,
    SharedCredentialsProvider, SharedHttpClient, SharedInterceptor, SharedRuntimePlugin, StalledStreamProtectionConfig,
};
use crate::idempotency_token::IdempotencyTokenProvider;

/// Builds a [`Config`], or overrides the one of a client for one call.
#[derive(Clone, Debug)]
pub struct Builder {
    pub(crate) config: CloneableLayer,
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

impl Builder {
    /// A builder with nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    settings! {
        /// Sets when a transfer that has stalled is given up.
        stalled_stream_protection: StalledStreamProtectionConfig => Some(stalled_stream_protection);
        /// Sets when a transfer that has stalled is given up; `None` leaves it to the defaults.
        set_stalled_stream_protection: Option<StalledStreamProtectionConfig> =>
            config.store_or_unset(stalled_stream_protection);

        /// Sets where the tokens come from that make a repeated call take effect once.
        idempotency_token_provider: impl Into<IdempotencyTokenProvider> => Some(idempotency_token_provider.into());
        /// Sets where idempotency tokens come from; `None` means random UUIDs.
        set_idempotency_token_provider: Option<IdempotencyTokenProvider> =>
            config.store_put(idempotency_token_provider.unwrap_or_else(IdempotencyTokenProvider::random));

        /// Sets the HTTP client.
        http_client: impl HttpClient + 'static => Some(http_client.into_shared());
        /// Sets the HTTP client; `None` leaves it to the defaults.
        set_http_client: Option<SharedHttpClient> => runtime_components.set_http_client(http_client);

        /// Sets what chooses among authentication schemes.
        auth_scheme_resolver: impl ResolveAuthScheme + 'static => auth_scheme_resolver;
        /// Sets what chooses among authentication schemes.
        set_auth_scheme_resolver: impl ResolveAuthScheme + 'static =>
            runtime_components.set_auth_scheme_option_resolver(Some(auth_scheme_resolver.into_shared_resolver()));

        /// Sets the authentication schemes to take first, where the service supports them.
        auth_scheme_preference: impl Into<AuthSchemePreference> => Some(auth_scheme_preference.into());
        /// Sets the authentication schemes to take first; `None` leaves the service's own order.
        set_auth_scheme_preference: Option<AuthSchemePreference> => config.store_or_unset(auth_scheme_preference);

        /// Sets what finds the endpoint, in place of the service's own rules.
        ///
        /// For a fixed address, such as a server on this machine, [`endpoint_url`](Self::endpoint_url) is enough.
        endpoint_resolver: impl ResolveEndpoint + 'static => Some(endpoint_resolver.into_shared_resolver());
        /// Sets what finds the endpoint; `None` means the service's own rules.
        set_endpoint_resolver: Option<SharedEndpointResolver> =>
            runtime_components.set_endpoint_resolver(endpoint_resolver);

        /// Sets how the client waits between attempts and for timeouts.
        sleep_impl: impl AsyncSleep + 'static => Some(sleep_impl.into_shared());
        /// Sets how the client waits; `None` leaves it to the defaults.
        set_sleep_impl: Option<SharedAsyncSleep> => runtime_components.set_sleep_impl(sleep_impl);

        /// Sets where resolved credentials are kept between calls.
        identity_cache: impl ResolveCachedIdentity + 'static => identity_cache;
        /// Sets where resolved credentials are kept between calls.
        set_identity_cache: impl ResolveCachedIdentity + 'static =>
            runtime_components.set_identity_cache(Some(identity_cache));

        /// Adds an interceptor, which sees and can change every call at every stage.
        interceptor: impl Intercept + 'static => SharedInterceptor::new(interceptor);
        /// Adds an interceptor.
        push_interceptor: SharedInterceptor => runtime_components.push_interceptor(interceptor);

        /// Sets the clock.
        time_source: impl TimeSource + 'static => Some(time_source.into_shared());
        /// Sets the clock; `None` means the system's.
        set_time_source: Option<SharedTimeSource> => runtime_components.set_time_source(time_source);

        /// Adds a classifier that decides whether a failed attempt is repeated.
        retry_classifier: impl ClassifyRetry + 'static => SharedRetryClassifier::new(retry_classifier);
        /// Adds a retry classifier.
        push_retry_classifier: SharedRetryClassifier => runtime_components.push_retry_classifier(retry_classifier);

        /// Sets the name of the application in the user agent.
        app_name: AppName => Some(app_name);
        /// Sets or clears the name of the application in the user agent.
        set_app_name: Option<AppName> => config.store_or_unset(app_name);

        /// Adds a framework to the user agent.
        framework_metadata: FrameworkMetadata => framework_metadata;
        /// Adds a framework to the user agent.
        push_framework_metadata: FrameworkMetadata => config.store_append(framework_metadata);

        /// Sets whether requests are signed with the machine's clock even when the service's differs.
        disable_clock_skew_correction: impl Into<Option<bool>> => disable_clock_skew_correction.into();
        /// Sets whether requests are signed with the machine's clock; `None` means that the skew is corrected.
        set_disable_clock_skew_correction: Option<bool> =>
            config.store_or_unset::<DisableClockSkewCorrection>(disable_clock_skew_correction.map(Into::into));

        /// Sets what numbers the calls in the header `amz-sdk-invocation-id`.
        invocation_id_generator: impl InvocationIdGenerator + 'static =>
            Some(SharedInvocationIdGenerator::new(invocation_id_generator));
        /// Sets what numbers the calls; `None` means random UUIDs.
        set_invocation_id_generator: Option<SharedInvocationIdGenerator> =>
            config.store_or_unset(invocation_id_generator);

        /// Sets the address that requests go to, such as `http://localhost:4566`.
        endpoint_url: impl Into<String> => Some(endpoint_url.into());
        /// Sets the address that requests go to; `None` leaves it to the endpoint rules.
        set_endpoint_url: Option<String> => config.store_or_unset(endpoint_url.map(EndpointUrl));

        /// Sets whether endpoints are taken that answer over IPv4 and IPv6.
        use_dual_stack: impl Into<bool> => Some(use_dual_stack.into());
        /// Sets whether endpoints are taken that answer over IPv4 and IPv6; `None` means no.
        set_use_dual_stack: Option<bool> => config.store_or_unset(use_dual_stack.map(UseDualStack));

        /// Sets whether endpoints are taken whose cryptography is validated to FIPS 140.
        use_fips: impl Into<bool> => Some(use_fips.into());
        /// Sets whether endpoints are taken whose cryptography is validated to FIPS 140; `None` means no.
        set_use_fips: Option<bool> => config.store_or_unset(use_fips.map(UseFips));

        /// Sets the region that requests go to and are signed for.
        region: impl Into<Option<Region>> => region.into();
        /// Sets or clears the region.
        set_region: Option<Region> => config.store_or_unset(region);
    }

    /// Names input members whose values are attached to metrics and kept for interceptors.
    ///
    /// Members that the model marks as sensitive are never recorded.
    pub fn emit_input_attributes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let mut requested = self.requested_attributes();
        requested.emit(names.into_iter().map(Into::into));
        self.config.store_put(requested);
        self
    }

    /// Names input members whose values are kept for interceptors, and not attached to metrics.
    pub fn capture_input_attributes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let mut requested = self.requested_attributes();
        requested.capture_only(names.into_iter().map(Into::into));
        self.config.store_put(requested);
        self
    }

    fn requested_attributes(&self) -> RequestedTelemetryAttributes {
        self.config.load::<RequestedTelemetryAttributes>().cloned().unwrap_or_default()
    }

    /// Adds an authentication scheme, or replaces the one of the same id.
    pub fn push_auth_scheme(mut self, auth_scheme: impl AuthScheme + 'static) -> Self {
        self.runtime_components.push_auth_scheme(auth_scheme);
        self
    }

    /// Lets requests go out unsigned where there are no credentials.
    pub fn allow_no_auth(mut self) -> Self {
        self.set_allow_no_auth();
        self
    }

    /// Lets requests go out unsigned where there are no credentials.
    pub fn set_allow_no_auth(&mut self) -> &mut Self {
        self.push_runtime_plugin(NoAuthRuntimePluginV2::new().into_shared());
        self
    }

    /// Sets how calls are retried.
    pub fn retry_config(mut self, retry_config: RetryConfig) -> Self {
        self.set_retry_config(Some(retry_config));
        self
    }

    /// Sets how calls are retried; `None` changes nothing.
    pub fn set_retry_config(&mut self, retry_config: Option<RetryConfig>) -> &mut Self {
        if let Some(retry_config) = retry_config {
            self.config.store_put(retry_config);
        }
        self
    }

    /// Sets how long calls may take; what it leaves open stays as it was.
    pub fn timeout_config(mut self, timeout_config: TimeoutConfig) -> Self {
        self.set_timeout_config(Some(timeout_config));
        self
    }

    /// Sets how long calls may take; `None` changes nothing.
    pub fn set_timeout_config(&mut self, timeout_config: Option<TimeoutConfig>) -> &mut Self {
        if let Some(mut timeout_config) = timeout_config {
            if let Some(base) = self.config.load::<TimeoutConfig>() {
                timeout_config.take_defaults_from(base);
            }
            self.config.store_put(timeout_config);
        }
        self
    }

    /// Sets which clients share a retry budget.
    pub fn retry_partition(mut self, retry_partition: RetryPartition) -> Self {
        self.set_retry_partition(Some(retry_partition));
        self
    }

    /// Sets which clients share a retry budget; `None` changes nothing.
    pub fn set_retry_partition(&mut self, retry_partition: Option<RetryPartition>) -> &mut Self {
        if let Some(retry_partition) = retry_partition {
            self.config.store_put(retry_partition);
        }
        self
    }

    /// Sets the interceptors, in place of those added before.
    pub fn set_interceptors(&mut self, interceptors: impl IntoIterator<Item = SharedInterceptor>) -> &mut Self {
        self.runtime_components.set_interceptors(interceptors.into_iter());
        self
    }

    /// Sets the retry classifiers, in place of those added before.
    pub fn set_retry_classifiers(
        &mut self,
        retry_classifiers: impl IntoIterator<Item = SharedRetryClassifier>,
    ) -> &mut Self {
        self.runtime_components.set_retry_classifiers(retry_classifiers.into_iter());
        self
    }

    /// Sets where the credentials come from that requests are signed with.
    pub fn credentials_provider(mut self, credentials_provider: impl ProvideCredentials + 'static) -> Self {
        self.set_credentials_provider(Some(SharedCredentialsProvider::new(credentials_provider)));
        self
    }

    /// Sets where credentials come from; `None` changes nothing.
    pub fn set_credentials_provider(&mut self, credentials_provider: Option<SharedCredentialsProvider>) -> &mut Self {
        if let Some(credentials_provider) = credentials_provider {
            self.runtime_components.set_identity_resolver(sigv4::SCHEME_ID, credentials_provider);
        }
        self
    }

    /// Sets which defaults the client has; newer ones may differ from older ones.
    pub fn behavior_version(mut self, behavior_version: BehaviorVersion) -> Self {
        self.set_behavior_version(Some(behavior_version));
        self
    }

    /// Sets or clears which defaults the client has.
    pub fn set_behavior_version(&mut self, behavior_version: Option<BehaviorVersion>) -> &mut Self {
        self.behavior_version = behavior_version;
        self
    }

    /// Takes the newest defaults, whatever they are in the version at hand.
    pub fn behavior_version_latest(mut self) -> Self {
        self.set_behavior_version(Some(BehaviorVersion::latest()));
        self
    }

    pub(crate) fn push_runtime_plugin(&mut self, plugin: SharedRuntimePlugin) -> &mut Self {
        self.runtime_plugins.push(plugin);
        self
    }

    /// Builds the configuration.
    pub fn build(mut self) -> Config {
        if self.runtime_components.time_source().is_none() {
            self.runtime_components.set_time_source(Some(SharedTimeSource::default()));
        }
        let mut layer = self.config;
        layer.store_put(crate::meta::API_METADATA.clone());
        layer.store_put(SigningName::from_static(crate::meta::SIGNING_NAME));
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
