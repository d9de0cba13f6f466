//! Endpoint discovery: endpoints that the client requests from the service itself.
//!
//! The service has no fixed endpoint. The client discovers one with its first call, and again when it expires or the
//! service reports it as invalid. A client whose configuration sets `endpoint_url` or `endpoint_resolver` does not use
//! endpoint discovery.
//!
//! [`Client::with_endpoint_discovery_enabled`](crate::Client::with_endpoint_discovery_enabled) discovers an endpoint before
//! the first call, and [`ReloadEndpoint`] refreshes it before it expires, so that no call has to wait.

use client_runtime::endpoint_discovery::{Discovered, Subject};

use crate::Client;
use crate::operation::describe_endpoints::DescribeEndpointsOutput;
use crate::operation::describe_endpoints::builders::DescribeEndpointsFluentBuilder;

/// The error code for an endpoint that is no longer valid.
pub(crate) const INVALID_ENDPOINT: Option<&str> = Some("MovedException");

/// Starts a call that requests the endpoints for a subject.
fn call(client: &Client, subject: Option<&Subject>) -> DescribeEndpointsFluentBuilder {
    client
        .describe_endpoints()
        .set_operation(subject.map(|subject| subject.operation.to_owned()))
        .set_identifiers(
            subject
                .map(|subject| {
                    subject.identifiers.iter().map(|(&name, value)| (name.to_owned(), value.clone())).collect()
                }),
        )
}

/// Returns the first endpoint in an output, if any, with the time for which it is valid.
fn discovered(output: DescribeEndpointsOutput) -> Option<Discovered> {
    let endpoint = output.endpoints.into_iter().next()?;
    Some(Discovered {
        address: endpoint.address,
        minutes: endpoint.cache_period_in_minutes,
    })
}

client_runtime::endpoint_discovery! {
    call, discovered
}
