//! Emits the test cases of the model as one table.

use super::{outcome, types_of_endpoints};
use crate::ir::endpoint::{Case, Constant, EndpointRules, Expected};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The module of tests.
///
/// ```text
/// const CASES: &[Case<ParamsBuilder>] = &[
///     ("us-east-1", |params| params.region("us-east-1"), Url("https://...")),
///     ("no region", |params| params, Error("...")),
/// ];
///
/// #[test]
/// fn endpoints_are_those_of_the_model() {
///     check(CASES, ParamsBuilder::build_without_validators, resolve);
/// }
/// ```
pub(super) fn cases(rules: &EndpointRules) -> TokenStream {
    let (mut urls, mut endpoints, mut errors) = (false, false, false);
    let rows = rules.cases.iter().map(|case| {
        let documentation = &case.documentation;
        let sets = sets(case);
        let expected = match &case.expected {
            Expected::Error(message) => {
                errors = true;
                quote!(Error(#message))
            }
            Expected::Endpoint(endpoint) => {
                let url = super::expression::value(&endpoint.url);
                let additions = outcome::additions(endpoint);
                if additions.is_empty() {
                    urls = true;
                    quote!(Url(#url))
                } else {
                    endpoints = true;
                    quote!(Endpoint(#url, |endpoint| endpoint #additions))
                }
            }
        };
        quote!((#documentation, |params| params #sets, #expected))
    });
    let rows: Vec<_> = rows.collect();
    let variants = [("Endpoint", endpoints), ("Error", errors), ("Url", urls)];
    let variants = variants.iter().filter(|(_, used)| *used).map(|(name, _)| format_ident!("{name}"));
    let rows = quote!(#(#rows),*);
    let types = types_of_endpoints(&rows);
    quote! {
        //! The endpoint tests of the service's model.

        use super::{ParamsBuilder, resolve};
        use crate::endpoint_lib::testing::Expected::{#(#variants),*};
        use crate::endpoint_lib::testing::{Case, check};
        #types

        const CASES: &[Case<ParamsBuilder>] = &[#rows];

        #[test]
        fn endpoints_are_those_of_the_model() {
            check(CASES, ParamsBuilder::build_without_validators, resolve);
        }
    }
}

/// The parameters of a case, as calls of the builder.
fn sets(case: &Case) -> TokenStream {
    let sets = case.params.iter().map(|(field, constant)| {
        let field = format_ident!("{field}");
        let value = match constant {
            Constant::Text(text) => quote!(#text),
            Constant::Flag(flag) => quote!(#flag),
            Constant::Texts(texts) => quote!([#(#texts.to_owned()),*]),
        };
        quote!(.#field(#value))
    });
    quote!(#(#sets)*)
}
