//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use std::fmt::Arguments;

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_types::endpoint::EndpointAuthScheme;
use client_runtime::endpoint::substring;
use client_runtime::endpoint_params;

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
        return endpoint_with_sigv4(format_args!("https://s3.example"), "s3");
    }
    if let Some(bucket) = params.bucket.as_deref()
        && let Some(suffix) = substring::slice(bucket, 0, 6, true) && suffix == "--x-s3"
    {
        if let Some(disable_s3_express_session_auth) = params
            .disable_s3_express_session_auth && disable_s3_express_session_auth
        {
            return endpoint_with_sigv4(format_args!("https://{bucket}.s3express.example"), "s3express");
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
        return endpoint_with_sigv4(format_args!("https://{bucket}.s3.example"), "s3");
    }
    reject("no endpoint")
}

fn endpoint_with_sigv4(url: Arguments<'_>, signing_name: &str) -> Result<Endpoint, ResolveEndpointError> {
    Ok(
        Endpoint::builder()
            .url(url.to_string())
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", signing_name)
                    .put("disableDoubleEncoding", true),
            )
            .build(),
    )
}

fn reject(message: impl ToString) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message.to_string()))
}
