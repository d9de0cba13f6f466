//! The authentication schemes of a service and its operations.

use aws_smithy_runtime_api::client::auth::{AuthSchemeId, AuthSchemeOption, AuthSchemeOptionsFuture};

use crate::service::Service;

/// The schemes of an operation, in order of preference: its own if it has any, else those of the service.
pub fn schemes(service: &Service, operation: &str) -> Vec<AuthSchemeOption> {
    let own = service.operation_auth_schemes.iter().find(|(name, _)| *name == operation);
    let schemes = own.map_or(service.auth_schemes, |(_, schemes)| schemes);
    schemes.iter().map(|scheme| AuthSchemeOption::from(AuthSchemeId::from(*scheme))).collect()
}

/// The result of a resolver that receives the parameters of another client.
pub fn wrong_params<'a>() -> AuthSchemeOptionsFuture<'a> {
    AuthSchemeOptionsFuture::ready(Err(
        "the authentication parameters are not those of this client; an interceptor must have replaced them".into(),
    ))
}
