//! How a client is configured.
//!
//! [`Config`] belongs to this client alone. Most programs make one from the `SdkConfig` that `aws-config` gathers from the
//! environment, and change what they need through its [`Builder`].

use aws_runtime::invocation_id::SharedInvocationIdGenerator;
use aws_runtime::service_clock_skew::DisableClockSkewCorrection;
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime_api::client::auth::{AuthSchemePreference, SharedAuthScheme, SharedAuthSchemeOptionResolver};
use aws_smithy_runtime_api::client::endpoint::SharedEndpointResolver;
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_types::config_bag::CloneableLayer;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::sdk_config::SdkConfig;

pub use aws_credential_types::Credentials;
pub use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
pub use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, Sleep};
pub use aws_smithy_runtime::client::identity::IdentityCache;
pub use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
pub use aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
pub use aws_smithy_runtime_api::client::identity::{ResolveCachedIdentity, SharedIdentityCache};
pub use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
pub use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
pub use aws_smithy_runtime_api::client::runtime_plugin::{RuntimePlugin, SharedRuntimePlugin};
pub use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
pub use aws_smithy_runtime_api::shared::IntoShared;
pub use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer, Layer};
pub use aws_types::app_name::AppName;
pub use aws_types::region::Region;
pub use aws_types::sdk_ua_metadata::FrameworkMetadata;

pub use builder::Builder;
pub(crate) use plugins::{ClientPlugins, ConfigOverrideRuntimePlugin};

pub mod auth;
mod builder;
pub mod endpoint;
mod from_sdk_config;
pub mod http;
pub mod interceptors;
mod plugins;
pub mod retry;
#[cfg(any(feature = "test-util", test))]
mod test_defaults;
pub mod timeout;

/// The configuration of a client.
#[derive(Clone, Debug)]
pub struct Config {
    pub(crate) config: FrozenLayer,
    // The same settings as `config`; a frozen layer cannot become a builder again, this one can.
    cloneable: CloneableLayer,
    pub(crate) runtime_components: RuntimeComponentsBuilder,
    pub(crate) runtime_plugins: Vec<SharedRuntimePlugin>,
    behavior_version: Option<BehaviorVersion>,
}

impl Config {
    /// Takes what the shared configuration says, and defaults for the rest.
    pub fn new(config: &SdkConfig) -> Self {
        Builder::from(config).build()
    }

    /// A builder with nothing set.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// A builder that starts from this configuration.
    pub fn to_builder(&self) -> Builder {
        Builder {
            config: self.cloneable.clone(),
            runtime_components: self.runtime_components.clone(),
            runtime_plugins: self.runtime_plugins.clone(),
            behavior_version: self.behavior_version,
        }
    }

    getters! {
        /// The name of the application in the user agent.
        app_name: AppName;
        /// The authentication schemes that are taken first.
        auth_scheme_preference: AuthSchemePreference;
        /// The region that requests go to.
        region: Region;
        /// How calls are retried.
        retry_config: RetryConfig;
        /// Which clients share a retry budget with this one.
        retry_partition: RetryPartition;
        /// When a transfer that has stalled is given up.
        stalled_stream_protection: StalledStreamProtectionConfig;
        /// How long calls may take.
        timeout_config: TimeoutConfig;
    }

    /// The HTTP client, if one was set.
    pub fn http_client(&self) -> Option<SharedHttpClient> {
        self.runtime_components.http_client()
    }

    /// The authentication schemes that were added.
    pub fn auth_schemes(&self) -> impl Iterator<Item = SharedAuthScheme> + '_ {
        self.runtime_components.auth_schemes()
    }

    /// What chooses among authentication schemes, if it was set.
    pub fn auth_scheme_resolver(&self) -> Option<SharedAuthSchemeOptionResolver> {
        self.runtime_components.auth_scheme_option_resolver()
    }

    /// What finds the endpoint: the resolver that was set, or the service's own rules.
    pub fn endpoint_resolver(&self) -> SharedEndpointResolver {
        self.runtime_components.endpoint_resolver().unwrap_or_else(endpoint::default_resolver)
    }

    /// How the client waits, if it was set.
    pub fn sleep_impl(&self) -> Option<SharedAsyncSleep> {
        self.runtime_components.sleep_impl()
    }

    /// Where resolved credentials are kept, if it was set.
    pub fn identity_cache(&self) -> Option<SharedIdentityCache> {
        self.runtime_components.identity_cache()
    }

    /// The interceptors that were added.
    pub fn interceptors(&self) -> impl Iterator<Item = SharedInterceptor> + '_ {
        self.runtime_components.interceptors()
    }

    /// The clock.
    pub fn time_source(&self) -> Option<SharedTimeSource> {
        self.runtime_components.time_source()
    }

    /// The retry classifiers that were added.
    pub fn retry_classifiers(&self) -> impl Iterator<Item = SharedRetryClassifier> + '_ {
        self.runtime_components.retry_classifiers()
    }

    /// The frameworks in the user agent, in the order in which they were added.
    pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
        let mut newest_first: Vec<_> = self.config.load::<FrameworkMetadata>().collect();
        newest_first.reverse();
        newest_first
    }

    /// Whether requests are signed with the machine's clock even when the service's differs.
    pub fn disable_clock_skew_correction(&self) -> Option<bool> {
        self.config.load::<DisableClockSkewCorrection>().map(DisableClockSkewCorrection::is_disabled)
    }

    /// What numbers the calls, if it was set.
    pub fn invocation_id_generator(&self) -> Option<SharedInvocationIdGenerator> {
        self.config.load::<SharedInvocationIdGenerator>().cloned()
    }

    /// The name of the service in signatures.
    pub fn signing_name(&self) -> &'static str {
        crate::meta::SIGNING_NAME
    }

    /// Always `None`: a configuration does not give its credentials back.
    #[deprecated(note = "it always returns `None`; keep the provider that you configure the client with")]
    pub fn credentials_provider(&self) -> Option<SharedCredentialsProvider> {
        None
    }
}
