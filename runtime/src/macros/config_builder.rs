//! The configuration builder of a generated crate.

/// The type `config::Builder`.
#[doc(hidden)]
#[macro_export]
macro_rules! config_builder {
    () => {
        /// Builds a [`Config`], or overrides the configuration of a client for one call.
        #[derive(Clone)]
        pub struct Builder {
            pub(crate) core: $crate::config::Builder,
        }

        impl Default for Builder {
            fn default() -> Self {
                Self::new()
            }
        }

        impl ::std::fmt::Debug for Builder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(&self.core, f)
            }
        }

        impl Builder {
            /// Creates a builder with nothing set.
            pub fn new() -> Self {
                Self { core: $crate::config::Builder::default() }
            }

            $crate::settings! {
                /// Sets the protection against stalled transfers.
                stalled_stream_protection: StalledStreamProtectionConfig => Some(stalled_stream_protection);
                /// Sets the protection against stalled transfers; `None` means the default.
                set_stalled_stream_protection: Option<StalledStreamProtectionConfig>;

                /// Sets the source of idempotency tokens, which make a repeated call take effect once.
                idempotency_token_provider: impl Into<IdempotencyTokenProvider> => Some(idempotency_token_provider.into());
                /// Sets the source of idempotency tokens; `None` means random UUIDs.
                set_idempotency_token_provider: Option<IdempotencyTokenProvider> =>
                    idempotency_token_provider.map(|provider| provider.core);

                /// Sets the HTTP client.
                http_client: impl HttpClient + 'static => Some(http_client.into_shared());
                /// Sets the HTTP client; `None` means the default.
                set_http_client: Option<SharedHttpClient>;

                /// Sets the resolver of authentication schemes.
                auth_scheme_resolver: impl ResolveAuthScheme + 'static => auth_scheme_resolver;
                /// Sets the resolver of authentication schemes.
                set_auth_scheme_resolver: impl ResolveAuthScheme + 'static => auth_scheme_resolver.into_shared_resolver();

                /// Sets the authentication schemes to prefer where the service supports them.
                auth_scheme_preference: impl Into<AuthSchemePreference> => Some(auth_scheme_preference.into());
                /// Sets the authentication schemes to prefer; `None` means the service's own order.
                set_auth_scheme_preference: Option<AuthSchemePreference>;

                /// Sets the endpoint resolver, in place of the service's own rules.
                ///
                /// For a fixed URL, such as that of a local server, [`endpoint_url`](Self::endpoint_url) is enough.
                endpoint_resolver: impl ResolveEndpoint + 'static => Some(endpoint_resolver.into_shared_resolver());
                /// Sets the endpoint resolver; `None` means the service's own rules.
                set_endpoint_resolver: Option<SharedEndpointResolver>;

                /// Sets the implementation of sleep, by which the client waits between attempts and for timeouts.
                sleep_impl: impl AsyncSleep + 'static => Some(sleep_impl.into_shared());
                /// Sets the implementation of sleep; `None` means the default.
                set_sleep_impl: Option<SharedAsyncSleep>;

                /// Sets the cache that keeps resolved credentials between calls.
                identity_cache: impl ResolveCachedIdentity + 'static => identity_cache;
                /// Sets the cache that keeps resolved credentials between calls.
                set_identity_cache: impl ResolveCachedIdentity + 'static;

                /// Adds an interceptor, which can read and change every call at every stage.
                interceptor: impl Intercept + 'static => SharedInterceptor::new(interceptor);
                /// Adds an interceptor.
                push_interceptor: SharedInterceptor;

                /// Sets the clock.
                time_source: impl TimeSource + 'static => Some(time_source.into_shared());
                /// Sets the clock; `None` means the system's.
                set_time_source: Option<SharedTimeSource>;

                /// Adds a classifier that decides whether a failed attempt is retried.
                retry_classifier: impl ClassifyRetry + 'static => SharedRetryClassifier::new(retry_classifier);
                /// Adds a retry classifier.
                push_retry_classifier: SharedRetryClassifier;

                /// Sets the name of the application in the user agent.
                app_name: AppName => Some(app_name);
                /// Sets or clears the name of the application in the user agent.
                set_app_name: Option<AppName>;

                /// Adds a framework to the user agent.
                framework_metadata: FrameworkMetadata => framework_metadata;
                /// Adds a framework to the user agent.
                push_framework_metadata: FrameworkMetadata;

                /// Sets whether requests are signed with the local clock even if it differs from the service's.
                disable_clock_skew_correction: impl Into<Option<bool>> => disable_clock_skew_correction.into();
                /// Sets whether requests are signed with the local clock; `None` means that clock skew is corrected.
                set_disable_clock_skew_correction: Option<bool>;

                /// Sets the generator of invocation ids, which the header `amz-sdk-invocation-id` carries.
                invocation_id_generator: impl InvocationIdGenerator + 'static =>
                    Some(SharedInvocationIdGenerator::new(invocation_id_generator));
                /// Sets the generator of invocation ids; `None` means random UUIDs.
                set_invocation_id_generator: Option<SharedInvocationIdGenerator>;

                /// Sets the URL that requests go to, such as `http://localhost:4566`.
                endpoint_url: impl Into<String> => Some(endpoint_url.into());
                /// Sets the URL that requests go to; `None` leaves it to the endpoint rules.
                set_endpoint_url: Option<String>;

                /// Sets whether to use endpoints that are reachable over both IPv4 and IPv6.
                use_dual_stack: impl Into<bool> => Some(use_dual_stack.into());
                /// Sets whether to use endpoints that are reachable over both IPv4 and IPv6; `None` means no.
                set_use_dual_stack: Option<bool>;

                /// Sets whether to use endpoints whose cryptography is validated under FIPS 140.
                use_fips: impl Into<bool> => Some(use_fips.into());
                /// Sets whether to use endpoints whose cryptography is validated under FIPS 140; `None` means no.
                set_use_fips: Option<bool>;

                /// Sets the region that requests go to and are signed for.
                region: impl Into<Option<Region>> => region.into();
                /// Sets or clears the region.
                set_region: Option<Region>;

                /// Sets which defaults the client has; newer ones may differ from older ones.
                behavior_version: BehaviorVersion => Some(behavior_version);
                /// Sets or clears which defaults the client has.
                set_behavior_version: Option<BehaviorVersion>;

                /// Sets the retry policy.
                retry_config: RetryConfig => Some(retry_config);
                /// Sets the retry policy; `None` changes nothing.
                set_retry_config: Option<RetryConfig>;

                /// Sets timeouts; those that it leaves open keep their value.
                timeout_config: TimeoutConfig => Some(timeout_config);
                /// Sets timeouts; `None` changes nothing.
                set_timeout_config: Option<TimeoutConfig>;

                /// Sets the partition of the retry budget, which the clients of one partition share.
                retry_partition: RetryPartition => Some(retry_partition);
                /// Sets the partition of the retry budget; `None` changes nothing.
                set_retry_partition: Option<RetryPartition>;

                /// Sets the source of the credentials that requests are signed with.
                credentials_provider: impl ProvideCredentials + 'static =>
                    Some(SharedCredentialsProvider::new(credentials_provider));
                /// Sets the source of credentials; `None` changes nothing.
                set_credentials_provider: Option<SharedCredentialsProvider>;
            }

            /// Names input members whose values become attributes of metrics and are available to interceptors.
            ///
            /// Members that the model marks as sensitive are never recorded.
            pub fn emit_input_attributes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
                self.core.emit_input_attributes(names);
                self
            }

            /// Names input members whose values are available to interceptors, but do not become attributes of metrics.
            pub fn capture_input_attributes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
                self.core.capture_input_attributes(names);
                self
            }

            /// Adds an authentication scheme, or replaces the one with the same id.
            pub fn push_auth_scheme(mut self, auth_scheme: impl AuthScheme + 'static) -> Self {
                self.core.push_auth_scheme(auth_scheme);
                self
            }

            /// Lets requests go out unsigned if there are no credentials.
            pub fn allow_no_auth(mut self) -> Self {
                self.set_allow_no_auth();
                self
            }

            /// Lets requests go out unsigned if there are no credentials.
            pub fn set_allow_no_auth(&mut self) -> &mut Self {
                self.core.set_allow_no_auth();
                self
            }

            /// Sets the interceptors, in place of those added before.
            pub fn set_interceptors(&mut self, interceptors: impl IntoIterator<Item = SharedInterceptor>) -> &mut Self {
                self.core.set_interceptors(interceptors);
                self
            }

            /// Sets the retry classifiers, in place of those added before.
            pub fn set_retry_classifiers(
                &mut self,
                retry_classifiers: impl IntoIterator<Item = SharedRetryClassifier>,
            ) -> &mut Self {
                self.core.set_retry_classifiers(retry_classifiers);
                self
            }

            /// Sets the newest defaults of the version at hand.
            pub fn behavior_version_latest(mut self) -> Self {
                self.set_behavior_version(Some(BehaviorVersion::latest()));
                self
            }

            /// Builds the configuration.
            pub fn build(self) -> Config {
                Config { core: self.core.build(&crate::meta::SERVICE) }
            }
        }

        #[cfg(any(feature = "test-util", test))]
        impl Builder {
            /// Sets fixed idempotency tokens, clock, user agent, credentials, and the newest behavior version.
            pub fn apply_test_defaults(&mut self) -> &mut Self {
                $crate::config::test_defaults::apply(&mut self.core, Credentials::for_tests());
                self
            }

            /// Sets what [`apply_test_defaults`](Self::apply_test_defaults) does.
            pub fn with_test_defaults(mut self) -> Self {
                self.apply_test_defaults();
                self
            }

            /// Sets what [`apply_test_defaults`](Self::apply_test_defaults) does, and the region `us-east-1` if none is set.
            pub fn apply_test_defaults_v2(&mut self) -> &mut Self {
                self.apply_test_defaults();
                $crate::config::test_defaults::apply_region(&mut self.core);
                self
            }

            /// Sets what [`apply_test_defaults_v2`](Self::apply_test_defaults_v2) does.
            pub fn with_test_defaults_v2(mut self) -> Self {
                self.apply_test_defaults_v2();
                self
            }
        }
    };
}
