//! Emits the endpoint resolver of a service.
//!
//! | part of the IR | emitted as |
//! | --- | --- |
//! | parameters | a table, from which a macro makes `Params`, `ParamsBuilder` and the resolver |
//! | resolution | `fn resolve`, which `DefaultResolver` calls |
//! | functions | functions for endpoints, which `resolve` calls |
//! | cases | a table of test cases |

mod block;
mod cases;
mod diagram;
mod expression;
mod outcome;
pub(super) mod params;
mod resolver;

use super::{Piece, SourceFile};
use crate::ir::Service;
use crate::ir::endpoint::{EndpointRules, Library};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{format_ident, quote};

/// Emits the module `config::endpoint` and its tests.
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let rules = &service.endpoint;
    let mut files = vec![endpoint_module(rules)];
    if !rules.cases.is_empty() {
        files.push(cases::cases(rules, "src/config/endpoint/tests.rs"));
    }
    files
}

/// Emits the module `config::endpoint`.
///
/// ```text
/// endpoint_params! {
///     /// The Region.
///     region, set_region: optional(text) = region;
/// }
///
/// fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> { ... }
///
/// #[cfg(test)]
/// mod tests;
/// ```
fn endpoint_module(rules: &EndpointRules) -> SourceFile {
    let resolve = resolver::resolve(rules);
    let tests = (!rules.cases.is_empty()).then(|| {
        quote! {
            #[cfg(test)]
            mod tests;
        }
    });
    let shared = rules.functions.iter().map(outcome::function);
    let functions = outcome::functions(|name| calls(&resolve, name));
    let rest = quote!(#resolve #(#shared)* #functions #tests);
    let imports = imports(rules, &rest);
    SourceFile {
        docs: vec![
            "Endpoint resolution.".to_owned(),
            String::new(),
            "[`DefaultResolver`] resolves an endpoint from [`Params`], following the rules that the service publishes. The"
                .to_owned(),
            "configuration of a client can set another [`ResolveEndpoint`].".to_owned(),
        ],
        pieces: vec![Piece::Rust(imports), params::params(&rules.parameters), Piece::Rust(rest)],
        ..SourceFile::text("src/config/endpoint.rs", "")
    }
}

/// Emits the imports that the rest of the module needs.
fn imports(rules: &EndpointRules, rest: &TokenStream) -> TokenStream {
    let modules = rules.library.iter().filter_map(|part| match part {
        Library::Arn => Some(quote!(arn)),
        Library::Bdd => Some(quote!(bdd::{self, Node})),
        Library::CustomEndpoint => Some(quote!(custom_endpoint)),
        Library::Host => mentions(rest, "host").then(|| quote!(host)),
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
    let arguments = mentions(rest, "Arguments").then(|| {
        quote!(
            use std::fmt::Arguments;
        )
    });
    let cells = ["Cell", "OnceCell"].into_iter().filter(|name| mentions(rest, name)).map(|name| {
        let name = format_ident!("{name}");
        quote!(use std::cell::#name;)
    });
    quote! {
        use client_runtime::endpoint::{#(#modules),*};
        use client_runtime::endpoint_params;
        use aws_smithy_http::endpoint::ResolveEndpointError;
        #types
        #cow
        #arguments
        #(#cells)*
    }
}

/// Emits imports of those types for endpoint properties and authentication schemes that the tokens mention.
fn types_of_endpoints(rest: &TokenStream) -> TokenStream {
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
    quote!(#document #auth_scheme #map)
}

/// Whether the tokens contain a call of a function.
fn calls(tokens: &TokenStream, name: &str) -> bool {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    let is_call = |pair: &[TokenTree]| match pair {
        [TokenTree::Ident(ident), TokenTree::Group(group)] => {
            ident == name && group.delimiter() == Delimiter::Parenthesis
        }
        _ => false,
    };
    let has_call = |token: &TokenTree| matches!(token, TokenTree::Group(group) if calls(&group.stream(), name));
    tokens.windows(2).any(is_call) || tokens.iter().any(has_call)
}

/// Whether an identifier occurs in the tokens.
fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
