//! The endpoint parameters of a service, and its endpoint resolver.

/// Defines the parameters of a service's endpoint rules, with their builder and the resolver.
///
/// ```text
/// endpoint_params! {
///     /// The Region.
///     region, set_region: optional(text) = region;
///     /// Whether to use an endpoint that is also reachable over IPv6.
///     use_dual_stack, set_use_dual_stack: or(false, flag) = use_dual_stack;
///     /// Whether to keep bucket names out of host names.
///     force_path_style, set_force_path_style: optional(flag) = setting(ForcePathStyle);
///     /// The bucket.
///     bucket, set_bucket: optional(text);
/// }
/// ```
///
/// The kinds are `text`, `flag` and `texts`. After `=` comes the name of a built-in, which is a function in
/// [`built_in`](crate::endpoint::built_in), or `setting` with a type that
/// [`client_context_params!`](crate::client_context_params!) defines. The module that calls the macro must have a
/// function `resolve(&Params)`.
#[macro_export]
macro_rules! endpoint_params {
    ($( $(#[$doc:meta])* $field:ident, $set:ident: $optionality:ident $kind:tt $(= $source:ident $(($setting:ident))?)?; )*) => {
        pub use $crate::external::aws_smithy_runtime_api::client::endpoint::{EndpointFuture, SharedEndpointResolver};
        pub use $crate::external::aws_smithy_types::endpoint::Endpoint;

        /// The parameters for resolving endpoints.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Params {
            $( pub(crate) $field: $crate::param_type!($optionality $kind), )*
        }

        impl Params {
            /// Returns a builder of `Params`.
            pub fn builder() -> ParamsBuilder {
                ParamsBuilder::default()
            }

            $( $crate::param_getter! { $(#[$doc])* $field, $optionality $kind } )*
        }

        /// A builder of [`Params`].
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct ParamsBuilder {
            $( $field: Option<$crate::param_value!($optionality $kind)>, )*
        }

        impl ParamsBuilder {
            $(
                #[doc = concat!("Sets `", stringify!($field), "` of the [`Params`].")]
                pub fn $field(mut self, value: impl Into<$crate::param_value!($optionality $kind)>) -> Self {
                    self.$field = Some(value.into());
                    self
                }

                #[doc = concat!("Sets or clears `", stringify!($field), "` of the [`Params`].")]
                pub fn $set(mut self, value: Option<$crate::param_value!($optionality $kind)>) -> Self {
                    self.$field = value;
                    self
                }
            )*

            /// Builds the parameters.
            ///
            /// # Errors
            ///
            /// Fails if a required parameter is not set, or if the Region is not a valid host label.
            pub fn build(self) -> Result<Params, InvalidParams> {
                $( $( $crate::param_check! { self.$field, $source } )? )*
                self.build_without_validators()
            }

            fn build_without_validators(self) -> Result<Params, InvalidParams> {
                Ok(Params { $( $field: $crate::param_built!(self.$field, $field, $optionality $kind), )* })
            }
        }

        #[doc(hidden)]
        impl $crate::orchestration::EndpointParams for ParamsBuilder {
            fn from_config(cfg: &$crate::external::aws_smithy_types::config_bag::ConfigBag) -> Self {
                let _ = cfg;
                Self { $( $field: $crate::first!($($crate::param_source!(cfg, $source $($setting)?),)? None), )* }
            }

            fn into_resolver_params(
                self,
            ) -> Result<
                $crate::external::aws_smithy_runtime_api::client::endpoint::EndpointResolverParams,
                $crate::external::BoxError,
            > {
                $crate::endpoint::resolver_params(self.build())
            }
        }

        /// The error for endpoint parameters that cannot be built: a required parameter is not set, or one is invalid.
        #[derive(Debug)]
        pub struct InvalidParams {
            problem: $crate::endpoint::InvalidParams,
        }

        impl ::std::fmt::Display for InvalidParams {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.problem, f)
            }
        }

        impl ::std::error::Error for InvalidParams {}

        /// A resolver of the endpoints of requests to this service.
        pub trait ResolveEndpoint: Send + Sync + ::std::fmt::Debug {
            /// Resolves the endpoint for these parameters.
            fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;

            /// Converts the resolver into the type that clients use.
            fn into_shared_resolver(self) -> SharedEndpointResolver
            where
                Self: Sized + 'static,
            {
                SharedEndpointResolver::new(OfParams(self))
            }
        }

        #[derive(Debug)]
        struct OfParams<T>(T);

        impl<T: ResolveEndpoint> $crate::external::aws_smithy_runtime_api::client::endpoint::ResolveEndpoint for OfParams<T> {
            fn resolve_endpoint<'a>(
                &'a self,
                params: &'a $crate::external::aws_smithy_runtime_api::client::endpoint::EndpointResolverParams,
            ) -> EndpointFuture<'a> {
                match params.get::<Params>() {
                    Some(params) => self.0.resolve_endpoint(params),
                    None => EndpointFuture::ready(Err($crate::endpoint::WRONG_PARAMS.into())),
                }
            }

            $( $( $crate::param_finalize! { $field, $source } )? )*
        }

        /// A resolver that follows the endpoint rules of the service.
        #[derive(Debug)]
        pub struct DefaultResolver {
            _private: (),
        }

        impl DefaultResolver {
            /// Creates a resolver.
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

        pub(crate) fn default_resolver() -> SharedEndpointResolver {
            DefaultResolver::new().into_shared_resolver()
        }
    };
}

/// Expands to the value of a parameter in the configuration, as an `Option`.
#[doc(hidden)]
#[macro_export]
macro_rules! param_source {
    ($cfg:ident, setting $setting:ident) => {
        $cfg.load::<crate::config::client_context::$setting>().map(|setting| setting.0.clone())
    };
    ($cfg:ident, $built_in:ident) => {
        $crate::endpoint::built_in::$built_in($cfg)
    };
}

/// Expands to the type of a parameter's value.
#[doc(hidden)]
#[macro_export]
macro_rules! param_value {
    (optional($kind:ident)) => { $crate::param_value!(@ $kind) };
    (required($kind:ident)) => { $crate::param_value!(@ $kind) };
    (or($default:expr, $kind:ident)) => { $crate::param_value!(@ $kind) };
    (@ text) => { String };
    (@ flag) => { bool };
    (@ texts) => { Vec<String> };
}

/// Expands to the type of a parameter's field.
#[doc(hidden)]
#[macro_export]
macro_rules! param_type {
    (optional $kind:tt) => { Option<$crate::param_value!(optional $kind)> };
    ($optionality:ident $kind:tt) => { $crate::param_value!($optionality $kind) };
}

/// Defines the getter of a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! param_getter {
    ($(#[$doc:meta])* $field:ident, optional(flag)) => {
        $(#[$doc])*
        pub fn $field(&self) -> Option<bool> {
            self.$field
        }
    };
    ($(#[$doc:meta])* $field:ident, optional(text)) => {
        $(#[$doc])*
        pub fn $field(&self) -> Option<&str> {
            self.$field.as_deref()
        }
    };
    ($(#[$doc:meta])* $field:ident, optional(texts)) => {
        $(#[$doc])*
        pub fn $field(&self) -> Option<&[String]> {
            self.$field.as_deref()
        }
    };
    ($(#[$doc:meta])* $field:ident, required(flag)) => {
        $(#[$doc])*
        pub fn $field(&self) -> Option<bool> {
            Some(self.$field)
        }
    };
    ($(#[$doc:meta])* $field:ident, required(text)) => {
        $(#[$doc])*
        pub fn $field(&self) -> Option<&str> {
            Some(&self.$field)
        }
    };
    ($(#[$doc:meta])* $field:ident, required(texts)) => {
        $(#[$doc])*
        pub fn $field(&self) -> Option<&[String]> {
            Some(&self.$field)
        }
    };
    ($(#[$doc:meta])* $field:ident, or($default:expr, $kind:ident)) => {
        $crate::param_getter! { $(#[$doc])* $field, required($kind) }
    };
}

/// Expands to the value of a parameter in `build`. If a required parameter is not set, `build` returns an error.
#[doc(hidden)]
#[macro_export]
macro_rules! param_built {
    ($value:expr, $field:ident, optional $kind:tt) => {
        $value
    };
    ($value:expr, $field:ident, or($default:expr, $kind:ident)) => {
        $value.unwrap_or_else(|| $default)
    };
    ($value:expr, $field:ident, required $kind:tt) => {
        match $value {
            Some(value) => value,
            None => {
                let problem =
                    $crate::endpoint::InvalidParams::missing($crate::structure::plain_name(stringify!($field)));
                return Err(InvalidParams { problem });
            }
        }
    };
}

/// Validates the Region, which becomes part of a host name. Other built-ins are not checked.
#[doc(hidden)]
#[macro_export]
macro_rules! param_check {
    ($self:ident.$field:ident, region) => {
        if let Some(region) = &$self.$field
            && !$crate::endpoint::host::is_valid_label(region, true)
        {
            let name = $crate::structure::plain_name(stringify!($field));
            let problem = $crate::endpoint::InvalidParams::invalid(name, "a valid host label");
            return Err(InvalidParams { problem });
        }
    };
    ($self:ident.$field:ident, $built_in:ident) => {};
}

/// Defines the method that adds the account ID, which is known only once the identity is resolved.
#[doc(hidden)]
#[macro_export]
macro_rules! param_finalize {
    ($field:ident, account_id) => {
        fn finalize_params<'a>(
            &'a self,
            params: &'a mut $crate::external::aws_smithy_runtime_api::client::endpoint::EndpointResolverParams,
        ) -> Result<(), $crate::external::BoxError> {
            let account = $crate::endpoint::account(params);
            match params.get_mut::<Params>() {
                Some(params) => {
                    if account.is_some() {
                        params.$field = account;
                    }
                    Ok(())
                }
                None => Err($crate::endpoint::WRONG_PARAMS.into()),
            }
        }
    };
    ($field:ident, $built_in:ident) => {};
}
