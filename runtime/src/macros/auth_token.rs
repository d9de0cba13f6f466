//! Tokens that serve as database passwords: the module `auth_token` of a generated crate.

/// Defines the module of a service whose databases have a host, a port and users.
///
/// ```text
/// login_auth_token! { "rds-db", "us-east-1", 900, auth_token: "connect" }
/// ```
///
/// The first arguments are the signing name, the default Region, and the maximum number of seconds that a token is
/// valid for, which is also the default.
#[macro_export]
macro_rules! login_auth_token {
    ($signing_name:literal, $default_region:literal, $max_expires_in:literal, $method:ident: $action:literal) => {
        $crate::auth_token_types! {}

        impl AuthTokenGenerator {
            /// Makes a token: a password for the user. It expires no later than the credentials that sign it.
            ///
            /// # Errors
            ///
            /// Fails if there are no credentials or no time source, or if the host name is invalid.
            pub async fn $method(&self, config: &SdkConfig) -> Result<AuthToken, BoxError> {
                let request = TokenRequest {
                    signing_name: $signing_name,
                    host: format!("{}:{}", self.config.hostname, self.config.port),
                    action: $action,
                    user: Some(&self.config.username),
                    credentials: self.config.credentials.clone(),
                    region: self.config.region.as_ref(),
                    default_region: Some($default_region),
                    expires_in: self.config.expires_in.unwrap_or($max_expires_in).min($max_expires_in),
                };
                Ok(AuthToken { inner: auth_token(request, config).await? })
            }
        }

        $crate::auth_token_config! {
            /// The port that the database listens on.
            port: u64, u64, u64, Clone::clone, "a port is required";
            /// The user of the database.
            username: String, impl Into<String>, &str, String::as_str, "a username is required";
        }
    };
}

/// Defines the module of a service whose databases have only a host.
///
/// ```text
/// host_auth_token! { "dsql", 900, db_connect_auth_token: "DbConnect", db_connect_admin_auth_token: "DbConnectAdmin" }
/// ```
///
/// The first arguments are the signing name and the default number of seconds that a token is valid for.
#[macro_export]
macro_rules! host_auth_token {
    ($signing_name:literal, $expires_in:literal, $( $method:ident: $action:literal ),+) => {
        $crate::auth_token_types! {}

        impl AuthTokenGenerator {
            $(
                #[doc = concat!("Makes a token for the action `", $action, "`: a password, which expires no later")]
                /// than the credentials that sign it.
                ///
                /// # Errors
                ///
                /// Fails if there are no credentials, no Region or no time source, or if the host name is invalid.
                pub async fn $method(&self, config: &SdkConfig) -> Result<AuthToken, BoxError> {
                    let request = TokenRequest {
                        signing_name: $signing_name,
                        host: self.config.hostname.clone(),
                        action: $action,
                        user: None,
                        credentials: self.config.credentials.clone(),
                        region: self.config.region.as_ref(),
                        default_region: None,
                        expires_in: self.config.expires_in.unwrap_or($expires_in),
                    };
                    Ok(AuthToken { inner: auth_token(request, config).await? })
                }
            )+
        }

        $crate::auth_token_config! {}
    };
}

/// Defines the generator and its tokens, which are the same in both kinds of modules.
#[doc(hidden)]
#[macro_export]
macro_rules! auth_token_types {
    () => {
        use ::std::fmt;

        use $crate::auth_token::{TokenRequest, auth_token};
        use $crate::external::BoxError;
        use $crate::external::aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
        use $crate::external::aws_types::region::Region;
        use $crate::external::aws_types::sdk_config::SdkConfig;

        /// A generator of tokens that serve as database passwords.
        #[derive(Debug)]
        pub struct AuthTokenGenerator {
            config: Config,
        }

        impl AuthTokenGenerator {
            /// Creates a generator.
            pub fn new(config: Config) -> Self {
                Self { config }
            }
        }

        /// A token that serves as a password. Whoever has it can connect until it expires.
        #[derive(Clone, Debug, Eq, PartialEq)]
        pub struct AuthToken {
            inner: String,
        }

        impl AuthToken {
            /// Returns the token as a string.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.inner
            }
        }

        impl fmt::Display for AuthToken {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.inner)
            }
        }
    };
}

/// Defines the configuration of a generator, with the common fields and one for each row.
#[doc(hidden)]
#[macro_export]
macro_rules! auth_token_config {
    ($( $(#[$doc:meta])* $field:ident: $ty:ty, $taken:ty, $given:ty, $get:path, $missing:literal; )*) => {
        /// The configuration of an [`AuthTokenGenerator`].
        #[derive(Clone, Debug)]
        pub struct Config {
            credentials: Option<SharedCredentialsProvider>,
            hostname: String,
            $( $field: $ty, )*
            region: Option<Region>,
            expires_in: Option<u64>,
        }

        impl Config {
            /// Returns a builder with nothing set.
            pub fn builder() -> ConfigBuilder {
                ConfigBuilder::default()
            }

            /// Returns the provider of the credentials that sign tokens, if one is set in place of the one in the
            /// `SdkConfig`.
            pub fn credentials(&self) -> Option<SharedCredentialsProvider> {
                self.credentials.clone()
            }

            /// Returns the host name of the database.
            pub fn hostname(&self) -> &str {
                &self.hostname
            }

            $(
                $(#[$doc])*
                pub fn $field(&self) -> $given {
                    $get(&self.$field)
                }
            )*

            /// Returns the Region of the database, if one is set in place of the one in the `SdkConfig`.
            pub fn region(&self) -> Option<&Region> {
                self.region.as_ref()
            }

            /// Returns the number of seconds that tokens are valid for, if it is set.
            pub fn expires_in(&self) -> Option<u64> {
                self.expires_in
            }
        }

        /// A builder of [`Config`].
        #[derive(Debug, Default)]
        pub struct ConfigBuilder {
            credentials: Option<SharedCredentialsProvider>,
            hostname: Option<String>,
            $( $field: Option<$ty>, )*
            region: Option<Region>,
            expires_in: Option<u64>,
        }

        impl ConfigBuilder {
            /// Sets the provider of the credentials that sign tokens, in place of the one in the `SdkConfig`.
            pub fn credentials(mut self, credentials: impl ProvideCredentials + 'static) -> Self {
                self.credentials = Some(SharedCredentialsProvider::new(credentials));
                self
            }

            /// Sets the host name of the database. Required.
            pub fn hostname(mut self, hostname: impl Into<String>) -> Self {
                self.hostname = Some(hostname.into());
                self
            }

            $(
                $(#[$doc])*
                ///
                /// Required.
                pub fn $field(mut self, $field: $taken) -> Self {
                    self.$field = Some($field.into());
                    self
                }
            )*

            /// Sets the Region of the database, in place of the one in the `SdkConfig`.
            pub fn region(mut self, region: Region) -> Self {
                self.region = Some(region);
                self
            }

            /// Sets the number of seconds that tokens are valid for. The default is 900.
            pub fn expires_in(mut self, expires_in: u64) -> Self {
                self.expires_in = Some(expires_in);
                self
            }

            /// Builds the configuration.
            ///
            /// # Errors
            ///
            /// Fails if a required setting is missing.
            pub fn build(self) -> Result<Config, BoxError> {
                Ok(Config {
                    credentials: self.credentials,
                    hostname: self.hostname.ok_or("a hostname is required")?,
                    $( $field: self.$field.ok_or($missing)?, )*
                    region: self.region,
                    expires_in: self.expires_in,
                })
            }
        }
    };
}
