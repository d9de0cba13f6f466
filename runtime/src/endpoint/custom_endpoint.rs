//! Endpoints whose whole URL comes from a parameter.

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_types::endpoint::{Builder, Endpoint};

/// Starts building an endpoint with this URL.
///
/// # Errors
///
/// Fails if the URL is empty, which would make the builder panic.
pub fn at(url: impl Into<String>) -> Result<Builder, ResolveEndpointError> {
    let url = url.into();
    if url.is_empty() {
        return Err(ResolveEndpointError::message("the endpoint URL is empty; set a valid URL, or none"));
    }
    Ok(Endpoint::builder().url(url))
}
