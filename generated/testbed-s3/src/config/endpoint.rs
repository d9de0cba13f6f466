//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_types::endpoint::EndpointAuthScheme;
use client_runtime::endpoint_params;
use client_runtime::endpoint::substring;

endpoint_params! {
    /// The bucket.
    bucket, set_bucket: optional(text);
    /// The Region.
    region, set_region: optional(text) = region;
    /// The endpoint.
    endpoint, set_endpoint: optional(text) = endpoint;
    /// Whether calls to directory buckets go without a session.
    disable_s3_express_session_auth, set_disable_s3_express_session_auth: optional(flag) = setting(DisableS3ExpressSessionAuth);
}

/// Resolves the endpoint for the parameters.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if params.bucket.as_deref().is_none() {
        return Ok(
            Endpoint::builder()
                .url("https://s3.example")
                .auth_scheme(
                    EndpointAuthScheme::with_capacity("sigv4", 2)
                        .put("signingName", "s3")
                        .put("disableDoubleEncoding", true),
                )
                .build(),
        );
    }
    if let Some(bucket) = params.bucket.as_deref()
        && let Some(suffix) = substring::slice(bucket, 0, 6, true) && suffix == "--x-s3"
    {
        if let Some(disable_s3_express_session_auth) = params
            .disable_s3_express_session_auth && disable_s3_express_session_auth
        {
            return Ok(
                Endpoint::builder()
                    .url(format!("https://{bucket}.s3express.example"))
                    .auth_scheme(
                        EndpointAuthScheme::with_capacity("sigv4", 2)
                            .put("signingName", "s3express")
                            .put("disableDoubleEncoding", true),
                    )
                    .build(),
            );
        }
        return Ok(
            Endpoint::builder()
                .url(format!("https://{bucket}.s3express.example"))
                .auth_scheme(
                    EndpointAuthScheme::with_capacity("sigv4-s3express", 2)
                        .put("signingName", "s3express")
                        .put("disableDoubleEncoding", true),
                )
                .build(),
        );
    }
    if let Some(bucket) = params.bucket.as_deref() {
        return Ok(
            Endpoint::builder()
                .url(format!("https://{bucket}.s3.example"))
                .auth_scheme(
                    EndpointAuthScheme::with_capacity("sigv4", 2)
                        .put("signingName", "s3")
                        .put("disableDoubleEncoding", true),
                )
                .build(),
        );
    }
    reject("no endpoint")
}

fn reject(message: impl Into<String>) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message))
}
