//! The authentication schemes of a service, and the selection of those that a call may use.

use aws_runtime::auth::sigv4::{self, SigV4AuthScheme};
use aws_runtime::auth::{PayloadSigningOverride, SigV4OperationSigningConfig, SigningOptions};
use aws_smithy_runtime::client::auth::no_auth::NO_AUTH_SCHEME_ID;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::{AuthSchemeId, AuthSchemeOption, AuthSchemeOptionsFuture, SharedAuthScheme};
use aws_smithy_runtime_api::client::endpoint::{EndpointResolverParams, ResolveEndpoint};
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_types::Document;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;

#[cfg(feature = "http-auth")]
use crate::http_auth::HttpAuthScheme;
use crate::service::Service;

/// An authentication scheme that models can use.
#[derive(Clone, Copy, Debug)]
pub enum AuthScheme {
    /// Signature Version 4 (trait `aws.auth#sigv4`).
    Sigv4,
    /// Signature Version 4 with asymmetric keys (trait `aws.auth#sigv4a`).
    #[cfg(feature = "sigv4a")]
    Sigv4a,
    /// HTTP authentication: bearer tokens, basic authentication or API keys.
    #[cfg(feature = "http-auth")]
    Http(HttpAuthScheme),
    /// Unsigned requests.
    None,
}

impl AuthScheme {
    fn id(self) -> AuthSchemeId {
        match self {
            Self::Sigv4 => sigv4::SCHEME_ID,
            #[cfg(feature = "sigv4a")]
            Self::Sigv4a => aws_runtime::auth::sigv4a::SCHEME_ID,
            #[cfg(feature = "http-auth")]
            Self::Http(scheme) => aws_smithy_runtime_api::client::auth::AuthScheme::scheme_id(&scheme),
            Self::None => NO_AUTH_SCHEME_ID,
        }
    }

    /// Adds the implementation of the scheme; every client already has that of [`None`](Self::None).
    fn add_to(self, components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
        match self {
            Self::Sigv4 => components.with_auth_scheme(SharedAuthScheme::new(SigV4AuthScheme::new())),
            #[cfg(feature = "sigv4a")]
            Self::Sigv4a => {
                let scheme = aws_runtime::auth::sigv4a::SigV4aAuthScheme::new();
                components.with_auth_scheme(SharedAuthScheme::new(scheme))
            }
            #[cfg(feature = "http-auth")]
            Self::Http(scheme) => components.with_auth_scheme(SharedAuthScheme::new(scheme)),
            Self::None => components,
        }
    }
}

/// Signing options of a service.
#[derive(Clone, Copy, Debug)]
pub struct Signing {
    /// Whether requests have the header `x-amz-content-sha256`.
    pub content_sha256_header: bool,
    /// Whether the path is URI-encoded twice in signatures.
    pub double_uri_encode: bool,
    /// Whether `.` and `..` are resolved in the signed path.
    pub normalize_uri_path: bool,
}

impl Signing {
    /// The options of almost all services.
    pub const DEFAULT: Self = Self { content_sha256_header: false, double_uri_encode: true, normalize_uri_path: true };

    /// Returns the configuration of the signer. As in the published clients, an unsigned payload turns on the header
    /// and the double encoding, even if they are off for the service.
    pub(crate) fn config(self, unsigned_payload: bool) -> SigV4OperationSigningConfig {
        let mut signing_options = SigningOptions::default();
        signing_options.content_sha256_header = self.content_sha256_header || unsigned_payload;
        signing_options.double_uri_encode = self.double_uri_encode || unsigned_payload;
        signing_options.normalize_uri_path = self.normalize_uri_path;
        signing_options.payload_override =
            unsigned_payload.then(|| PayloadSigningOverride::unsigned_payload().to_signable_body());
        SigV4OperationSigningConfig { signing_options, ..SigV4OperationSigningConfig::default() }
    }
}

/// Adds the schemes of a service and of its operations to the components of a client.
pub(crate) fn add_schemes(service: &Service, mut components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
    let mut added = Vec::new();
    let of_operations = service.operation_auth_schemes.iter().map(|(_, schemes)| *schemes);
    for schemes in std::iter::once(service.auth_schemes).chain(of_operations) {
        for scheme in schemes {
            let id = scheme.id();
            if !added.contains(&id) {
                added.push(id);
                components = scheme.add_to(components);
            }
        }
    }
    components
}

/// A function that resolves the authentication schemes for a call, in order of preference.
pub type ResolveSchemes = for<'a> fn(
    service: &Service,
    operation: &str,
    cfg: &'a ConfigBag,
    components: &'a RuntimeComponents,
) -> AuthSchemeOptionsFuture<'a>;

/// Returns the schemes for a call to a service whose endpoints have none of their own: those of the operation or of the
/// service.
#[inline]
pub fn modeled_schemes<'a>(
    service: &Service,
    operation: &str,
    _: &'a ConfigBag,
    _: &'a RuntimeComponents,
) -> AuthSchemeOptionsFuture<'a> {
    AuthSchemeOptionsFuture::ready(Ok(schemes(service, operation)))
}

