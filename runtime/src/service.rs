//! The facts about a service that the runtime needs. Each generated crate defines them once, in its module `meta`.

use std::fmt;

use aws_runtime::user_agent::ApiMetadata;
use aws_smithy_runtime_api::client::auth::{AuthSchemeOptionResolverParams, SharedAuthSchemeOptionResolver};
use aws_smithy_runtime_api::client::endpoint::SharedEndpointResolver;
use aws_types::sdk_config::SdkConfig;

use crate::auth::{AuthScheme, ResolveSchemes, Signing};
use crate::client::ClientPlugins;
use crate::config::{Builder, Config};
use crate::protocol::Wire;

/// A service, as its generated crate describes it.
pub struct Service {
    /// The name of the package, for metrics.
    pub package: &'static str,
    /// The SDK ID, such as `Secrets Manager` (trait `aws.api#service`).
    pub id: &'static str,
    /// The signing name of the service (trait `aws.auth#sigv4`).
    pub signing_name: &'static str,
    /// The metadata of the service for the user agent.
    pub api: ApiMetadata,
    /// The protocol.
    pub protocol: &'static dyn Wire,
    /// The authentication schemes of the service, in order of preference.
    pub auth_schemes: &'static [AuthScheme],
    /// The authentication schemes of operations that have their own.
    pub operation_auth_schemes: &'static [(&'static str, &'static [AuthScheme])],
    /// The function that resolves the authentication schemes of a call:
    /// [`modeled_schemes`](crate::auth::modeled_schemes), or [`endpoint_schemes`](crate::auth::endpoint_schemes) if
    /// endpoints can have schemes of their own.
    pub resolve_auth_schemes: ResolveSchemes,
    /// The signing options.
    pub signing: Signing,
    /// Whether the latest behavior version is the default: the crate's feature `behavior-version-latest`.
    pub latest_behavior: bool,
    /// The function that creates the resolver for the service's endpoint rules.
    pub endpoint_resolver: fn() -> SharedEndpointResolver,
    /// The function that creates the resolver for the service's authentication schemes.
    pub auth_scheme_resolver: fn() -> SharedAuthSchemeOptionResolver,
    /// The function that creates the authentication parameters of an operation.
    pub auth_params: fn(&'static str) -> AuthSchemeOptionResolverParams,
    /// Functions that read service-specific settings from the shared configuration.
    pub settings: &'static [fn(&mut Builder, &SdkConfig)],
    /// Functions that add service-specific plugins to those of a client.
    pub plugins: &'static [fn(ClientPlugins, &Config) -> ClientPlugins],
    /// Headers that are not in the model but are sent with every request, with their values.
    pub headers: &'static [(&'static str, &'static str)],
    /// Error codes that are transient for this service only.
    pub transient_errors: &'static [&'static str],
}

/// Shows only the name of the package, which identifies the service.
impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service").field("package", &self.package).finish_non_exhaustive()
    }
}
