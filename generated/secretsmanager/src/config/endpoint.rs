//! Where requests are sent to.
//!
//! [`Params`] decide about the endpoint of a request. [`DefaultResolver`] finds it by the rules that the service
//! publishes; another [`ResolveEndpoint`] can take its place in the configuration of a client.

pub use aws_smithy_runtime_api::client::endpoint::{EndpointFuture, SharedEndpointResolver};
pub use aws_smithy_types::endpoint::Endpoint;
pub use crate::endpoint_lib::invalid_params::InvalidParams;

use std::borrow::Cow;
use std::fmt::Debug;

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::endpoint_config::{EndpointUrl, UseDualStack, UseFips};
use aws_types::region::Region;

use crate::endpoint_lib::{custom_endpoint, host};
use crate::endpoint_lib::partition::Partitions;

/// What decides about the endpoint of a request.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Params {
    pub(crate) region: Option<String>,
    pub(crate) use_dual_stack: bool,
    pub(crate) use_fips: bool,
    pub(crate) endpoint: Option<String>,
}

impl Params {
    /// Begins to build parameters.
    pub fn builder() -> ParamsBuilder {
        ParamsBuilder::default()
    }

    /// The Region whose endpoint gets the request, such as eu-west-1.
    ///
    /// Needed unless Endpoint is set.
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// Whether to use an endpoint that answers over IPv6 as well as IPv4.
    ///
    /// Resolving fails in a partition without such endpoints, and together with Endpoint.
    ///
    /// `false` unless it is set.
    pub fn use_dual_stack(&self) -> Option<bool> {
        Some(self.use_dual_stack)
    }

    /// Whether to use an endpoint whose cryptography is validated under FIPS 140.
    ///
    /// Resolving fails in a partition without such endpoints, and together with Endpoint.
    ///
    /// `false` unless it is set.
    pub fn use_fips(&self) -> Option<bool> {
        Some(self.use_fips)
    }

    /// A URL to use as it is in place of the one made from the Region, for an interface VPC endpoint, a proxy or a
    /// local test server.
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }
}

/// Builds [`Params`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParamsBuilder {
    region: Option<String>,
    use_dual_stack: Option<bool>,
    use_fips: Option<bool>,
    endpoint: Option<String>,
}

impl ParamsBuilder {
    /// Sets [`region`](Params::region).
    pub fn region(mut self, value: impl Into<String>) -> Self {
        self.region = Some(value.into());
        self
    }

    /// Sets or unsets [`region`](Params::region).
    pub fn set_region(mut self, value: Option<String>) -> Self {
        self.region = value;
        self
    }

    /// Sets [`use_dual_stack`](Params::use_dual_stack).
    pub fn use_dual_stack(mut self, value: impl Into<bool>) -> Self {
        self.use_dual_stack = Some(value.into());
        self
    }

    /// Sets or unsets [`use_dual_stack`](Params::use_dual_stack).
    pub fn set_use_dual_stack(mut self, value: Option<bool>) -> Self {
        self.use_dual_stack = value;
        self
    }

    /// Sets [`use_fips`](Params::use_fips).
    pub fn use_fips(mut self, value: impl Into<bool>) -> Self {
        self.use_fips = Some(value.into());
        self
    }

    /// Sets or unsets [`use_fips`](Params::use_fips).
    pub fn set_use_fips(mut self, value: Option<bool>) -> Self {
        self.use_fips = value;
        self
    }

    /// Sets [`endpoint`](Params::endpoint).
    pub fn endpoint(mut self, value: impl Into<String>) -> Self {
        self.endpoint = Some(value.into());
        self
    }

    /// Sets or unsets [`endpoint`](Params::endpoint).
    pub fn set_endpoint(mut self, value: Option<String>) -> Self {
        self.endpoint = value;
        self
    }

    /// Builds the parameters.
    ///
    /// # Errors
    /// A required parameter is not set, or a value is not one that the parameter can have.
    pub fn build(self) -> Result<Params, InvalidParams> {
        if let Some(region) = &self.region && !host::is_valid_label(region, true) {
            return Err(InvalidParams::invalid("region", "a valid host label"));
        }
        self.build_without_validators()
    }

    fn build_without_validators(self) -> Result<Params, InvalidParams> {
        Ok(Params {
            region: self.region,
            use_dual_stack: self.use_dual_stack.unwrap_or(false),
            use_fips: self.use_fips.unwrap_or(false),
            endpoint: self.endpoint,
        })
    }
}

impl ParamsBuilder {
    /// What the configuration says, before the operation and its input do.
    pub(crate) fn from_config(cfg: &ConfigBag) -> Self {
        Self::default()
            .set_region(cfg.load::<Region>().map(|region| region.as_ref().to_owned()))
            .set_use_dual_stack(cfg.load::<UseDualStack>().map(|setting| setting.0))
            .set_use_fips(cfg.load::<UseFips>().map(|setting| setting.0))
            .set_endpoint(cfg.load::<EndpointUrl>().map(|url| url.0.clone()))
    }
}

/// The resolver that a client has unless another one is configured.
pub(crate) fn default_resolver() -> SharedEndpointResolver {
    DefaultResolver::new().into_shared_resolver()
}

/// Finds the endpoints of requests of this service.
pub trait ResolveEndpoint: Send + Sync + Debug {
    /// Finds the endpoint that the parameters lead to.
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;

    /// Makes of it a resolver that clients of any service can hold, and that expects [`Params`].
    fn into_shared_resolver(self) -> SharedEndpointResolver
    where
        Self: Sized + 'static,
    {
        SharedEndpointResolver::new(OfParams(self))
    }
}

#[derive(Debug)]
struct OfParams<T>(T);

impl<T: ResolveEndpoint> aws_smithy_runtime_api::client::endpoint::ResolveEndpoint for OfParams<T> {
    fn resolve_endpoint<'a>(
        &'a self,
        params: &'a aws_smithy_runtime_api::client::endpoint::EndpointResolverParams,
    ) -> EndpointFuture<'a> {
        match params.get::<Params>() {
            Some(params) => self.0.resolve_endpoint(params),
            None => EndpointFuture::ready(Err("the endpoint parameters are not those of this service".into())),
        }
    }
}

/// Finds endpoints by the rules that the service publishes.
#[derive(Debug)]
pub struct DefaultResolver {
    _private: (),
}

impl DefaultResolver {
    /// Makes a resolver.
    pub fn new() -> Self {
        Self { _private: () }
    }
}

impl Default for DefaultResolver {
    fn default() -> Self {
        Self::new()
    }
}

impl ResolveEndpoint for DefaultResolver {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        EndpointFuture::ready(resolve(params).map_err(Into::into))
    }
}

/// Finds the endpoint that the parameters lead to.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    let partitions = Partitions::load()?;
    if let Some(endpoint) = params.endpoint.as_deref() {
        if params.use_fips {
            return refuse("Invalid Configuration: FIPS and custom endpoint are not supported");
        }
        if params.use_dual_stack {
            return refuse("Invalid Configuration: Dualstack and custom endpoint are not supported");
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
            return refuse("FIPS is enabled but this partition does not support FIPS");
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
            return refuse("DualStack is enabled but this partition does not support DualStack");
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
        return refuse("FIPS and DualStack are enabled, but this partition does not support one or both");
    }
    refuse("Invalid Configuration: Missing Region")
}

fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Ok(Endpoint::builder().url(url).build())
}

fn refuse(message: impl Into<String>) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message))
}

#[cfg(test)]
mod tests;