/// Returns the schemes for a call to a service whose endpoints can have schemes of their own: those of the endpoint,
/// then those of the operation or of the service.
#[inline]
pub fn endpoint_schemes<'a>(
    service: &Service,
    operation: &str,
    cfg: &'a ConfigBag,
    components: &'a RuntimeComponents,
) -> AuthSchemeOptionsFuture<'a> {
    let modeled = schemes(service, operation);
    AuthSchemeOptionsFuture::new(async move {
        let params = cfg.load::<EndpointResolverParams>().ok_or_else(|| {
            BoxError::from("the call has no endpoint parameters; an interceptor must have removed them")
        })?;
        let endpoint = components.endpoint_resolver().resolve_endpoint(params).await?;
        Ok(merge(modeled, &stated(&endpoint)))
    })
}

/// Returns the schemes of an operation: its own if it has any, otherwise those of the service.
fn schemes(service: &Service, operation: &str) -> Vec<AuthSchemeOption> {
    let own = service.operation_auth_schemes.iter().find(|(name, _)| *name == operation);
    let schemes = own.map_or(service.auth_schemes, |(_, schemes)| schemes);
    schemes.iter().map(|scheme| AuthSchemeOption::from(scheme.id())).collect()
}

/// Returns the schemes of an endpoint. A custom endpoint resolver may set them through the `authSchemes` property.
#[inline]
fn stated(endpoint: &Endpoint) -> Vec<AuthSchemeId> {
    let id = |name: &str| AuthSchemeId::from(std::borrow::Cow::Owned(name.to_owned()));
    match (endpoint.auth_schemes(), endpoint.properties().get("authSchemes")) {
        ([], Some(Document::Array(schemes))) => {
            let names = schemes.iter().filter_map(|scheme| scheme.as_object()?.get("name")?.as_string());
            names.map(id).collect()
        }
        (schemes, _) => schemes.iter().map(|scheme| id(scheme.name())).collect(),
    }
}

/// Puts the schemes of an endpoint before the modeled ones. Schemes that are in both keep their modeled properties.
#[inline]
fn merge(mut modeled: Vec<AuthSchemeOption>, stated: &[AuthSchemeId]) -> Vec<AuthSchemeOption> {
    let mut merged: Vec<_> = stated
        .iter()
        .map(|id| match modeled.iter().position(|option| option.scheme_id() == id) {
            Some(index) => modeled.remove(index),
            None => AuthSchemeOption::from(id.clone()),
        })
        .collect();
    merged.append(&mut modeled);
    merged
}

/// Returns the error for an authentication scheme resolver that receives another client's parameters.
pub fn wrong_params<'a>() -> AuthSchemeOptionsFuture<'a> {
    AuthSchemeOptionsFuture::ready(Err(
        "the authentication parameters are not those of this client; an interceptor must have replaced them".into(),
    ))
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::config_bag::Layer;
    use aws_smithy_types::endpoint::EndpointAuthScheme;

    use super::*;

    fn options(ids: &[&'static str]) -> Vec<AuthSchemeOption> {
        ids.iter().map(|id| AuthSchemeOption::from(AuthSchemeId::from(*id))).collect()
    }

    fn ids(options: &[AuthSchemeOption]) -> Vec<&str> {
        options.iter().map(|option| option.scheme_id().inner()).collect()
    }

    #[test]
    fn endpoint_schemes_come_first() {
        let endpoint = Endpoint::builder()
            .url("https://example.com")
            .auth_scheme(EndpointAuthScheme::with_capacity("sigv4a", 0))
            .auth_scheme(EndpointAuthScheme::with_capacity("sigv4-s3express", 0));
        let stated = stated(&endpoint.build());
        let merged = merge(options(&["sigv4", "sigv4a", "noAuth"]), &stated);
        assert_eq!(ids(&merged), ["sigv4a", "sigv4-s3express", "sigv4", "noAuth"]);
        assert_eq!(ids(&merge(options(&["sigv4", "noAuth"]), &[])), ["sigv4", "noAuth"]);
    }

    #[test]
    fn properties_from_the_model_are_kept() {
        let mut layer = Layer::new("properties");
        layer.store_put(PayloadSigningOverride::unsigned_payload());
        let mut modeled = options(&["sigv4"]);
        let option = AuthSchemeOption::builder().scheme_id(AuthSchemeId::from("sigv4a")).properties(layer.freeze());
        modeled.push(option.build().unwrap());
        let merged = merge(modeled, &[AuthSchemeId::from("sigv4a")]);
        assert_eq!(ids(&merged), ["sigv4a", "sigv4"]);
        assert!(merged[0].properties().unwrap().load::<PayloadSigningOverride>().is_some());
    }

    #[test]
    fn a_custom_resolver_can_set_schemes_as_a_property() {
        let scheme = Document::from(std::collections::HashMap::from([("name".to_owned(), Document::from("sigv4a"))]));
        let endpoint = Endpoint::builder()
            .url("https://example.com")
            .property("authSchemes", vec![scheme, Document::from("no scheme")])
            .build();
        assert_eq!(stated(&endpoint), [AuthSchemeId::from("sigv4a")]);
    }
}
