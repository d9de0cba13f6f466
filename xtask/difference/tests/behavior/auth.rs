//! The authentication scheme that signs a call.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::{
    AuthScheme, AuthSchemeEndpointConfig, AuthSchemeId, AuthSchemeOption, AuthSchemeOptionsFuture, Sign,
};
use aws_smithy_runtime_api::client::identity::{Identity, SharedIdentityResolver};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::{GetIdentityResolver, RuntimeComponents};
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::region::Region;
use difference::connector::Canned;
use difference::outcome::Outcome;

/// A scheme that signs requests by putting its name into a header.
#[derive(Debug)]
struct Plainly(&'static str);

impl AuthScheme for Plainly {
    fn scheme_id(&self) -> AuthSchemeId {
        AuthSchemeId::new(self.0)
    }

    fn identity_resolver(&self, resolvers: &dyn GetIdentityResolver) -> Option<SharedIdentityResolver> {
        resolvers.identity_resolver(AuthSchemeId::new("sigv4"))
    }

    fn signer(&self) -> &dyn Sign {
        self
    }
}

impl Sign for Plainly {
    fn sign_http_request(
        &self,
        request: &mut HttpRequest,
        _: &Identity,
        _: AuthSchemeEndpointConfig<'_>,
        _: &RuntimeComponents,
        _: &ConfigBag,
    ) -> Result<(), BoxError> {
        request.headers_mut().insert("authorization", format!("plainly by {}", self.0));
        Ok(())
    }
}

/// Makes a call without credentials, unless `$config` sets them. Returns its outcome, and the `authorization` header of
/// each request.
macro_rules! bare {
    ($sdk:ident, $config:expr) => {{
        let http = Canned::empty();
        let config = $sdk::Config::builder()
            .behavior_version_latest()
            .http_client(http.clone())
            .region(Region::new("us-east-1"));
        let config: $sdk::config::Builder = $config(config);
        let mut outcome = Outcome::default();
        match $sdk::Client::from_conf(config.build()).list_secrets().send().await {
            Ok(output) => outcome.note("output", format_args!("{output:?}")),
            Err(error) => outcome.note_error(&error),
        }
        let signed: Vec<_> =
            http.requests().iter().map(|request| request.header("authorization").map(str::to_owned)).collect();
        (outcome, signed)
    }};
}

#[test]
fn without_credentials_nothing_is_sent() {
    let (outcome, signed) = both! { bare!(sdk, |config| config) };
    assert_eq!(signed, []);
    assert!(outcome.get("causes").unwrap().contains("no identity resolver"), "{outcome:?}");
}

#[test]
fn without_credentials_requests_are_unsigned_if_that_is_allowed() {
    let (_, signed) = both! { bare!(sdk, |config: sdk::config::Builder| config.allow_no_auth()) };
    assert_eq!(signed, [None]);
}

#[test]
fn with_credentials_requests_are_signed_even_if_that_is_optional() {
    let signed = both! {
        let http = Canned::empty();
        sdk::Client::from_conf(parts::config(&http).allow_no_auth().build()).list_secrets().send().await.unwrap();
        http.requests()[0].header("authorization").is_some()
    };
    assert!(signed);
}

#[test]
fn a_custom_auth_scheme_resolver() {
    let outcomes = both! {
        use sdk::config::auth::{Params, ResolveAuthScheme};

        #[derive(Debug)]
        struct Schemes(&'static [&'static str]);

        impl ResolveAuthScheme for Schemes {
            fn resolve_auth_scheme<'a>(
                &'a self,
                params: &'a Params,
                _: &'a ConfigBag,
                _: &'a RuntimeComponents,
            ) -> AuthSchemeOptionsFuture<'a> {
                assert_eq!(params.operation_name(), "ListSecrets");
                AuthSchemeOptionsFuture::ready(match self.0 {
                    ["fail"] => Err("it does not know".into()),
                    schemes => Ok(schemes.iter().map(|scheme| AuthSchemeOption::from(AuthSchemeId::new(scheme))).collect()),
                })
            }
        }

        let mut outcomes = Vec::new();
        for schemes in [&["sigv4"][..], &["noAuth"], &["plain"], &["unknown"], &["unknown", "plain"], &[], &["fail"]] {
            outcomes.push(bare!(sdk, |config: sdk::config::Builder| config
                .credentials_provider(crate::both::credentials("AKIDEXAMPLE"))
                .push_auth_scheme(Plainly("plain"))
                .time_source(crate::both::clock())
                .invocation_id_generator(difference::settings::SameId)
                .auth_scheme_resolver(Schemes(schemes))));
        }
        outcomes
    };
    let signed: Vec<_> = outcomes.iter().map(|(_, signed)| signed.clone()).collect();
    assert!(signed[0][0].as_ref().unwrap().starts_with("AWS4-HMAC-SHA256"));
    let plainly = vec![Some("plainly by plain".to_owned())];
    assert_eq!(signed[1..], [vec![None], plainly.clone(), vec![], plainly, vec![], vec![]]);
    assert!(outcomes[6].0.get("causes").unwrap().contains("it does not know"));
}

#[test]
fn a_custom_scheme_replaces_the_one_with_its_id() {
    let signed = both! {
        let http = Canned::empty();
        let config = parts::config(&http).push_auth_scheme(Plainly("sigv4"));
        sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
        http.requests()[0].header("authorization").map(str::to_owned)
    };
    assert_eq!(signed.as_deref(), Some("plainly by sigv4"));
}

#[test]
fn a_preference_orders_what_the_service_supports() {
    let signed = both! {
        let mut signed = Vec::new();
        for preferred in [&["sigv4a", "sigv4"][..], &["unknown"], &["noAuth", "sigv4"]] {
            let http = Canned::empty();
            let ids: Vec<_> = preferred.iter().map(|id| AuthSchemeId::new(id)).collect();
            let config = parts::config(&http).auth_scheme_preference(ids);
            sdk::Client::from_conf(config.build()).list_secrets().send().await.unwrap();
            signed.push(http.requests()[0].header("authorization").map(str::to_owned));
        }
        signed
    };
    assert!(signed.iter().flatten().all(|header| header.starts_with("AWS4-HMAC-SHA256")), "{signed:?}");
}

#[test]
fn parameters_name_the_operation() {
    let shown = both! {
        use sdk::config::auth::Params;

        let params = Params::builder().operation_name("ListSecrets").build().unwrap();
        let error = Params::builder().set_operation_name(None).build().unwrap_err();
        (params.operation_name().to_owned(), format!("{params:?}"), error.to_string())
    };
    assert_eq!(shown.0, "ListSecrets");
    assert!(shown.2.contains("operation_name"), "{shown:?}");
}
