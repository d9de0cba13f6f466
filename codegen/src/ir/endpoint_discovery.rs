//! How a service tells its endpoints (traits `aws.api#clientEndpointDiscovery` and `aws.api#clientDiscoveredEndpoint`).

use super::PathStep;

/// What a client must know to ask the service for its endpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointDiscovery {
    /// The method of the client that asks.
    pub method: String,
    /// The type that the method gives.
    pub fluent_builder: String,
    /// The output of the operation.
    pub output: String,
    /// The module of the operation.
    pub module: String,
    /// The code of the error that says that an endpoint is not valid any more.
    pub invalid_endpoint: Option<String>,
    /// The setter of the operation that the endpoint is for.
    pub set_operation: Option<String>,
    /// The setter of the identifiers that the endpoint is for.
    pub set_identifiers: Option<String>,
    /// The endpoints in the output.
    pub endpoints: PathStep,
    /// The address in an endpoint.
    pub address: PathStep,
    /// The minutes in an endpoint for which it may be kept.
    pub minutes: PathStep,
    /// Whether the minutes are a long, and not an integer.
    pub minutes_are_long: bool,
}

/// A member of an input that the endpoint depends on (trait `aws.api#clientEndpointDiscoveryId`).
#[derive(Clone, Debug, PartialEq)]
pub struct DiscoveryId {
    /// The member.
    pub member: String,
    /// Its field.
    pub field: String,
    /// Whether its type is an enumeration, and not a text.
    pub is_enum: bool,
}
