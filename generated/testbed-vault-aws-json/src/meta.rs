//! Facts about the service and this package.

use aws_runtime::user_agent::ApiMetadata;
use client_runtime::auth::{AuthScheme, Signing, modeled_schemes};
use client_runtime::protocol;
use client_runtime::protocol::AwsJson;
use client_runtime::service::Service;

use crate::config::{auth, endpoint};

/// The version of this package.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The protocol of the service.
pub(crate) type Protocol = AwsJson;

/// The codec of request bodies.
pub(crate) type Encoding = <Protocol as protocol::Protocol>::Encoding;

/// The codec of response bodies.
pub(crate) type Decoding = <Protocol as protocol::Protocol>::Decoding;

/// The type of the request IDs that outputs keep.
pub(crate) type ResponseId = String;

/// The SDK ID of the service, as a macro for use in `concat!`.
macro_rules! service_id {
    () => {
        "Vault"
    };
}

pub(crate) use service_id;

/// The description of the service, for the runtime.
pub(crate) static SERVICE: Service = Service {
    package: "testbed-vault-aws-json",
    id: service_id!(),
    signing_name: "vault",
    api: ApiMetadata::new("vault", PKG_VERSION),
    protocol: &AwsJson {
        content_type: "application/x-amz-json-1.1",
        target: "Vault",
        query_compatible: false,
    },
    auth_schemes: &[AuthScheme::Sigv4],
    operation_auth_schemes: &[],
    resolve_auth_schemes: modeled_schemes,
    signing: Signing::DEFAULT,
    latest_behavior: cfg!(feature = "behavior-version-latest"),
    endpoint_resolver: endpoint::default_resolver,
    auth_scheme_resolver: auth::default_resolver,
    auth_params: auth::params,
    settings: &[],
    plugins: &[],
    headers: &[],
    transient_errors: &[],
};
