//! Facts about the service and this package.

use aws_runtime::user_agent::ApiMetadata;
use client_runtime::auth::{AuthScheme, Signing, endpoint_schemes};
use client_runtime::protocol;
use client_runtime::protocol::S3RestXml;
use client_runtime::service::Service;

use crate::config::{auth, endpoint};

/// The version of this package.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The protocol of the service.
pub(crate) type Protocol = S3RestXml;

/// The codec of request bodies.
pub(crate) type Encoding = <Protocol as protocol::Protocol>::Encoding;

/// The codec of response bodies.
pub(crate) type Decoding = <Protocol as protocol::Protocol>::Decoding;

/// The type of the request IDs that outputs keep.
pub(crate) type ResponseId = client_runtime::s3::request_id::ResponseIds;

/// The SDK ID of the service, as a macro for use in `concat!`.
macro_rules! service_id {
    () => {
        "S3"
    };
}

pub(crate) use service_id;

/// The description of the service, for the runtime.
pub(crate) static SERVICE: Service = Service {
    package: "testbed-s3",
    id: service_id!(),
    signing_name: "s3",
    api: ApiMetadata::new("s3", PKG_VERSION),
    protocol: &S3RestXml {},
    auth_schemes: &[AuthScheme::Sigv4, AuthScheme::None],
    operation_auth_schemes: &[],
    resolve_auth_schemes: endpoint_schemes,
    signing: Signing {
        content_sha256_header: true,
        double_uri_encode: false,
        normalize_uri_path: false,
    },
    latest_behavior: cfg!(feature = "behavior-version-latest"),
    endpoint_resolver: endpoint::default_resolver,
    auth_scheme_resolver: auth::default_resolver,
    auth_params: auth::params,
    settings: &[
        client_runtime::checksum::take_settings,
        |builder, shared| {
            client_runtime::client_context::take::<
                crate::config::client_context::DisableS3ExpressSessionAuth,
            >(builder, shared, service_id!(), "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "s3_disable_express_session_auth")
        },
    ],
    plugins: &[client_runtime::s3::express::add::<crate::operation::create_session::CreateSession>],
    headers: &[],
    transient_errors: &["InternalError"],
};
