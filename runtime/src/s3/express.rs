//! Sessions of S3 Express: calls to a directory bucket are signed with the credentials of a session, which the service
//! issues for each bucket and which last a few minutes.
//!
//! | module | content |
//! | --- | --- |
//! | [`cache`] | sessions until they expire |
//! | [`provider`] | the identity of a call: a session that is cached, or a new one |

use std::fmt::Debug;

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_runtime::auth::SigV4SessionTokenNameOverride;
use aws_runtime::auth::sigv4::{self, SigV4Signer};
use aws_sigv4::http_request::SignatureLocation;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::{AuthScheme, AuthSchemeId, SharedAuthScheme, Sign};
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::identity::SharedIdentityResolver;
use aws_smithy_runtime_api::client::runtime_components::{GetIdentityResolver, RuntimeComponentsBuilder};
use aws_smithy_runtime_api::client::runtime_plugin::StaticRuntimePlugin;
use aws_smithy_runtime_api::shared::IntoShared;
use aws_smithy_types::Document;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::operation::BuildError;

use crate::client::ClientPlugins;
use crate::config::{Builder, Config};
use crate::orchestration::Operation;

pub mod cache;
pub mod provider;

use provider::SessionProvider;

/// The ID of the authentication scheme, as in endpoint rules.
pub const SCHEME_ID: AuthSchemeId = AuthSchemeId::new("sigv4-s3express");

/// The environment variable that determines whether sessions are disabled: `true` or `false`.
const DISABLE_VARIABLE: &str = "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH";

/// The operation that creates sessions; the macro `express_session!` implements this trait.
pub trait ExpressSession: Operation + Debug {
    /// Returns the bucket that a call is for, from its endpoint parameters.
    fn bucket(params: &EndpointResolverParams) -> Option<&str>;

    /// Creates the input of a call that creates a session.
    ///
    /// # Errors
    ///
    /// Fails if the input cannot be built.
    fn input(bucket: String) -> Result<Self::Input, BuildError>;

    /// Returns the credentials of the session in the output, if any.
    ///
    /// # Errors
    ///
    /// Fails if the expiration of the credentials cannot be converted to a `SystemTime`.
    fn session(output: Self::Output) -> Option<Result<Credentials, BoxError>>;

    /// Whether the configuration explicitly enables or disables sessions.
    fn is_configured(config: &Config) -> bool;

    /// Sets whether sessions are disabled.
    fn disable(layer: &mut Layer, disable: bool);
}

impl Builder {
    /// Sets the source of credentials for directory buckets; `None` has no effect.
    pub fn set_express_credentials_provider(&mut self, provider: Option<SharedCredentialsProvider>) {
        if let Some(provider) = provider {
            self.runtime_components.set_identity_resolver(SCHEME_ID, provider);
        }
    }
}

/// Adds the authentication scheme to the plugins of a client. `O` creates the sessions, unless the configuration has
/// another source of credentials for directory buckets.
///
/// Also applies the environment variable that disables sessions, unless the configuration enables or disables them.
pub fn add<O: ExpressSession>(plugins: ClientPlugins, config: &Config) -> ClientPlugins {
    let mut layer = Layer::new("S3 Express");
    layer.store_put(SigV4SessionTokenNameOverride::new(|settings, cfg| {
        Ok(match settings.signature_location {
            _ if !is_express(cfg) => settings.session_token_name_override,
            SignatureLocation::QueryParams => Some("X-Amz-S3session-Token"),
            _ => Some("x-amz-s3session-token"),
        })
    }));
    if let Some(disable) = std::env::var(DISABLE_VARIABLE).ok().filter(|_| !O::is_configured(config)) {
        match disable.to_ascii_lowercase().parse() {
            Ok(disable) => O::disable(&mut layer, disable),
            Err(_) => tracing::warn!("`{DISABLE_VARIABLE}` is ignored: it is neither `true` nor `false`"),
        }
    }
    let components = RuntimeComponentsBuilder::new("S3 Express")
        .with_auth_scheme(SharedAuthScheme::new(ExpressAuthScheme::default()));
    let resolver = |id: AuthSchemeId| config.runtime_components.identity_resolver(&id);
    let components = match (resolver(SCHEME_ID), resolver(sigv4::SCHEME_ID)) {
        (None, Some(_)) => components.with_identity_resolver(SCHEME_ID, SessionProvider::<O>::new(config.clone())),
        _ => components,
    };
    let plugin = StaticRuntimePlugin::new().with_config(layer.freeze()).with_runtime_components(components);
    plugins.with(plugin.into_shared())
}

