//! The configuration builder of a generated crate.

/// Defines the type `config::Builder` of a generated crate.
#[doc(hidden)]
#[macro_export]
macro_rules! config_builder {
    () => {
        /// A builder of a [`Config`], or the overrides of a client's configuration for one call.
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
            /// Creates an empty builder.
            pub fn new() -> Self {
                Self { core: $crate::config::Builder::default() }
            }

            $crate::settings! {
                /// Sets the configuration of stalled-stream protection.
                stalled_stream_protection: StalledStreamProtectionConfig => Some(stalled_stream_protection);
                /// Sets the configuration of stalled-stream protection; `None` selects the default.
                set_stalled_stream_protection: Option<StalledStreamProtectionConfig>;

                /// Sets the idempotency token provider. A token makes a call take effect only once, however many
                /// attempts it needs.
                idempotency_token_provider: impl Into<IdempotencyTokenProvider> => Some(idempotency_token_provider.into());
                /// Sets the idempotency token provider; `None` selects random UUIDs.
                set_idempotency_token_provider: Option<IdempotencyTokenProvider> =>
                    idempotency_token_provider.map(|provider| provider.core);

                /// Sets the HTTP client.
                http_client: impl HttpClient + 'static => Some(http_client.into_shared());
                /// Sets the HTTP client; `None` selects the default.
                set_http_client: Option<SharedHttpClient>;

                /// Sets the authentication scheme resolver.
                auth_scheme_resolver: impl ResolveAuthScheme + 'static => auth_scheme_resolver;
                /// Sets the authentication scheme resolver.
                set_auth_scheme_resolver: impl ResolveAuthScheme + 'static => auth_scheme_resolver.into_shared_resolver();

                /// Sets the preferred authentication schemes.
                auth_scheme_preference: impl Into<AuthSchemePreference> => Some(auth_scheme_preference.into());
                /// Sets the preferred authentication schemes; `None` selects the service's own order.
                set_auth_scheme_preference: Option<AuthSchemePreference>;

                /// Sets the endpoint resolver, which replaces the endpoint rules of the service.
                ///
                /// For a fixed URL, such as that of a local server, [`endpoint_url`](Self::endpoint_url) is enough.
                endpoint_resolver: impl ResolveEndpoint + 'static => Some(endpoint_resolver.into_shared_resolver());
                /// Sets the endpoint resolver; `None` selects the endpoint rules of the service.
                set_endpoint_resolver: Option<SharedEndpointResolver>;

                /// Sets the sleep implementation, which is used between attempts and for timeouts.
                sleep_impl: impl AsyncSleep + 'static => Some(sleep_impl.into_shared());
                /// Sets the sleep implementation; `None` selects the default.
                set_sleep_impl: Option<SharedAsyncSleep>;

                /// Sets the identity cache, which caches resolved identities, such as credentials, between calls.
                identity_cache: impl ResolveCachedIdentity + 'static => identity_cache;
                /// Sets the identity cache, which caches resolved identities, such as credentials, between calls.
                set_identity_cache: impl ResolveCachedIdentity + 'static;

                /// Adds an interceptor, which can read and modify every call at every stage.
                interceptor: impl Intercept + 'static => SharedInterceptor::new(interceptor);
                /// Adds an interceptor.
                push_interceptor: SharedInterceptor;

                /// Sets the time source.
                time_source: impl TimeSource + 'static => Some(time_source.into_shared());
                /// Sets the time source; `None` selects the system clock.
                set_time_source: Option<SharedTimeSource>;

                /// Adds a classifier that decides whether a failed attempt is retried.
                retry_classifier: impl ClassifyRetry + 'static => SharedRetryClassifier::new(retry_classifier);
                /// Adds a retry classifier.
                push_retry_classifier: SharedRetryClassifier;

                /// Sets the application name in the user agent.
                app_name: AppName => Some(app_name);
                /// Sets or clears the application name in the user agent.
                set_app_name: Option<AppName>;

                /// Adds a framework to the user agent.
                framework_metadata: FrameworkMetadata => framework_metadata;
                /// Adds a framework to the user agent.
                push_framework_metadata: FrameworkMetadata;

                /// Sets whether requests are signed with the local clock even if it differs from the service's.
                disable_clock_skew_correction: impl Into<Option<bool>> => disable_clock_skew_correction.into();
                /// Sets whether requests are signed with the local clock; with `None`, clock skew is corrected.
                set_disable_clock_skew_correction: Option<bool>;

                /// Sets the invocation ID generator. The ID is sent in the header `amz-sdk-invocation-id`.
                invocation_id_generator: impl InvocationIdGenerator + 'static =>
                    Some(SharedInvocationIdGenerator::new(invocation_id_generator));
                /// Sets the invocation ID generator; `None` selects random UUIDs.
                set_invocation_id_generator: Option<SharedInvocationIdGenerator>;

                /// Sets the endpoint URL, such as `http://localhost:4566`.
                endpoint_url: impl Into<String> => Some(endpoint_url.into());
                /// Sets the endpoint URL; with `None`, the endpoint resolver chooses it.
                set_endpoint_url: Option<String>;

                /// Sets whether to use dual-stack endpoints, which are reachable over both IPv4 and IPv6.
                use_dual_stack: impl Into<bool> => Some(use_dual_stack.into());
                /// Sets whether to use dual-stack endpoints; the default is `false`.
                set_use_dual_stack: Option<bool>;

                /// Sets whether to use FIPS endpoints, whose cryptography is validated under FIPS 140.
                use_fips: impl Into<bool> => Some(use_fips.into());
                /// Sets whether to use FIPS endpoints; the default is `false`.
                set_use_fips: Option<bool>;

                /// Sets the Region that requests are sent to and signed for.
                region: impl Into<Option<Region>> => region.into();
                /// Sets or clears the Region.
                set_region: Option<Region>;

                /// Sets the behavior version, which determines the defaults of the client.
                behavior_version: BehaviorVersion => Some(behavior_version);
                /// Sets or clears the behavior version.
                set_behavior_version: Option<BehaviorVersion>;

                /// Sets the retry configuration.
                retry_config: RetryConfig => Some(retry_config);
                /// Sets the retry configuration; `None` has no effect.
                set_retry_config: Option<RetryConfig>;

                /// Sets the timeouts. Those that are unset in `timeout_config` keep their values.
                timeout_config: TimeoutConfig => Some(timeout_config);
                /// Sets the timeouts; `None` has no effect.
                set_timeout_config: Option<TimeoutConfig>;

                /// Sets the retry partition. The clients of a partition share a retry budget.
                retry_partition: RetryPartition => Some(retry_partition);
                /// Sets the retry partition; `None` has no effect.
                set_retry_partition: Option<RetryPartition>;

                /// Sets the provider of the credentials that requests are signed with.
                credentials_provider: impl ProvideCredentials + 'static =>
                    Some(SharedCredentialsProvider::new(credentials_provider));
                /// Sets the credentials provider; `None` has no effect.
                set_credentials_provider: Option<SharedCredentialsProvider>;
            }

            /// Selects input members to record as metric attributes and to make available to interceptors.
            ///
            /// Sensitive members are never recorded.
            pub fn emit_input_attributes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
                self.core.emit_input_attributes(names);
                self
            }

            /// Selects input members to make available to interceptors, without recording them as metric attributes.
            pub fn capture_input_attributes(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
                self.core.capture_input_attributes(names);
                self
            }

            /// Adds an authentication scheme, replacing any with the same ID.
            pub fn push_auth_scheme(mut self, auth_scheme: impl AuthScheme + 'static) -> Self {
                self.core.push_auth_scheme(auth_scheme);
                self
            }

            /// Allows unsigned requests if there are no credentials.
            #[inline]
            pub fn allow_no_auth(mut self) -> Self {
                self.set_allow_no_auth();
                self
            }

            /// Allows unsigned requests if there are no credentials.
            #[inline]
            pub fn set_allow_no_auth(&mut self) -> &mut Self {
                self.core.set_allow_no_auth();
                self
            }

            /// Sets the interceptors, replacing those added before.
            pub fn set_interceptors(&mut self, interceptors: impl IntoIterator<Item = SharedInterceptor>) -> &mut Self {
                self.core.set_interceptors(interceptors);
                self
            }

            /// Sets the retry classifiers, replacing those added before.
            pub fn set_retry_classifiers(
                &mut self,
                retry_classifiers: impl IntoIterator<Item = SharedRetryClassifier>,
            ) -> &mut Self {
                self.core.set_retry_classifiers(retry_classifiers);
                self
            }

            /// Sets the behavior version to the latest one.
            #[inline]
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
            /// Sets fixed credentials, idempotency tokens, time and user agent, and the latest behavior version. If the
            /// service supports bearer tokens, also sets a fixed one.
            pub fn apply_test_defaults(&mut self) -> &mut Self {
                $crate::config::test_defaults::apply(&mut self.core, Credentials::for_tests());
                self
            }

            /// Does the same as [`apply_test_defaults`](Self::apply_test_defaults).
            pub fn with_test_defaults(mut self) -> Self {
                self.apply_test_defaults();
                self
            }

            /// Does the same as [`apply_test_defaults`](Self::apply_test_defaults), and sets the Region `us-east-1` if
            /// none is set.
            pub fn apply_test_defaults_v2(&mut self) -> &mut Self {
                self.apply_test_defaults();
                $crate::config::test_defaults::apply_region(&mut self.core);
                self
            }

            /// Does the same as [`apply_test_defaults_v2`](Self::apply_test_defaults_v2).
            pub fn with_test_defaults_v2(mut self) -> Self {
                self.apply_test_defaults_v2();
                self
            }
        }
    };
}
