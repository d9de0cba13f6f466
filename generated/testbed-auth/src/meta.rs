//! Facts about the service and this package.

use aws_runtime::user_agent::ApiMetadata;
use client_runtime::auth::{AuthScheme, Signing, endpoint_schemes};
use client_runtime::http_auth::{ApiKeyLocation, HttpAuthScheme};
use client_runtime::protocol;
use client_runtime::protocol::RestJson;
use client_runtime::service::Service;

use crate::config::{auth, endpoint};

/// The version of this package.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The protocol of the service.
pub(crate) type Protocol = RestJson;

/// The codec of request bodies.
pub(crate) type Encoding = <Protocol as protocol::Protocol>::Encoding;

/// The codec of response bodies.
pub(crate) type Decoding = <Protocol as protocol::Protocol>::Decoding;

/// The type of the request IDs that outputs keep.
pub(crate) type ResponseId = String;

/// The SDK ID of the service, as a macro for use in `concat!`.
macro_rules! service_id {
    () => {
        "Gate"
    };
}

pub(crate) use service_id;

/// The description of the service, for the runtime.
pub(crate) static SERVICE: Service = Service {
    package: "testbed-auth",
    id: service_id!(),
    signing_name: "gate",
    api: ApiMetadata::new("gate", PKG_VERSION),
    protocol: &RestJson,
    auth_schemes: &[AuthScheme::Sigv4, #[cfg(feature = "sigv4a")] AuthScheme::Sigv4a],
    operation_auth_schemes: &[
        ("Deliver", &[AuthScheme::Sigv4]),
        ("Knock", &[AuthScheme::None]),
        ("Look", &[AuthScheme::Sigv4, #[cfg(feature = "sigv4a")] AuthScheme::Sigv4a, AuthScheme::None]),
        ("Show", &[AuthScheme::Http(HttpAuthScheme::Bearer)]),
        (
            "Sign",
            &[
                AuthScheme::Http(HttpAuthScheme::Basic),
                AuthScheme::Http(HttpAuthScheme::ApiKey {
                    location: ApiKeyLocation::Header,
                    name: "X-Gate-Key",
                    scheme: Some("Key"),
                }),
            ],
        ),
    ],
    resolve_auth_schemes: endpoint_schemes,
    signing: Signing::DEFAULT,
    latest_behavior: cfg!(feature = "behavior-version-latest"),
    endpoint_resolver: endpoint::default_resolver,
    auth_scheme_resolver: auth::default_resolver,
    auth_params: auth::params,
    settings: &[
        client_runtime::sigv4a::take,
        client_runtime::http_auth::take,
        |builder, shared| {
            client_runtime::client_context::take::<
                crate::config::client_context::DisableS3ExpressSessionAuth,
            >(builder, shared, service_id!(), "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "s3_disable_express_session_auth")
        },
    ],
    plugins: &[],
    headers: &[],
    transient_errors: &[],
};
