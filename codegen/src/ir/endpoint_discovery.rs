//! Endpoint discovery (traits `aws.api#clientEndpointDiscovery` and `aws.api#clientDiscoveredEndpoint`).

use super::PathStep;

/// The operation with which a client requests endpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointDiscovery {
    /// The client method of the operation.
    pub method: String,
    /// The type that the method returns.
    pub fluent_builder: String,
    /// The output of the operation.
    pub output: String,
    /// The module of the operation.
    pub module: String,
    /// The error code for an endpoint that is no longer valid.
    pub invalid_endpoint: Option<String>,
    /// The setter for the operation that needs an endpoint.
    pub set_operation: Option<String>,
    /// The setter for the identifiers that the endpoint depends on.
    pub set_identifiers: Option<String>,
    /// The endpoints in the output.
    pub endpoints: PathStep,
    /// The address in an endpoint.
    pub address: PathStep,
    /// How many minutes an endpoint may be cached.
    pub minutes: PathStep,
    /// Whether the number of minutes is a long rather than an integer.
    pub minutes_are_long: bool,
}

/// A member of an input that the endpoint depends on (trait `aws.api#clientEndpointDiscoveryId`).
#[derive(Clone, Debug, PartialEq)]
pub struct DiscoveryId {
    /// The member.
    pub member: String,
    /// Its field.
    pub field: String,
    /// Whether its type is an enum rather than a string.
    pub is_enum: bool,
}
