//! The client of a generated crate, and the customization of individual calls.

/// Defines the module `client` of a generated crate.
#[macro_export]
macro_rules! client {
    () => {
        /// The state that clones of a client share.
        pub(crate) type Handle = $crate::client::Handle<crate::config::Config>;

        /// A client for the service, with a method for each operation.
        ///
        /// Each method returns a builder for the input, whose `send` makes the call. Create one client and clone it:
        /// clones share connections, credentials and the retry budget.
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(crate) handle: ::std::sync::Arc<Handle>,
        }

        impl Client {
            /// Creates a client from the configuration that a program's clients share.
            ///
            /// # Panics
            ///
            /// Panics for the same reasons as [`from_conf`](Self::from_conf).
            #[inline]
            #[track_caller]
            pub fn new(sdk_config: &$crate::external::aws_types::sdk_config::SdkConfig) -> Self {
                Self::from_conf(sdk_config.into())
            }

            /// Creates a client from a configuration for this service.
            ///
            /// # Panics
            ///
            /// Panics if the configuration is invalid: for example, if no behavior version is set, if retries or
            /// timeouts are enabled without a sleep implementation, or if credentials are cached without a time source.
            /// The message says what is wrong.
            #[track_caller]
            pub fn from_conf(conf: crate::config::Config) -> Self {
                let core = $crate::client::Core::expect(&crate::meta::SERVICE, &conf.core);
                Self { handle: ::std::sync::Arc::new(Handle { conf, core }) }
            }

            /// Returns the configuration of the client.
            pub fn config(&self) -> &crate::config::Config {
                &self.handle.conf
            }
        }

        pub mod customize {
            //! Customization of an individual call: configuration, interceptors, and changes to the request.

            use $crate::external::aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
            use $crate::external::aws_smithy_runtime_api::client::orchestrator::HttpRequest;

            /// A call that can be changed before it is sent.
            #[derive(Debug)]
            pub struct CustomizableOperation<T, E, B> {
                customizable_send: B,
                config_override: ::std::option::Option<crate::config::Builder>,
                interceptors: ::std::vec::Vec<SharedInterceptor>,
                response: ::std::marker::PhantomData<fn() -> (T, E)>,
            }

            impl<T, E, B> CustomizableOperation<T, E, B> {
                pub(crate) fn new(customizable_send: B) -> Self {
                    Self {
                        customizable_send,
                        config_override: ::std::option::Option::None,
                        interceptors: ::std::vec::Vec::new(),
                        response: ::std::marker::PhantomData,
                    }
                }

                /// Adds an interceptor to this call.
                ///
                /// Its order relative to the other interceptors of this call is unspecified.
                pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
                    self.interceptors.push(SharedInterceptor::new(interceptor));
                    self
                }

                /// Replaces the request with the result of `f` before it is signed. If `f` fails, the call fails.
                pub fn map_request<F, MapE>(self, f: F) -> Self
                where
                    F: ::std::ops::Fn(HttpRequest) -> ::std::result::Result<HttpRequest, MapE>
                        + ::std::marker::Send
                        + ::std::marker::Sync
                        + 'static,
                    MapE: ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static,
                {
                    self.interceptor(
                        $crate::external::aws_smithy_runtime::client::interceptors::MapRequestInterceptor::new(f),
                    )
                }

                /// Modifies the request with `f` before it is signed.
                pub fn mutate_request<F>(self, f: F) -> Self
                where
                    F: ::std::ops::Fn(&mut HttpRequest) + ::std::marker::Send + ::std::marker::Sync + 'static,
                {
                    self.interceptor(
                        $crate::external::aws_smithy_runtime::client::interceptors::MutateRequestInterceptor::new(f),
                    )
                }

                /// Overrides the client's configuration for this call. Settings that `config_override` leaves unset
                /// keep their values.
                pub fn config_override(
                    mut self,
                    config_override: impl ::std::convert::Into<crate::config::Builder>,
                ) -> Self {
                    self.config_override = ::std::option::Option::Some(config_override.into());
                    self
                }

                /// Sends the request and waits for the response.
                pub async fn send(self) -> $crate::call_result!(T, E)
                where
                    E: ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static,
                    B: internal::CustomizableSend<T, E>,
                {
                    let (call, config_override) = self.into_parts();
                    call.send(config_override).await
                }

                /// Returns the call, and the configuration that overrides the client's, including the interceptors.
                pub(crate) fn into_parts(self) -> (B, crate::config::Builder) {
                    let mut config_override = self.config_override.unwrap_or_default();
                    for interceptor in self.interceptors {
                        config_override.push_interceptor(interceptor);
                    }
                    (self.customizable_send, config_override)
                }
            }

            pub(crate) mod internal {
                //! The interface between a fluent builder and [`CustomizableOperation`](super::CustomizableOperation).

                pub use $crate::client::{BoxFuture, SendResult};

                /// A call whose configuration can be overridden.
                pub trait CustomizableSend<T, E>: ::std::marker::Send + ::std::marker::Sync {
                    /// Sends the request with `config_override` applied to the client's configuration.
                    fn send(self, config_override: crate::config::Builder) -> BoxFuture<SendResult<T, E>>;
                }
            }
        }
    };
}
