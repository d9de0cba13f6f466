//! Authentication with bearer tokens, API keys, or user names and passwords (Smithy 2.0, "Authentication traits"),
//! behind the feature `http-auth`.
//!
//! The identity types are those of the published runtime, but the schemes are not, because its scheme for API keys puts
//! a space before a key that has no scheme name.

use aws_credential_types::credential_feature::AwsCredentialFeature;
use aws_credential_types::provider::token::SharedTokenProvider;
use aws_smithy_http::query_writer::QueryWriter;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::http::{
    HTTP_API_KEY_AUTH_SCHEME_ID, HTTP_BASIC_AUTH_SCHEME_ID, HTTP_BEARER_AUTH_SCHEME_ID,
};
use aws_smithy_runtime_api::client::auth::{AuthScheme, AuthSchemeEndpointConfig, AuthSchemeId, Sign};
use aws_smithy_runtime_api::client::identity::http::{Login, Token};
use aws_smithy_runtime_api::client::identity::{Identity, ResolveIdentity, SharedIdentityResolver};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::{GetIdentityResolver, RuntimeComponents};
use aws_smithy_types::base64;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_types::sdk_config::SdkConfig;
use aws_types::service_config::ServiceConfigKey;
use http::HeaderValue;

use crate::config::Builder;

/// The part of a request that contains the API key.
#[derive(Clone, Copy, Debug)]
pub enum ApiKeyLocation {
    /// A header.
    Header,
    /// A query parameter.
    Query,
}

/// An HTTP authentication scheme.
#[derive(Clone, Copy, Debug)]
pub enum HttpAuthScheme {
    /// A bearer token in the header `authorization` (trait `smithy.api#httpBearerAuth`).
    Bearer,
    /// A user name and a password in the header `authorization` (trait `smithy.api#httpBasicAuth`).
    Basic,
    /// An API key (trait `smithy.api#httpApiKeyAuth`).
    ApiKey {
        /// The part of the request that contains the key.
        location: ApiKeyLocation,
        /// The name of the header or query parameter.
        name: &'static str,
        /// The scheme name before the key in the header, if any.
        scheme: Option<&'static str>,
    },
}

impl AuthScheme for HttpAuthScheme {
    fn scheme_id(&self) -> AuthSchemeId {
        match self {
            Self::Bearer => HTTP_BEARER_AUTH_SCHEME_ID,
            Self::Basic => HTTP_BASIC_AUTH_SCHEME_ID,
            Self::ApiKey { .. } => HTTP_API_KEY_AUTH_SCHEME_ID,
        }
    }

    fn identity_resolver(&self, resolvers: &dyn GetIdentityResolver) -> Option<SharedIdentityResolver> {
        resolvers.identity_resolver(self.scheme_id())
    }

    fn signer(&self) -> &dyn Sign {
        self
    }
}

impl Sign for HttpAuthScheme {
    fn sign_http_request(
        &self,
        request: &mut HttpRequest,
        identity: &Identity,
        _: AuthSchemeEndpointConfig<'_>,
        _: &RuntimeComponents,
        _: &ConfigBag,
    ) -> Result<(), BoxError> {
        match *self {
            Self::Bearer => set_header(request, "authorization", &format!("Bearer {}", token(identity)?.token())),
            Self::Basic => {
                let login =
                    identity.data::<Login>().ok_or("the identity of HTTP basic authentication is not a `Login`")?;
                let login = base64::encode(format!("{}:{}", login.user(), login.password()));
                set_header(request, "authorization", &format!("Basic {login}"))
            }
            Self::ApiKey { location: ApiKeyLocation::Header, name, scheme } => {
                let key = token(identity)?.token();
                match scheme {
                    Some(scheme) => set_header(request, name, &format!("{scheme} {key}")),
                    None => set_header(request, name, key),
                }
            }
            Self::ApiKey { location: ApiKeyLocation::Query, name, .. } => {
                let mut query = QueryWriter::new_from_string(request.uri())?;
                query.insert(name, token(identity)?.token());
                Ok(request.set_uri(query.build_uri())?)
            }
        }
    }
}

fn token(identity: &Identity) -> Result<&Token, BoxError> {
    Ok(identity.data::<Token>().ok_or("the identity of HTTP bearer or API key authentication is not a `Token`")?)
}

/// Sets a header. The name need not be lowercase.
fn set_header(request: &mut HttpRequest, name: &'static str, value: &str) -> Result<(), BoxError> {
    let value = HeaderValue::from_str(value)
        .map_err(|_| format!("the token, key or login has a character that is not allowed in the header `{name}`"))?;
    request.headers_mut().try_insert(name.to_ascii_lowercase(), value)?;
    Ok(())
}

impl Builder {
    /// Sets the source of bearer tokens; `None` has no effect.
    pub fn set_token_provider(&mut self, token_provider: Option<SharedTokenProvider>) {
        if let Some(token_provider) = token_provider {
            self.set_bearer_token_resolver(token_provider);
        }
    }

    /// Sets the source of bearer tokens.
    pub fn set_bearer_token_resolver(&mut self, resolver: impl ResolveIdentity + 'static) {
        self.runtime_components.set_identity_resolver(HTTP_BEARER_AUTH_SCHEME_ID, resolver);
    }

    /// Sets the source of API keys.
    pub fn set_api_key_resolver(&mut self, resolver: impl ResolveIdentity + 'static) {
        self.runtime_components.set_identity_resolver(HTTP_API_KEY_AUTH_SCHEME_ID, resolver);
    }

    /// Sets the source of user names and passwords.
    pub fn set_basic_auth_login_resolver(&mut self, resolver: impl ResolveIdentity + 'static) {
        self.runtime_components.set_identity_resolver(HTTP_BASIC_AUTH_SCHEME_ID, resolver);
    }
}

