//! Emits the outcomes of endpoint rules: endpoints and errors.

use super::expression::{argument, borrowed, value};
use crate::ir::endpoint::{EndpointValue, Outcome, Property};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Emits an outcome as a `Result`.
pub(super) fn outcome(outcome: &Outcome) -> TokenStream {
    match outcome {
        Outcome::Endpoint(endpoint) => {
            let additions = additions(endpoint);
            if endpoint.from_outside {
                let url = argument(&endpoint.url);
                quote!(Ok(custom_endpoint::at(#url)? #additions.build()))
            } else {
                let url = value(&endpoint.url);
                match additions.is_empty() {
                    true => quote!(endpoint_at(#url)),
                    false => quote!(Ok(Endpoint::builder().url(#url) #additions.build())),
                }
            }
        }
        Outcome::Error(message) => {
            let message = argument(message);
            quote!(reject(#message))
        }
        Outcome::NoRule => quote!(reject("No endpoint rule matched")),
    }
}

/// Emits the helper functions that the outcomes call.
///
/// ```text
/// fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError>
/// fn reject(message: impl Into<String>) -> Result<Endpoint, ResolveEndpointError>
/// ```
pub(super) fn functions(calls: impl Fn(&str) -> bool) -> TokenStream {
    let endpoint_at = calls("endpoint_at").then(|| {
        quote! {
            fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
                Ok(Endpoint::builder().url(url).build())
            }
        }
    });
    let reject = calls("reject").then(|| {
        quote! {
            fn reject(message: impl Into<String>) -> Result<Endpoint, ResolveEndpointError> {
                Err(ResolveEndpointError::message(message))
            }
        }
    });
    quote!(#endpoint_at #reject)
}

/// Emits the parts of an endpoint other than its URL, as builder calls.
pub(super) fn additions(endpoint: &EndpointValue) -> TokenStream {
    let headers = endpoint.headers.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value)));
    let headers = headers.map(|(name, value)| {
        let value = self::value(value);
        quote!(.header(#name, #value))
    });
    let schemes = endpoint.auth_schemes.iter().map(|scheme| {
        let name = value(&scheme.name);
        let count = Literal::usize_unsuffixed(scheme.properties.len());
        let puts = scheme.properties.iter().map(|(name, property)| {
            let property = self::property(property);
            quote!(.put(#name, #property))
        });
        quote!(.auth_scheme(EndpointAuthScheme::with_capacity(#name, #count) #(#puts)*))
    });
    let properties = endpoint.properties.iter().map(|(name, property)| {
        let property = self::property(property);
        quote!(.property(#name, #property))
    });
    quote!(#(#headers)* #(#schemes)* #(#properties)*)
}

/// Emits a property as an expression that converts to a document.
fn property(property: &Property) -> TokenStream {
    match property {
        Property::Text(text) => borrowed(text),
        Property::Flag(flag) => quote!(#flag),
        Property::Number(number) => {
            let magnitude = number.unsigned_abs();
            match i64::try_from(magnitude) {
                Ok(magnitude) if *number < 0 => {
                    let literal = Literal::i64_suffixed(magnitude);
                    quote!(-#literal)
                }
                _ if *number < 0 => quote!(i64::MIN),
                _ => {
                    let literal = Literal::u64_suffixed(magnitude);
                    quote!(#literal)
                }
            }
        }
        Property::List(list) => {
            let elements = list.iter().map(document);
            quote!(Vec::<Document>::from([#(#elements),*]))
        }
        Property::Object(object) => {
            let members = object.iter().map(|(name, property)| {
                let document = document(property);
                quote!((#name.to_owned(), #document))
            });
            quote!(HashMap::<String, Document>::from([#(#members),*]))
        }
    }
}

fn document(property: &Property) -> TokenStream {
    let value = self::property(property);
    quote!(Document::from(#value))
}
