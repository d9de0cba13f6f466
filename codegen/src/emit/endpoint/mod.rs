//! Emits how a service's endpoint is found.
//!
//! | part of the IR | what it becomes |
//! | --- | --- |
//! | parameters | `Params`, `ParamsBuilder` |
//! | resolution | `fn resolve`, which `DefaultResolver` calls |
//! | library | the module `endpoint_lib`, and the support files that it declares |
//! | cases | a table of test cases |

mod block;
mod built_ins;
mod cases;
mod diagram;
mod expression;
mod library;
mod outcome;
mod params;
mod resolver;

pub(super) use library::{library_module, support_files};

use super::{Piece, SourceFile};
use crate::ir::Service;
use crate::ir::endpoint::{EndpointRules, Library};
use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

/// The module `config::endpoint`, its tests, and `endpoint_lib` with what it declares.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let rules = &service.endpoint;
    let file = |path: &str, tokens| SourceFile { pieces: vec![Piece::Rust(tokens)], ..SourceFile::text(path, "") };
    let mut files = vec![
        file("src/config/endpoint.rs", endpoint_module(rules)),
        file("src/endpoint_lib.rs", library_module(rules)),
    ];
    if !rules.cases.is_empty() {
        files.push(cases::cases(rules, "src/config/endpoint/tests.rs"));
    }
    files
}

/// The module `config::endpoint` of the generated crate.
///
/// ```text
/// pub use ...::{Endpoint, EndpointFuture, SharedEndpointResolver, InvalidParams};
/// pub struct Params { ... }
/// pub struct ParamsBuilder { ... }
/// pub trait ResolveEndpoint { ... }
/// pub struct DefaultResolver { ... }
/// fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> { ... }
/// #[cfg(test)]
/// mod tests;
/// ```
pub(super) fn endpoint_module(rules: &EndpointRules) -> TokenStream {
    let params = params::params(&rules.parameters);
    let built_ins = built_ins::from_config(&rules.parameters);
    let resolver = resolver::resolver(rules);
    let resolve = resolver::resolve(rules);
    let tests = (!rules.cases.is_empty()).then(|| {
        quote! {
            #[cfg(test)]
            mod tests;
        }
    });
    let functions = outcome::functions(|name| mentions(&resolve, name));
    let rest = quote!(#params #built_ins #resolver #resolve #functions #tests);
    let imports = imports(rules, &rest);
    quote! {
        //! Where requests are sent to.
        //!
        //! [`Params`] decide about the endpoint of a request. [`DefaultResolver`] finds it by the rules that the service
        //! publishes; another [`ResolveEndpoint`] can take its place in the configuration of a client.

        #imports
        #rest
    }
}

/// The imports that the rest of the module needs.
fn imports(rules: &EndpointRules, rest: &TokenStream) -> TokenStream {
    let modules = rules.library.iter().filter_map(|part| match part {
        Library::Arn => Some(quote!(arn)),
        Library::Bdd => Some(quote!(bdd::{self, Node})),
        Library::CustomEndpoint => Some(quote!(custom_endpoint)),
        Library::Host => Some(quote!(host)),
        Library::Partition => Some(quote!(partition::Partitions)),
        Library::S3 => Some(quote!(s3)),
        Library::Segments => mentions(rest, "Segments").then(|| quote!(segments::Segments)),
        Library::Split => Some(quote!(split)),
        Library::Substring => Some(quote!(substring)),
        Library::UriEncode => Some(quote!(uri_encode)),
        Library::Url => Some(quote!(url)),
        Library::CustomPartitions | Library::InvalidParams | Library::Testing => None,
    });
    let types = types_of_endpoints(rest);
    let cow = mentions(rest, "Cow").then(|| {
        quote!(
            use std::borrow::Cow;
        )
    });
    let cells = ["Cell", "OnceCell"].into_iter().filter(|name| mentions(rest, name)).map(|name| {
        let name = format_ident!("{name}");
        quote!(use std::cell::#name;)
    });
    quote! {
        pub use aws_smithy_runtime_api::client::endpoint::{EndpointFuture, SharedEndpointResolver};
        pub use aws_smithy_types::endpoint::Endpoint;
        pub use crate::endpoint_lib::invalid_params::InvalidParams;

        use crate::endpoint_lib::{#(#modules),*};
        use aws_smithy_http::endpoint::ResolveEndpointError;
        #types
        #cow
        #(#cells)*
        use std::fmt::Debug;
    }
}

/// Imports of what the tokens mention: settings of the configuration, and the types of headers and properties.
fn types_of_endpoints(rest: &TokenStream) -> TokenStream {
    let settings = [
        ("AccountId", quote!(aws_credential_types::attributes::AccountId)),
        ("BoxError", quote!(aws_smithy_runtime_api::box_error::BoxError)),
        ("Identity", quote!(aws_smithy_runtime_api::client::identity::Identity)),
        ("ConfigBag", quote!(aws_smithy_types::config_bag::ConfigBag)),
        ("AccountIdEndpointMode", quote!(aws_types::endpoint_config::AccountIdEndpointMode)),
        ("EndpointUrl", quote!(aws_types::endpoint_config::EndpointUrl)),
        ("UseDualStack", quote!(aws_types::endpoint_config::UseDualStack)),
        ("UseFips", quote!(aws_types::endpoint_config::UseFips)),
        ("Region", quote!(aws_types::region::Region)),
    ];
    let settings = settings.into_iter().filter(|(name, _)| mentions(rest, name)).map(|(_, path)| quote!(use #path;));
    let document = mentions(rest, "Document").then(|| {
        quote!(
            use aws_smithy_types::Document;
        )
    });
    let auth_scheme = mentions(rest, "EndpointAuthScheme").then(|| {
        quote!(
            use aws_smithy_types::endpoint::EndpointAuthScheme;
        )
    });
    let map = mentions(rest, "HashMap").then(|| {
        quote!(
            use std::collections::HashMap;
        )
    });
    quote!(#(#settings)* #document #auth_scheme #map)
}

/// Whether the name of a type stands in the tokens.
fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
