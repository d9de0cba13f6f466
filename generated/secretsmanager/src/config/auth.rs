//! Which authentication scheme a call is signed with.

use std::borrow::Cow;
use std::fmt;

use aws_smithy_runtime_api::client::auth::{
    AuthSchemeOption, AuthSchemeOptionResolverParams, AuthSchemeOptionsFuture, ResolveAuthSchemeOptions,
    SharedAuthSchemeOptionResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// Chooses the authentication schemes that a call may be signed with, the best first.
pub trait ResolveAuthScheme: Send + Sync + fmt::Debug {
    /// The schemes for a call.
    fn resolve_auth_scheme<'a>(
        &'a self,
        params: &'a Params,
        cfg: &'a ConfigBag,
        runtime_components: &'a RuntimeComponents,
    ) -> AuthSchemeOptionsFuture<'a>;

    /// Makes of it what the runtime takes.
    fn into_shared_resolver(self) -> SharedAuthSchemeOptionResolver
    where
        Self: Sized + 'static,
    {
        SharedAuthSchemeOptionResolver::new(Downcast(self))
    }
}

#[derive(Debug)]
struct Downcast<T>(T);

impl<T: ResolveAuthScheme> ResolveAuthSchemeOptions for Downcast<T> {
    fn resolve_auth_scheme_options_v2<'a>(
        &'a self,
        params: &'a AuthSchemeOptionResolverParams,
        cfg: &'a ConfigBag,
        runtime_components: &'a RuntimeComponents,
    ) -> AuthSchemeOptionsFuture<'a> {
        match params.get::<Params>() {
            Some(params) => self.0.resolve_auth_scheme(params, cfg, runtime_components),
            None => AuthSchemeOptionsFuture::ready(Err(
                "the parameters of authentication are not those of this client; an interceptor must have replaced them"
                    .into(),
            )),
        }
    }
}

/// The schemes that the service's model states, operation by operation.
#[derive(Debug)]
pub struct DefaultAuthSchemeResolver {
    service: Vec<AuthSchemeOption>,
    operations: &'static [(&'static str, &'static [&'static str])],
}

impl Default for DefaultAuthSchemeResolver {
    fn default() -> Self {
        Self { service: options(crate::meta::AUTH_SCHEMES), operations: crate::meta::OPERATION_AUTH_SCHEMES }
    }
}

impl ResolveAuthScheme for DefaultAuthSchemeResolver {
    fn resolve_auth_scheme<'a>(
        &'a self,
        params: &'a Params,
        _: &'a ConfigBag,
        _: &'a RuntimeComponents,
    ) -> AuthSchemeOptionsFuture<'a> {
        let own = self.operations.iter().find(|(operation, _)| *operation == params.operation_name);
        AuthSchemeOptionsFuture::ready(Ok(match own {
            Some((_, schemes)) => options(schemes),
            None => self.service.clone(),
        }))
    }
}

fn options(schemes: &[&'static str]) -> Vec<AuthSchemeOption> {
    schemes.iter().map(|scheme| AuthSchemeOption::from(aws_smithy_runtime_api::client::auth::AuthSchemeId::from(*scheme))).collect()
}

/// What the choice of an authentication scheme depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Params {
    operation_name: Cow<'static, str>,
}

impl Params {
    pub(crate) const fn of(operation_name: &'static str) -> Self {
        Self { operation_name: Cow::Borrowed(operation_name) }
    }

    /// A builder for `Params`.
    pub fn builder() -> ParamsBuilder {
        ParamsBuilder::default()
    }

    /// The name of the operation, such as `ListSecrets`.
    pub fn operation_name(&self) -> &str {
        &self.operation_name
    }
}

/// A builder for [`Params`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParamsBuilder {
    operation_name: Option<Cow<'static, str>>,
}

impl ParamsBuilder {
    /// Sets the name of the operation.
    pub fn operation_name(self, operation_name: impl Into<Cow<'static, str>>) -> Self {
        self.set_operation_name(Some(operation_name.into()))
    }

    /// Sets or clears the name of the operation.
    pub fn set_operation_name(mut self, operation_name: Option<Cow<'static, str>>) -> Self {
        self.operation_name = operation_name;
        self
    }

    /// Builds the parameters; fails if the operation is not named.
    pub fn build(self) -> Result<Params, BuildError> {
        match self.operation_name {
            Some(operation_name) => Ok(Params { operation_name }),
            None => Err(BuildError { field: "operation_name" }),
        }
    }
}

/// A parameter is not set that must be.
#[derive(Debug)]
pub struct BuildError {
    field: &'static str,
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a required field was missing: `{}`", self.field)
    }
}

impl std::error::Error for BuildError {}
