//! Settings in the module `config` for bearer tokens, API keys and logins.

/// Re-exports the types of bearer tokens, API keys and logins, and the trait of their resolvers.
#[macro_export]
macro_rules! http_auth_types {
    () => {
        pub use $crate::external::aws_smithy_runtime_api::client::identity::ResolveIdentity;
        pub use $crate::external::aws_smithy_runtime_api::client::identity::http::{Login, Token};
    };
}

/// Defines the settings for bearer tokens (trait `smithy.api#httpBearerAuth`).
#[macro_export]
macro_rules! bearer_auth_settings {
    () => {
        pub use $crate::external::aws_credential_types::provider::token::{ProvideToken, SharedTokenProvider};

        impl Builder {
            $crate::settings! {
                /// Sets the source of the bearer tokens that requests are authenticated with.
                token_provider: impl ProvideToken + 'static => Some(SharedTokenProvider::new(token_provider));
                /// Sets the source of bearer tokens; `None` has no effect.
                set_token_provider: Option<SharedTokenProvider>;
            }

            /// Sets the bearer token that requests are authenticated with.
            ///
            /// For tokens that expire, use [`token_provider`](Self::token_provider).
            pub fn bearer_token(self, bearer_token: Token) -> Self {
                self.bearer_token_resolver(bearer_token)
            }

            /// Sets an identity resolver as the source of the bearer tokens that requests are authenticated with.
            pub fn bearer_token_resolver(mut self, bearer_token_resolver: impl ResolveIdentity + 'static) -> Self {
                self.core.set_bearer_token_resolver(bearer_token_resolver);
                self
            }
        }
    };
}

/// Defines the settings for API keys (trait `smithy.api#httpApiKeyAuth`).
#[macro_export]
macro_rules! api_key_settings {
    () => {
        impl Builder {
            /// Sets the API key that requests are authenticated with.
            pub fn api_key(self, api_key: Token) -> Self {
                self.api_key_resolver(api_key)
            }

            /// Sets the source of the API keys that requests are authenticated with.
            pub fn api_key_resolver(mut self, api_key_resolver: impl ResolveIdentity + 'static) -> Self {
                self.core.set_api_key_resolver(api_key_resolver);
                self
            }
        }
    };
}

/// Defines the settings for logins (trait `smithy.api#httpBasicAuth`).
#[macro_export]
macro_rules! basic_auth_settings {
    () => {
        impl Builder {
            /// Sets the user name and password that requests are authenticated with.
            pub fn basic_auth_login(self, basic_auth_login: Login) -> Self {
                self.basic_auth_login_resolver(basic_auth_login)
            }

            /// Sets the source of the user names and passwords that requests are authenticated with.
            pub fn basic_auth_login_resolver(
                mut self,
                basic_auth_login_resolver: impl ResolveIdentity + 'static,
            ) -> Self {
                self.core.set_basic_auth_login_resolver(basic_auth_login_resolver);
                self
            }
        }
    };
}
