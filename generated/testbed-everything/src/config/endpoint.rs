//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use std::borrow::Cow;

use aws_smithy_http::endpoint::ResolveEndpointError;
use client_runtime::endpoint_params;
use client_runtime::endpoint::custom_endpoint;

endpoint_params! {
    /// The Region.
    region, set_region: optional(text) = region;
    /// The endpoint.
    endpoint, set_endpoint: optional(text) = endpoint;
    /// The shelf.
    shelf, set_shelf: optional(text);
    /// Whether it is cold.
    is_cold, set_is_cold: optional(flag);
}

/// Resolves the endpoint for the parameters.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if let Some(endpoint) = params.endpoint.as_deref() {
        return Ok(custom_endpoint::at(endpoint)?.build());
    }
    if let Some(shelf) = params.shelf.as_deref() {
        return endpoint_at(format!("https://{shelf}.shelf.example"));
    }
    if let Some(is_cold) = params.is_cold && is_cold {
        return endpoint_at("https://cold.example");
    }
    endpoint_at("https://depot.example")
}

fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}

#[cfg(test)]
mod tests;
