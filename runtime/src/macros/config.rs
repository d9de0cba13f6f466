//! The configuration of a generated crate: its own types around those in [`config`](crate::config).

/// Defines the module `config` of a generated crate, without its endpoint rules.
#[macro_export]
macro_rules! config {
    () => {
        pub use $crate::external::aws_credential_types::Credentials;
        pub use $crate::external::aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
        pub use $crate::external::aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, Sleep};
        pub use $crate::external::aws_smithy_runtime::client::identity::IdentityCache;
        pub use $crate::external::aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
        pub use $crate::external::aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
        pub use $crate::external::aws_smithy_runtime_api::client::identity::{ResolveCachedIdentity, SharedIdentityCache};
        pub use $crate::external::aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
        pub use $crate::external::aws_smithy_runtime_api::client::runtime_components::{
            RuntimeComponents, RuntimeComponentsBuilder,
        };
        pub use $crate::external::aws_smithy_runtime_api::client::runtime_plugin::{RuntimePlugin, SharedRuntimePlugin};
        pub use $crate::external::aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
        pub use $crate::external::aws_smithy_runtime_api::shared::IntoShared;
        pub use $crate::external::aws_smithy_types::config_bag::{ConfigBag, FrozenLayer, Layer};
        pub use $crate::external::aws_types::app_name::AppName;
        pub use $crate::external::aws_types::region::Region;
        pub use $crate::external::aws_types::sdk_ua_metadata::FrameworkMetadata;

        use $crate::external::aws_runtime::invocation_id::{InvocationIdGenerator, SharedInvocationIdGenerator};
        use $crate::external::aws_smithy_async::time::{SharedTimeSource, TimeSource};
        use $crate::external::aws_smithy_runtime::client::retries::RetryPartition;
        use $crate::external::aws_smithy_runtime_api::client::auth::{
            AuthScheme, AuthSchemePreference, SharedAuthScheme, SharedAuthSchemeOptionResolver,
        };
        use $crate::external::aws_smithy_runtime_api::client::endpoint::SharedEndpointResolver;
        use $crate::external::aws_smithy_runtime_api::client::retries::classifiers::{
            ClassifyRetry, SharedRetryClassifier,
        };
        use $crate::external::aws_smithy_types::retry::RetryConfig;
        use $crate::external::aws_smithy_types::timeout::TimeoutConfig;
        use $crate::external::aws_types::sdk_config::SdkConfig;

        use crate::idempotency_token::IdempotencyTokenProvider;
        use auth::ResolveAuthScheme;
        use endpoint::ResolveEndpoint;

        pub mod endpoint;

        $crate::auth_module! {}

        pub mod http {
            //! The requests and responses that interceptors can access.

            pub use $crate::external::aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
        }

        pub mod interceptors {
            //! The contexts that interceptors get at each stage of a call.

            pub use $crate::external::aws_smithy_runtime_api::client::interceptors::context::{
                AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
                BeforeDeserializationInterceptorContextRef, BeforeSerializationInterceptorContextMut,
                BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut,
                BeforeTransmitInterceptorContextRef, FinalizerInterceptorContextMut, FinalizerInterceptorContextRef,
                InterceptorContext,
            };
        }

        pub mod retry {
            //! Retry configuration.

            pub use $crate::external::aws_smithy_runtime::client::retries::{
                ClientRateLimiter, RetryPartition, TokenBucket,
            };
            pub use $crate::external::aws_smithy_runtime_api::client::retries::ShouldAttempt;
            pub use $crate::external::aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, RetryAction};
            pub use $crate::external::aws_smithy_types::retry::{
                ReconnectMode, RetryConfig, RetryConfigBuilder, RetryMode,
            };
        }

        pub mod timeout {
            //! Timeout configuration.

            pub use $crate::external::aws_smithy_types::timeout::{TimeoutConfig, TimeoutConfigBuilder};
        }

        /// The configuration of a client.
        #[derive(Clone)]
        pub struct Config {
            pub(crate) core: $crate::config::Config,
        }

        impl ::std::fmt::Debug for Config {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(&self.core, f)
            }
        }

        impl Config {
            /// Creates a configuration from an `SdkConfig`, with defaults for all other settings.
            #[inline]
            pub fn new(config: &SdkConfig) -> Self {
                Builder::from(config).build()
            }

            /// Returns an empty builder.
            pub fn builder() -> Builder {
                Builder::default()
            }

            /// Returns a builder that starts from this configuration.
            pub fn to_builder(&self) -> Builder {
                Builder { core: self.core.to_builder() }
            }

            $crate::getters! {
                /// Returns the application name in the user agent, if one is set.
                app_name: AppName;
                /// Returns the preferred authentication schemes, if they are set.
                auth_scheme_preference: AuthSchemePreference;
                /// Returns the Region, if one is set.
                region: Region;
                /// Returns the retry configuration, if it is set.
                retry_config: RetryConfig;
                /// Returns the retry partition, if one is set. The clients of a partition share a retry budget.
                retry_partition: RetryPartition;
                /// Returns the configuration of stalled-stream protection, if it is set.
                stalled_stream_protection: StalledStreamProtectionConfig;
                /// Returns the timeout configuration, if it is set.
                timeout_config: TimeoutConfig;
            }

            /// Returns the HTTP client, if one is set.
            pub fn http_client(&self) -> Option<SharedHttpClient> {
                self.core.runtime_components.http_client()
            }

            /// Returns the added authentication schemes.
            pub fn auth_schemes(&self) -> impl Iterator<Item = SharedAuthScheme> + '_ {
                self.core.runtime_components.auth_schemes()
            }

            /// Returns the authentication scheme resolver, if one is set.
            pub fn auth_scheme_resolver(&self) -> Option<SharedAuthSchemeOptionResolver> {
                self.core.runtime_components.auth_scheme_option_resolver()
            }

            /// Returns the endpoint resolver: the one that is set, or the default for the service.
            pub fn endpoint_resolver(&self) -> SharedEndpointResolver {
                self.core.endpoint_resolver(&crate::meta::SERVICE)
            }

            /// Returns the sleep implementation, if one is set.
            pub fn sleep_impl(&self) -> Option<SharedAsyncSleep> {
                self.core.runtime_components.sleep_impl()
            }

            /// Returns the identity cache, if one is set.
            pub fn identity_cache(&self) -> Option<SharedIdentityCache> {
                self.core.runtime_components.identity_cache()
            }

            /// Returns the added interceptors.
            pub fn interceptors(&self) -> impl Iterator<Item = SharedInterceptor> + '_ {
                self.core.runtime_components.interceptors()
            }

            /// Returns the time source, if one is set.
            pub fn time_source(&self) -> Option<SharedTimeSource> {
                self.core.runtime_components.time_source()
            }

            /// Returns the added retry classifiers.
            pub fn retry_classifiers(&self) -> impl Iterator<Item = SharedRetryClassifier> + '_ {
                self.core.runtime_components.retry_classifiers()
            }

            /// Returns the frameworks in the user agent, in the order in which they were added.
            #[inline]
            pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
                self.core.framework_metadata()
            }

            /// Returns whether requests are signed with the local clock even if it differs from the service's;
            /// `None` if this is not set.
            #[inline]
            pub fn disable_clock_skew_correction(&self) -> Option<bool> {
                self.core.disable_clock_skew_correction()
            }

            /// Returns the invocation ID generator, if one is set.
            pub fn invocation_id_generator(&self) -> Option<SharedInvocationIdGenerator> {
                self.core.config.load::<SharedInvocationIdGenerator>().cloned()
            }

            /// Returns the signing name of the service.
            pub fn signing_name(&self) -> &'static str {
                crate::meta::SERVICE.signing_name
            }

            /// Always returns `None`: a configuration does not reveal its credentials.
            #[deprecated(note = "it always returns `None`; keep the provider that you configure the client with")]
            pub fn credentials_provider(&self) -> Option<SharedCredentialsProvider> {
                None
            }
        }

        impl ::std::convert::From<&SdkConfig> for Config {
            #[inline]
            fn from(sdk_config: &SdkConfig) -> Self {
                Builder::from(sdk_config).build()
            }
        }

        impl ::std::convert::From<&SdkConfig> for Builder {
            #[inline]
            fn from(sdk_config: &SdkConfig) -> Self {
                Self { core: $crate::config::Builder::from_sdk_config(sdk_config, &crate::meta::SERVICE) }
            }
        }

        $crate::config_builder! {}
    };
}

