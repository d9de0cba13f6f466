//! Endpoint discovery (traits `aws.api#clientEndpointDiscovery` and `aws.api#clientDiscoveredEndpoint`).

use super::PathStep;

/// The operation that a client calls to discover endpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointDiscovery {
    /// The client method of the operation.
    pub method: String,
    /// The builder that the client method returns.
    pub fluent_builder: String,
    /// The type of the operation's output.
    pub output: String,
    /// The module of the operation.
    pub module: String,
    /// The error code for an endpoint that is no longer valid.
    pub invalid_endpoint: Option<String>,
    /// The setter for the operation that needs an endpoint.
    pub set_operation: Option<String>,
    /// The setter for the identifiers that the endpoint depends on.
    pub set_identifiers: Option<String>,
    /// The output field with the endpoints.
    pub endpoints: PathStep,
    /// The field with the address of an endpoint.
    pub address: PathStep,
    /// The field with the number of minutes for which an endpoint may be cached.
    pub minutes: PathStep,
    /// Whether the number of minutes is a long rather than an integer.
    pub minutes_are_long: bool,
}

/// An input member that the endpoint depends on (trait `aws.api#clientEndpointDiscoveryId`).
#[derive(Clone, Debug, PartialEq)]
pub struct DiscoveryId {
    /// The name of the member in the model.
    pub member: String,
    /// The name of the field.
    pub field: String,
    /// Whether the type of the member is an enum rather than a string.
    pub is_enum: bool,
}
