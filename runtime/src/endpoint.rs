//! Endpoints: the standard library of the endpoint rules language, one file per function, and support for resolvers,
//! their parameters and their tests.

use aws_credential_types::attributes::AccountId;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_runtime_api::client::interceptors::error::ContextAttachedError;

pub mod arn;
pub mod bdd;
pub mod built_in;
pub mod checked;
pub mod custom_endpoint;
pub mod custom_partitions;
pub mod host;
pub mod invalid_params;
pub mod partition;
pub mod s3;
pub mod segments;
pub mod split;
pub mod substring;
pub mod testing;
pub mod uri_encode;
pub mod url;

pub use invalid_params::InvalidParams;

/// The error message of a resolver that receives the parameters of another service.
pub const WRONG_PARAMS: &str = "the endpoint parameters are not those of this service";

/// Wraps endpoint parameters for the runtime.
///
/// # Errors
///
/// Fails if the parameters could not be built.
pub fn resolver_params<P, E>(params: Result<P, E>) -> Result<EndpointResolverParams, BoxError>
where
    P: std::fmt::Debug + Send + Sync + 'static,
    E: Into<BoxError>,
{
    match params {
        Ok(params) => Ok(EndpointResolverParams::new(params)),
        Err(error) => Err(ContextAttachedError::new("endpoint params could not be built", error).into()),
    }
}

/// Returns the account ID of the identity that the runtime added to the parameters, if it has one.
///
/// Also removes the identity, so that the parameters do not retain credentials.
#[inline]
pub fn account(params: &mut EndpointResolverParams) -> Option<String> {
    let identity = std::mem::replace(params.get_property_mut::<Identity>()?, Identity::new((), None));
    identity.property::<AccountId>().map(|account| account.as_str().to_owned())
}
