//! Emits the function that resolves an endpoint.

use super::{block, diagram};
use crate::ir::endpoint::{EndpointRules, Library, Resolution};
use proc_macro2::TokenStream;
use quote::quote;

/// Emits the function that resolves parameters to an endpoint.
///
/// ```text
/// fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
///     if let Some(endpoint) = params.endpoint.as_deref() {
///         if params.use_fips {
///             return reject("...");
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
        /// Resolves the endpoint for the parameters.
        fn resolve(#params: &Params) -> Result<Endpoint, ResolveEndpointError> {
            #partitions
            #body
        }
        #nodes
    }
}
