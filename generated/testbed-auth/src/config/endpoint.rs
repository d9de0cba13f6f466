//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use std::borrow::Cow;

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_types::Document;
use aws_smithy_types::endpoint::EndpointAuthScheme;
use client_runtime::endpoint::custom_endpoint;
use client_runtime::endpoint_params;

endpoint_params! {
    /// The Region.
    region, set_region: optional(text) = region;
    /// The endpoint.
    endpoint, set_endpoint: optional(text) = endpoint;
    /// Whether to use the fast endpoint.
    ///
    /// Default: `false`.
    fast, set_fast: or(false, flag) = setting(Fast);
    /// The lane.
    lane, set_lane: optional(text) = setting(Lane);
    /// The lanes.
    lanes, set_lanes: optional(texts) = setting(Lanes);
    /// Whether to use the plain endpoint.
    disable_s3_express_session_auth, set_disable_s3_express_session_auth: optional(flag) = setting(DisableS3ExpressSessionAuth);
    /// The pass.
    pass, set_pass: optional(text);
}

/// Resolves the endpoint for the parameters.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if let Some(endpoint) = params.endpoint.as_deref() {
        return Ok(custom_endpoint::at(endpoint)?.build());
    }
    if let Some(pass) = params.pass.as_deref() && pass == "wide" {
        return Ok(
            Endpoint::builder()
                .url("https://wide.pass.example")
                .auth_scheme(
                    EndpointAuthScheme::with_capacity("sigv4a", 2)
                        .put("signingName", "gates")
                        .put("signingRegionSet", Vec::<Document>::from([Document::from("eu-*")])),
                )
                .build(),
        );
    }
    if let Some(pass) = params.pass.as_deref() && pass == "other" {
        return Ok(
            Endpoint::builder()
                .url("https://other.pass.example")
                .auth_scheme(
                    EndpointAuthScheme::with_capacity("sigv4", 2)
                        .put("signingName", "other")
                        .put("signingRegion", "eu-gate-1"),
                )
                .build(),
        );
    }
    if let Some(lanes) = params.lanes.as_deref()
        && let Some(lane) = lanes.first().map(String::as_str)
    {
        return endpoint_at(format!("https://{lane}.lanes.example"));
    }
    if let Some(lane) = params.lane.as_deref() {
        return endpoint_at(format!("https://{lane}.lane.example"));
    }
    if params.fast {
        return endpoint_at("https://fast.gate.example");
    }
    if let Some(disable_s3_express_session_auth) = params.disable_s3_express_session_auth
        && disable_s3_express_session_auth
    {
        return endpoint_at("https://plain.gate.example");
    }
    endpoint_at("https://gate.example")
}

fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}
