//! Emits the outcomes of endpoint rules: endpoints and errors.

use super::expression::{argument, borrowed, format_args, value};
use crate::ir::endpoint::{EndpointFunction, EndpointValue, ExpressionKind as Kind, Outcome, Property};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

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
        Outcome::Call { function, url, arguments } => {
            let (function, url, arguments) =
                (format_ident!("{function}"), format_args(url), arguments.iter().map(argument));
            quote!(#function(#url #(, #arguments)*))
        }
        Outcome::Error(message) => {
            let message = match &message.kind {
                Kind::Template(pieces) => format_args(pieces),
                _ => argument(message),
            };
            quote!(reject(#message))
        }
        Outcome::NoRule => quote!(reject("No endpoint rule matched")),
    }
}

/// Emits a function that outcomes with the same schemes, headers and properties call.
///
/// ```text
/// fn endpoint_with_sigv4(url: Arguments<'_>, signing_region: &str) -> Result<Endpoint, ResolveEndpointError> {
///     Ok(
///         Endpoint::builder()
///             .url(url.to_string())
///             .auth_scheme(
///                 EndpointAuthScheme::with_capacity("sigv4", 2)
///                     .put("signingName", "s3")
///                     .put("signingRegion", signing_region),
///             )
///             .build(),
///     )
/// }
/// ```
pub(super) fn function(function: &EndpointFunction) -> TokenStream {
    let name = format_ident!("{}", function.name);
    let parameters = function.parameters.iter().map(|parameter| format_ident!("{parameter}"));
    let (url, additions) = (value(&function.endpoint.url), additions(&function.endpoint));
    quote! {
        fn #name(
            #url: Arguments<'_>,
            #(#parameters: &str),*
        ) -> Result<Endpoint, ResolveEndpointError> {
            Ok(Endpoint::builder().url(#url.to_string()) #additions.build())
        }
    }
}

/// Emits the helper functions that the outcomes call.
///
/// ```text
/// fn endpoint_at(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError>
/// fn reject(message: impl ToString) -> Result<Endpoint, ResolveEndpointError>
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
            fn reject(message: impl ToString) -> Result<Endpoint, ResolveEndpointError> {
                Err(ResolveEndpointError::message(message.to_string()))
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
