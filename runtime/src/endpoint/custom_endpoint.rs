//! Endpoints whose whole URL comes from outside the rules.

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_types::endpoint::{Builder, Endpoint};

/// Begins an endpoint at `url`.
///
/// # Errors
/// An empty URL, which the builder would answer with a panic.
pub fn at(url: impl Into<String>) -> Result<Builder, ResolveEndpointError> {
    let url = url.into();
    if url.is_empty() {
        return Err(ResolveEndpointError::message("The URL of the endpoint is empty; set one, or none at all"));
    }
    Ok(Endpoint::builder().url(url))
}
