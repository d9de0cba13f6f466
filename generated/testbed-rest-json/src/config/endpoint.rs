//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use std::borrow::Cow;

use aws_smithy_http::endpoint::ResolveEndpointError;
use client_runtime::endpoint::custom_endpoint;
use client_runtime::endpoint_params;

endpoint_params! {
    /// The endpoint parameter `Region`.
    region, set_region: optional(text) = region;
    /// The endpoint parameter `Endpoint`.
    endpoint, set_endpoint: optional(text) = endpoint;
}

/// Resolves the endpoint for the parameters.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if let Some(endpoint) = params.endpoint.as_deref() {
        return Ok(custom_endpoint::at(endpoint)?.build());
    }
    if let Some(region) = params.region.as_deref() {
        return endpoint_at(format!("https://light.{region}.amazonaws.com"));
    }
    reject("Invalid Configuration: Missing Region")
}

fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}

fn reject(message: impl ToString) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message.to_string()))
}
