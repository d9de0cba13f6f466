//! Endpoint discovery: endpoints that the service itself tells.
//!
//! The service has no endpoint that is known in advance. The client asks for one with its first call, and again when it
//! expires or when the service reports it as invalid. A client whose configuration sets `endpoint_url` or
//! `endpoint_resolver` does not ask.
//!
//! [`Client::with_endpoint_discovery_enabled`](crate::Client::with_endpoint_discovery_enabled) asks before the first call,
//! and [`ReloadEndpoint`] before the endpoint expires, so that no call waits for it.

use client_runtime::endpoint_discovery::{Subject, Told};

use crate::Client;
use crate::operation::describe_endpoints::DescribeEndpointsOutput;
use crate::operation::describe_endpoints::builders::DescribeEndpointsFluentBuilder;

/// The code of the error that says that an endpoint is not valid any more.
pub(crate) const INVALID_ENDPOINT: Option<&str> = Some("MovedException");

/// A call that asks for the endpoints of a subject.
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

/// The first endpoint of an answer.
fn told(answer: DescribeEndpointsOutput) -> Option<Told> {
    let endpoint = answer.endpoints.into_iter().next()?;
    Some(Told {
        address: endpoint.address,
        minutes: endpoint.cache_period_in_minutes,
    })
}

client_runtime::endpoint_discovery! {
    call, told
}
