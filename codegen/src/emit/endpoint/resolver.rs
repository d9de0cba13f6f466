//! Emits the trait of resolvers, the default one, and the function that it calls.

use super::{block, built_ins, diagram};
use crate::ir::endpoint::{EndpointRules, Library, Resolution};
use proc_macro2::TokenStream;
use quote::quote;

/// The trait of resolvers and the default one.
pub(super) fn resolver(rules: &EndpointRules) -> TokenStream {
    let finalize_params = built_ins::finalize_params(&rules.parameters);
    quote! {
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

            #finalize_params
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
    }
}

/// The function that goes from parameters to an endpoint.
///
/// ```text
/// fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
///     if let Some(endpoint) = params.endpoint.as_deref() {
///         if params.use_fips {
///             return Err(ResolveEndpointError::message("..."));
///         }
///         return Ok(custom_endpoint::at(endpoint)?.build());
///     }
///     ...
/// }
/// ```
pub(super) fn resolve(rules: &EndpointRules) -> TokenStream {
    let params = if rules.reads_params { quote!(params) } else { quote!(_params) };
    let partitions = rules.library.contains(&Library::Partition).then(|| quote!(let partitions = Partitions::load()?;));
    let (nodes, body) = match &rules.resolution {
        Resolution::Rules(rules) => (None, block::body(rules)),
        Resolution::Diagram(diagram) => (Some(diagram::nodes(diagram)), diagram::body(diagram)),
    };
    quote! {
        /// Finds the endpoint that the parameters lead to.
        fn resolve(#params: &Params) -> Result<Endpoint, ResolveEndpointError> {
            #partitions
            #body
        }
        #nodes
    }
}
