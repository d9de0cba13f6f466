//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::fmt::Arguments;

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_types::endpoint::EndpointAuthScheme;
use client_runtime::endpoint::bdd::Node;
use client_runtime::endpoint::partition::Partitions;
use client_runtime::endpoint::{bdd, custom_endpoint, uri_encode};
use client_runtime::endpoint_params;

endpoint_params! {
    /// The Region.
    region, set_region: optional(text) = region;
    /// The endpoint.
    endpoint, set_endpoint: optional(text) = endpoint;
    /// Whether to use a FIPS endpoint.
    ///
    /// Default: `false`.
    use_fips, set_use_fips: or(false, flag) = use_fips;
    /// The gate.
    gate, set_gate: optional(text);
}

/// Resolves the endpoint for the parameters.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    let partitions = Partitions::load()?;
    let text = OnceCell::new();
    let partition_result_cell = Cell::new(None);
    let encoded_gate_cell = Cell::new(None);
    let result = bdd::walk(
        &NODES,
        2,
        |condition| match condition {
            0 => params.endpoint.as_deref().is_some(),
            1 => params.region.as_deref().is_some(),
            2 => {
                let Some(region) = params.region.as_deref() else { return false };
                partition_result_cell.set(partitions.of(region));
                partition_result_cell.get().is_some()
            }
            3 => params.gate.as_deref().is_some(),
            4 => {
                let Some(gate) = params.gate.as_deref() else { return false };
                encoded_gate_cell.set(Some(text.get_or_init(|| uri_encode::encode(gate)).as_str()));
                true
            }
            5 => params.use_fips,
            _ => false,
        },
    );
    match result {
        Some(1) => {
            let Some(endpoint) = params.endpoint.as_deref() else {
                return reject("No endpoint rule matched")
            };
            Ok(custom_endpoint::at(endpoint)?.build())
        }
        Some(2) => reject("Invalid Configuration: Missing Region"),
        Some(3) => {
            let Some(region) = params.region.as_deref() else {
                return reject("No endpoint rule matched")
            };
            endpoint_at(format!("https://polly.{region}.amazonaws.com"))
        }
        Some(4) => {
            let Some(encoded_gate) = encoded_gate_cell.get() else {
                return reject("No endpoint rule matched")
            };
            let Some(value) = partition_result_cell.get().map(|value| value.dns_suffix)
            else { return reject("No endpoint rule matched") };
            let Some(gate) = params.gate.as_deref() else {
                return reject("No endpoint rule matched")
            };
            let Some(region) = params.region.as_deref() else {
                return reject("No endpoint rule matched")
            };
            endpoint_with_sigv4_and_x_gate(
                format_args!("https://{encoded_gate}.fips.{value}"),
                gate,
                &format!("{encoded_gate}-x"),
                region,
            )
        }
        Some(5) => {
            let Some(encoded_gate) = encoded_gate_cell.get() else {
                return reject("No endpoint rule matched")
            };
            let Some(value) = partition_result_cell.get().map(|value| value.dns_suffix)
            else { return reject("No endpoint rule matched") };
            let Some(gate) = params.gate.as_deref() else {
                return reject("No endpoint rule matched")
            };
            let Some(value_2) = partition_result_cell
                .get()
                .map(|value| value.implicit_global_region) else {
                return reject("No endpoint rule matched")
            };
            endpoint_with_sigv4_and_x_gate(format_args!("https://{encoded_gate}.{value}"), "always", gate, value_2)
        }
        _ => reject("No endpoint rule matched"),
    }
}

/// The endpoint rules as a decision diagram.
const NODES: [Node; 6] = [
    Node(0, 100000001, 3),
    Node(1, 4, 100000002),
    Node(2, 5, 100000003),
    Node(3, 6, 100000003),
    Node(4, 7, 100000003),
    Node(5, 100000004, 100000005),
];

fn endpoint_with_sigv4_and_x_gate(
    url: Arguments<'_>,
    x_gate: &str,
    x_gate_2: &str,
    signing_region: &str,
) -> Result<Endpoint, ResolveEndpointError> {
    Ok(
        Endpoint::builder()
            .url(url.to_string())
            .header("x-gate", x_gate.to_owned())
            .header("x-gate", x_gate_2.to_owned())
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "polly")
                    .put("signingRegion", signing_region),
            )
            .build(),
    )
}

fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}

fn reject(message: impl ToString) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message.to_string()))
}

#[cfg(test)]
mod tests;