/// The authentication scheme: SigV4 with the identity of a session.
#[derive(Debug, Default)]
struct ExpressAuthScheme {
    signer: SigV4Signer,
}

impl AuthScheme for ExpressAuthScheme {
    fn scheme_id(&self) -> AuthSchemeId {
        SCHEME_ID
    }

    fn identity_resolver(&self, identity_resolvers: &dyn GetIdentityResolver) -> Option<SharedIdentityResolver> {
        identity_resolvers.identity_resolver(SCHEME_ID)
    }

    fn signer(&self) -> &dyn Sign {
        &self.signer
    }
}

/// Whether the endpoint of a call uses sessions.
fn is_express(cfg: &ConfigBag) -> bool {
    let Some(endpoint) = cfg.load::<Endpoint>() else { return false };
    let named = |name: &str| name == SCHEME_ID.inner();
    if endpoint.auth_schemes().iter().any(|scheme| named(scheme.name())) {
        return true;
    }
    let schemes = endpoint.properties().get("authSchemes").and_then(Document::as_array).into_iter().flatten();
    schemes.into_iter().any(|scheme| {
        let name = scheme.as_object().and_then(|scheme| scheme.get("name")).and_then(Document::as_string);
        name.is_some_and(named)
    })
}

/// Implements the part of the operation `CreateSession` that the authentication scheme needs.
///
/// ```text
/// express_session! {
///     CreateSession, CreateSessionInput, CreateSessionOutput;
/// }
/// ```
#[macro_export]
macro_rules! express_session {
    ($name:ident, $input:ident, $output:ident;) => {
        #[doc(hidden)]
        impl $crate::s3::express::ExpressSession for $name {
            fn bucket(
                params: &::aws_smithy_runtime_api::client::endpoint::EndpointResolverParams,
            ) -> ::std::option::Option<&str> {
                params.get::<crate::config::endpoint::Params>()?.bucket()
            }

            fn input(
                bucket: ::std::string::String,
            ) -> ::std::result::Result<$input, ::aws_smithy_types::error::operation::BuildError> {
                <$input>::builder().bucket(bucket).build()
            }

            fn session(
                output: $output,
            ) -> ::std::option::Option<
                ::std::result::Result<$crate::external::aws_credential_types::Credentials, $crate::external::BoxError>,
            > {
                output.credentials.map(::std::convert::TryInto::try_into)
            }

            fn is_configured(config: &$crate::config::Config) -> bool {
                config.config.load::<crate::config::client_context::DisableS3ExpressSessionAuth>().is_some()
            }

            fn disable(layer: &mut ::aws_smithy_types::config_bag::Layer, disable: bool) {
                layer.store_put(crate::config::client_context::DisableS3ExpressSessionAuth::from(disable));
            }
        }

        impl ::std::convert::TryFrom<crate::types::SessionCredentials>
            for $crate::external::aws_credential_types::Credentials
        {
            type Error = $crate::external::BoxError;

            fn try_from(
                session: crate::types::SessionCredentials,
            ) -> ::std::result::Result<Self, $crate::external::BoxError> {
                ::std::result::Result::Ok(Self::new(
                    session.access_key_id,
                    session.secret_access_key,
                    ::std::option::Option::Some(session.session_token),
                    ::std::option::Option::Some(::std::time::SystemTime::try_from(session.expiration)?),
                    "s3express",
                ))
            }
        }
    };
}

/// Defines the setting for the credentials for directory buckets, in the module `config` of a generated crate.
#[macro_export]
macro_rules! express_settings {
    () => {
        impl Builder {
            $crate::settings! {
                /// Sets the source of credentials for directory buckets of S3 Express.
                ///
                /// By default, the client creates a session for each bucket, and uses it until shortly before it
                /// expires.
                express_credentials_provider: impl ProvideCredentials + 'static =>
                    Some(SharedCredentialsProvider::new(express_credentials_provider));
                /// Sets the source of credentials for directory buckets; `None` has no effect.
                set_express_credentials_provider: Option<SharedCredentialsProvider>;
            }
        }
    };
}
