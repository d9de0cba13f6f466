//! Services whose bearer tokens can come from an environment variable.

use crate::ir::{AuthScheme, Service};

/// The signing names of the services. The name of the environment variable ends with the signing name in upper case,
/// as in `AWS_BEARER_TOKEN_BEDROCK`.
///
/// Amazon Bedrock issues API keys, which programs read from the environment (source: aws-sdk-bedrock 1.166.0, the
/// conversion from `SdkConfig`).
const SIGNING_NAMES: [&str; 1] = ["bedrock"];

/// Returns the signing name of the service, if the service accepts bearer tokens and they can come from an environment
/// variable.
pub(in crate::lower) fn bearer_token_variable(service: &Service) -> Option<String> {
    let name = SIGNING_NAMES.into_iter().find(|name| *name == service.signing_name)?;
    service.has_auth_scheme(|scheme| *scheme == AuthScheme::Bearer).then(|| name.to_owned())
}
