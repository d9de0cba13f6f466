//! Emits the endpoint tests in the model as one table.

use super::{outcome, types_of_endpoints};
use crate::emit::types::literal;
use crate::ir::endpoint::{Case, Constant, EndpointRules, Expected};
use crate::source_file::{Line, Piece, SourceFile};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashMap;

/// Emits the test module. Cases with the same headers, schemes and properties share a function: since all of their values
/// are literals, it is enough to compare the Rust.
///
/// ```text
/// cases! {
///     "us-east-1": region("us-east-1")
///         => Url("https://...");
///     "no region":
///         => Error("...");
///     "all regions": region("us-east-1").global(true)
///         => Endpoint("https://...", additions_2);
/// }
///
/// fn additions_2(endpoint: Builder) -> Builder {
///     endpoint.auth_scheme(...)
/// }
///
/// #[test]
/// fn endpoints_are_those_of_the_model() {
///     check(CASES, ParamsBuilder::build_without_validators, resolve);
/// }
/// ```
pub(super) fn cases(rules: &EndpointRules, path: &str) -> SourceFile {
    let (mut urls, mut errors) = (false, false);
    let mut functions = TokenStream::new();
    let mut names: HashMap<String, Ident> = HashMap::new();
    let mut lines = Vec::new();
    for (index, case) in rules.cases.iter().enumerate() {
        let expected = match &case.expected {
            Expected::Error(message) => {
                errors = true;
                format!("Error({})", literal(message))
            }
            Expected::Endpoint(endpoint) => {
                let url = super::expression::value(&endpoint.url);
                let additions = outcome::additions(endpoint);
                if additions.is_empty() {
                    urls = true;
                    format!("Url({url})")
                } else {
                    let name = names.entry(additions.to_string()).or_insert_with(|| {
                        let name = format_ident!("additions_{index}");
                        functions.extend(quote!(fn #name(endpoint: Builder) -> Builder { endpoint #additions }));
                        name
                    });
                    format!("Endpoint({url}, {name})")
                }
            }
        };
        lines.push(Line::Row(format!("{}:{}", literal(&case.documentation), sets(case))));
        lines.push(Line::Row(format!("    => {expected};")));
    }
    let variants = [("Endpoint", !functions.is_empty()), ("Error", errors), ("Url", urls)];
    let variants = variants.iter().filter(|(_, used)| *used).map(|(name, _)| format_ident!("{name}"));
    let builder = (!functions.is_empty()).then(|| {
        quote!(
            use aws_smithy_types::endpoint::Builder;
        )
    });
    let types = types_of_endpoints(&functions);
    let imports = quote! {
        use super::{ParamsBuilder, resolve};
        use client_runtime::endpoint::testing::Expected::{#(#variants),*};
        use client_runtime::endpoint::testing::check;
        use client_runtime::cases;
        #builder
        #types
    };
    let test = quote! {
        #functions

        #[test]
        fn endpoints_are_those_of_the_model() {
            check(CASES, ParamsBuilder::build_without_validators, resolve);
        }
    };
    SourceFile {
        docs: vec!["The endpoint tests in the service's model.".to_owned()],
        pieces: vec![Piece::Rust(imports), Piece::Table { name: "cases", lines }, Piece::Rust(test)],
        ..SourceFile::text(path, "")
    }
}

/// Formats the parameters of a case as builder calls.
fn sets(case: &Case) -> String {
    let sets = case.params.iter().map(|(field, constant)| {
        let value = match constant {
            Constant::Text(text) => literal(text),
            Constant::Flag(flag) => flag.to_string(),
            Constant::Texts(texts) => {
                let texts: Vec<_> = texts.iter().map(|text| format!("{}.to_owned()", literal(text))).collect();
                format!("[{}]", texts.join(", "))
            }
        };
        format!("{field}({value})")
    });
    let sets: Vec<_> = sets.collect();
    if sets.is_empty() { String::new() } else { format!(" {}", sets.join(".")) }
}
