//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use std::borrow::Cow;

use aws_smithy_http::endpoint::ResolveEndpointError;
use client_runtime::endpoint_params;

endpoint_params! {
    /// The Region.
    region, set_region: optional(text) = region;
    /// The account of the caller.
    account_id, set_account_id: optional(text) = account_id;
    /// Whether to use account-based endpoints.
    account_id_endpoint_mode, set_account_id_endpoint_mode: optional(text) = account_id_endpoint_mode;
}

/// Resolves the endpoint for the parameters.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if let Some(account_id) = params.account_id.as_deref()
        && let Some(account_id_endpoint_mode) = params
            .account_id_endpoint_mode
            .as_deref() && account_id_endpoint_mode != "disabled"
    {
        return endpoint_at(format!("https://{account_id}.corners.example.com"));
    }
    endpoint_at("https://corners.example.com")
}

fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}
