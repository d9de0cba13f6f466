//! Endpoint resolution.
//!
//! [`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The
//! configuration of a client can set another [`ResolveEndpoint`].

use std::borrow::Cow;

use aws_smithy_http::endpoint::ResolveEndpointError;
use client_runtime::endpoint::custom_endpoint;
use client_runtime::endpoint::partition::Partitions;
use client_runtime::endpoint_params;

endpoint_params! {
    /// The Region to send requests to, such as eu-west-1.
    ///
    /// Required unless Endpoint is set.
    region, set_region: optional(text) = region;
    /// Whether to use a dual-stack endpoint, which supports both IPv4 and IPv6.
    ///
    /// Resolution fails in partitions without such endpoints, and together with Endpoint.
    ///
    /// Default: `false`.
    use_dual_stack, set_use_dual_stack: or(false, flag) = use_dual_stack;
    /// Whether to use an endpoint with FIPS 140 validated cryptography.
    ///
    /// Resolution fails in partitions without such endpoints, and together with Endpoint.
    ///
    /// Default: `false`.
    use_fips, set_use_fips: or(false, flag) = use_fips;
    /// A URL to use instead of the one derived from the Region, such as an interface VPC endpoint, a proxy or a local
    /// test server.
    endpoint, set_endpoint: optional(text) = endpoint;
}

/// Resolves the endpoint for the parameters.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    let partitions = Partitions::load()?;
    if let Some(endpoint) = params.endpoint.as_deref() {
        if params.use_fips {
            return reject("Invalid Configuration: FIPS and custom endpoint are not supported");
        }
        if params.use_dual_stack {
            return reject("Invalid Configuration: Dualstack and custom endpoint are not supported");
        }
        return Ok(custom_endpoint::at(endpoint)?.build());
    }
    if let Some(region) = params.region.as_deref()
        && let Some(partition) = partitions.of(region)
    {
        if !params.use_fips && !params.use_dual_stack {
            return endpoint_at(format!("https://secretsmanager.{region}.{}", partition.dns_suffix));
        }
        if !params.use_dual_stack {
            if partition.supports_fips {
                return endpoint_at(format!("https://secretsmanager-fips.{region}.{}", partition.dns_suffix));
            }
            return reject("FIPS is enabled but this partition does not support FIPS");
        }
        if !params.use_fips {
            if partition.supports_dual_stack {
                if partition.name == "aws" {
                    return endpoint_at(format!("https://secretsmanager.{region}.{}", partition.dns_suffix));
                }
                if partition.name == "aws-cn" {
                    return endpoint_at(format!("https://secretsmanager.{region}.{}", partition.dns_suffix));
                }
                if partition.name == "aws-us-gov" {
                    return endpoint_at(format!("https://secretsmanager.{region}.{}", partition.dns_suffix));
                }
                return endpoint_at(format!("https://secretsmanager.{region}.{}", partition.dual_stack_dns_suffix));
            }
            return reject("DualStack is enabled but this partition does not support DualStack");
        }
        if partition.supports_fips && partition.supports_dual_stack {
            if partition.name == "aws" {
                return endpoint_at(format!("https://secretsmanager-fips.{region}.{}", partition.dns_suffix));
            }
            if partition.name == "aws-us-gov" {
                return endpoint_at(format!("https://secretsmanager-fips.{region}.{}", partition.dns_suffix));
            }
            return endpoint_at(format!("https://secretsmanager-fips.{region}.{}", partition.dual_stack_dns_suffix));
        }
        return reject("FIPS and DualStack are enabled, but this partition does not support one or both");
    }
    reject("Invalid Configuration: Missing Region")
}

fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}

fn reject(message: impl ToString) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message.to_string()))
}

#[cfg(test)]
mod tests;