/// Defines the module `config::auth` of a generated crate.
#[doc(hidden)]
#[macro_export]
macro_rules! auth_module {
    () => {
        pub mod auth {
            //! Authentication schemes, which determine how requests are authenticated.

            use ::std::borrow::Cow;
            use ::std::fmt;
            use $crate::external::aws_smithy_runtime_api::client::auth::{
                AuthSchemeOptionResolverParams, AuthSchemeOptionsFuture, ResolveAuthSchemeOptions,
                SharedAuthSchemeOptionResolver,
            };
            use $crate::external::aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
            use $crate::external::aws_smithy_types::config_bag::ConfigBag;

            /// A resolver of the authentication schemes of calls.
            pub trait ResolveAuthScheme: Send + Sync + fmt::Debug {
                /// Resolves the authentication schemes of a call, in order of preference.
                fn resolve_auth_scheme<'a>(
                    &'a self,
                    params: &'a Params,
                    cfg: &'a ConfigBag,
                    runtime_components: &'a RuntimeComponents,
                ) -> AuthSchemeOptionsFuture<'a>;

                /// Converts the resolver into the type that clients use.
                fn into_shared_resolver(self) -> SharedAuthSchemeOptionResolver
                where
                    Self: Sized + 'static,
                {
                    SharedAuthSchemeOptionResolver::new(Downcast(self))
                }
            }

            #[derive(Debug)]
            struct Downcast<T>(T);

            impl<T: ResolveAuthScheme> ResolveAuthSchemeOptions for Downcast<T> {
                fn resolve_auth_scheme_options_v2<'a>(
                    &'a self,
                    params: &'a AuthSchemeOptionResolverParams,
                    cfg: &'a ConfigBag,
                    runtime_components: &'a RuntimeComponents,
                ) -> AuthSchemeOptionsFuture<'a> {
                    match params.get::<Params>() {
                        Some(params) => self.0.resolve_auth_scheme(params, cfg, runtime_components),
                        None => $crate::auth::wrong_params(),
                    }
                }
            }

            /// A resolver of the authentication schemes that the model of the service specifies.
            #[derive(Debug)]
            pub struct DefaultAuthSchemeResolver {
                _private: (),
            }

            impl Default for DefaultAuthSchemeResolver {
                fn default() -> Self {
                    Self { _private: () }
                }
            }

            impl ResolveAuthScheme for DefaultAuthSchemeResolver {
                fn resolve_auth_scheme<'a>(
                    &'a self,
                    params: &'a Params,
                    cfg: &'a ConfigBag,
                    runtime_components: &'a RuntimeComponents,
                ) -> AuthSchemeOptionsFuture<'a> {
                    let service = &crate::meta::SERVICE;
                    (service.resolve_auth_schemes)(service, params.operation_name(), cfg, runtime_components)
                }
            }

            pub(crate) fn default_resolver() -> SharedAuthSchemeOptionResolver {
                DefaultAuthSchemeResolver::default().into_shared_resolver()
            }

            pub(crate) fn params(operation_name: &'static str) -> AuthSchemeOptionResolverParams {
                AuthSchemeOptionResolverParams::new(Params { operation_name: Cow::Borrowed(operation_name) })
            }

            /// The parameters for resolving authentication schemes.
            #[derive(Clone, Debug, PartialEq)]
            pub struct Params {
                operation_name: Cow<'static, str>,
            }

            impl Params {
                /// Returns a builder of `Params`.
                pub fn builder() -> ParamsBuilder {
                    ParamsBuilder::default()
                }

                /// Returns the name of the operation, such as `ListSecrets`.
                pub fn operation_name(&self) -> &str {
                    &self.operation_name
                }
            }

            /// A builder of [`Params`].
            #[derive(Clone, Debug, Default, PartialEq)]
            pub struct ParamsBuilder {
                operation_name: Option<Cow<'static, str>>,
            }

            impl ParamsBuilder {
                /// Sets the name of the operation.
                pub fn operation_name(self, operation_name: impl Into<Cow<'static, str>>) -> Self {
                    self.set_operation_name(Some(operation_name.into()))
                }

                /// Sets or clears the name of the operation.
                pub fn set_operation_name(mut self, operation_name: Option<Cow<'static, str>>) -> Self {
                    self.operation_name = operation_name;
                    self
                }

                /// Builds the parameters.
                ///
                /// # Errors
                ///
                /// Fails if the name of the operation is not set.
                pub fn build(self) -> Result<Params, BuildError> {
                    match self.operation_name {
                        Some(operation_name) => Ok(Params { operation_name }),
                        None => Err(BuildError { field: "operation_name" }),
                    }
                }
            }

            /// The error for a required parameter that is not set.
            #[derive(Debug)]
            pub struct BuildError {
                field: &'static str,
            }

            impl fmt::Display for BuildError {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "a required field was missing: `{}`", self.field)
                }
            }

            impl ::std::error::Error for BuildError {}
        }
    };
}