/// Takes the source of bearer tokens from the shared configuration.
pub fn take(builder: &mut Builder, shared: &SdkConfig) {
    builder.set_token_provider(shared.token_provider());
}

/// Takes a bearer token from the environment variable `AWS_BEARER_TOKEN_…` of a service, and prefers it to credentials.
/// The program's own settings take precedence.
pub fn take_environment(builder: &mut Builder, shared: &SdkConfig, service: &'static str) {
    let key = ServiceConfigKey::builder().service_id(service).env("AWS_BEARER_TOKEN").profile("").build();
    let (Some(config), Ok(key)) = (shared.service_config(), key) else { return };
    let Some(token) = config.load_config(key) else { return };
    if !shared.get_origin("auth_scheme_preference").is_client_config() {
        builder.set_auth_scheme_preference(Some([HTTP_BEARER_AUTH_SCHEME_ID].into()));
    }
    if !shared.get_origin("token_provider").is_client_config() {
        let mut layer = Layer::new("bearer token of the environment");
        layer.store_append(AwsCredentialFeature::BearerServiceEnvVars);
        let identity = Identity::builder().data(Token::new(token, None)).property(layer.freeze());
        // Building an identity only fails without data.
        if let Ok(identity) = identity.build() {
            builder.set_bearer_token_resolver(identity);
        }
    }
}

#[cfg(test)]
mod tests {
    use aws_smithy_runtime_api::client::auth::AuthSchemePreference;
    use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
    use aws_types::origin::Origin;
    use aws_types::service_config::LoadServiceConfig;

    use super::*;

    /// Returns a request that the scheme has authenticated.
    fn request(scheme: HttpAuthScheme, identity: Identity) -> Result<HttpRequest, BoxError> {
        let mut request = HttpRequest::empty();
        request.set_uri("https://example.com/a?b=c")?;
        let components = RuntimeComponentsBuilder::for_tests().build()?;
        let config = AuthSchemeEndpointConfig::empty();
        scheme.sign_http_request(&mut request, &identity, config, &components, &ConfigBag::base())?;
        Ok(request)
    }

    fn login() -> Identity {
        Identity::new(Login::new("me", "secret", None), None)
    }

    fn api_key(location: ApiKeyLocation, scheme: Option<&'static str>) -> HttpRequest {
        request(HttpAuthScheme::ApiKey { location, name: "X-Key", scheme }, Token::from("secret").into()).unwrap()
    }

    #[test]
    fn tokens_logins_and_keys_are_sent_where_the_scheme_requires() {
        let bearer = request(HttpAuthScheme::Bearer, Token::from("secret").into()).unwrap();
        assert_eq!(bearer.headers().get("authorization"), Some("Bearer secret"));
        let basic = request(HttpAuthScheme::Basic, login()).unwrap();
        assert_eq!(basic.headers().get("authorization"), Some("Basic bWU6c2VjcmV0"));
        assert_eq!(api_key(ApiKeyLocation::Header, None).headers().get("x-key"), Some("secret"));
        assert_eq!(api_key(ApiKeyLocation::Header, Some("Key")).headers().get("x-key"), Some("Key secret"));
        assert_eq!(api_key(ApiKeyLocation::Query, None).uri(), "https://example.com/a?b=c&X-Key=secret");
    }

    #[test]
    fn tokens_and_logins_are_not_shown() {
        for request in [
            request(HttpAuthScheme::Bearer, Token::from("secret").into()).unwrap(),
            request(HttpAuthScheme::Basic, login()).unwrap(),
        ] {
            let shown = format!("{request:?}");
            assert!(!shown.contains("secret") && !shown.contains("bWU6c2VjcmV0"), "{shown}");
        }
        let error = request(HttpAuthScheme::Bearer, Token::from("secret\n").into()).unwrap_err().to_string();
        assert_eq!(error, "the token, key or login has a character that is not allowed in the header `authorization`");
    }

    #[test]
    fn an_identity_of_another_type_is_an_error() {
        request(HttpAuthScheme::Bearer, login()).unwrap_err();
        request(HttpAuthScheme::Basic, Token::from("secret").into()).unwrap_err();
    }

    /// An environment with a token for one service.
    #[derive(Debug)]
    struct Environment;

    impl LoadServiceConfig for Environment {
        fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
            let is_ours = (key.service_id(), key.env()) == ("bedrock", "AWS_BEARER_TOKEN");
            is_ours.then(|| "from the environment".to_owned())
        }
    }

    /// Returns whether bearer tokens are preferred, and whether they have a source.
    fn taken(shared: &SdkConfig, service: &'static str) -> (bool, bool) {
        let mut builder = Builder::default();
        take_environment(&mut builder, shared, service);
        let preferred = builder.config.load::<AuthSchemePreference>().is_some();
        (preferred, builder.runtime_components.identity_resolver(&HTTP_BEARER_AUTH_SCHEME_ID).is_some())
    }

    #[test]
    fn explicit_settings_take_precedence_over_a_token_in_the_environment() {
        let shared = || SdkConfig::builder().service_config(Environment);
        assert_eq!(taken(&shared().build(), "bedrock"), (true, true));
        assert_eq!(taken(&shared().build(), "other"), (false, false));
        assert_eq!(taken(&SdkConfig::builder().build(), "bedrock"), (false, false));
        let mut with_preference = shared();
        with_preference.insert_origin("auth_scheme_preference", Origin::shared_config());
        assert_eq!(taken(&with_preference.build(), "bedrock"), (false, true));
        let mut with_provider = shared();
        with_provider.insert_origin("token_provider", Origin::shared_config());
        assert_eq!(taken(&with_provider.build(), "bedrock"), (true, false));
    }
}
