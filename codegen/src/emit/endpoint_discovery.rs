//! How a service is asked for its endpoints: the part of discovery that is the service's own.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::scope::Scope;
use super::types::literal;
use super::{Piece, SourceFile};
use crate::ir::{DiscoveryId, EndpointDiscovery, PathStep, Service};

/// The module `endpoint_discovery::service`.
///
/// ```text
/// /// The code of the error that says that an endpoint is not valid any more.
/// pub(super) const INVALID_ENDPOINT: Option<&str> = Some("InvalidEndpointException");
///
/// /// A call that asks for the endpoints of a subject.
/// pub(super) fn call(client: &Client, subject: Option<&Subject>) -> DescribeEndpointsFluentBuilder {
///     client
///         .describe_endpoints()
///         .set_operation(subject.map(|subject| subject.operation.to_owned()))
/// }
///
/// /// The first endpoint of an answer.
/// pub(super) fn told(answer: DescribeEndpointsOutput) -> Option<Told> {
///     let endpoint = answer.endpoints.into_iter().next()?;
///     Some(Told { address: endpoint.address, minutes: endpoint.cache_period_in_minutes })
/// }
/// ```
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let Some(discovery) = &service.endpoint_discovery else { return Vec::new() };
    vec![SourceFile {
        path: "src/endpoint_discovery/service.rs".to_owned(),
        docs: vec!["How this service is asked for its endpoints.".to_owned()],
        imports: Default::default(),
        pieces: vec![Piece::Rust(tokens(discovery))],
    }]
}

fn tokens(discovery: &EndpointDiscovery) -> TokenStream {
    let [method, module, builder, output] =
        [&discovery.method, &discovery.module, &discovery.fluent_builder, &discovery.output].map(|name| ident(name));
    let invalid = match &discovery.invalid_endpoint {
        Some(code) => quote! { Some(#code) },
        None => quote! { None },
    };
    let operation = discovery.set_operation.as_ref().map(|setter| {
        let setter = ident(setter);
        quote! { .#setter(subject.map(|subject| subject.operation.to_owned())) }
    });
    let identifiers = discovery.set_identifiers.as_ref().map(|setter| {
        let setter = ident(setter);
        quote! {
            .#setter(subject.map(|subject| {
                subject.identifiers.iter().map(|(&name, value)| (name.to_owned(), value.clone())).collect()
            }))
        }
    });
    let subject = if operation.is_some() || identifiers.is_some() { quote!(subject) } else { quote!(_) };
    let endpoints = read(&discovery.endpoints, "answer", &quote! { .unwrap_or_default() });
    let address = read(&discovery.address, "endpoint", &quote! { ? });
    let minutes = read(&discovery.minutes, "endpoint", &quote! { .unwrap_or_default() });
    let minutes = if discovery.minutes_are_long {
        minutes
    } else {
        quote! { #minutes.into() }
    };
    quote! {
        use super::cache::{Subject, Told};
        use crate::Client;
        use crate::operation::#module::#output;
        use crate::operation::#module::builders::#builder;

        #[doc = " The code of the error that says that an endpoint is not valid any more."]
        pub(super) const INVALID_ENDPOINT: Option<&str> = #invalid;

        #[doc = " A call that asks for the endpoints of a subject."]
        pub(super) fn call(client: &Client, #subject: Option<&Subject>) -> #builder {
            client.#method()#operation #identifiers
        }

        #[doc = " The first endpoint of an answer."]
        pub(super) fn told(answer: #output) -> Option<Told> {
            let endpoint = #endpoints.into_iter().next()?;
            Some(Told { address: #address, minutes: #minutes })
        }
    }
}

fn read(step: &PathStep, of: &str, absent: &TokenStream) -> TokenStream {
    let (of, field) = (ident(of), ident(&step.field));
    let absent = step.optional.then_some(absent);
    quote! { #of.#field #absent }
}

fn ident(name: &str) -> proc_macro2::Ident {
    match name.strip_prefix("r#") {
        Some(keyword) => proc_macro2::Ident::new_raw(keyword, proc_macro2::Span::call_site()),
        None => format_ident!("{name}"),
    }
}

/// What an operation adds to the runtime because the service tells its endpoint.
///
/// ```text
/// .with_interceptor(DiscoveredEndpoint::<Self::Input, Self::Error>::new().identified_by("GetItem", |input| {
///     vec![("TableName", input.table_name.as_deref())]
/// }))
/// .with_retry_classifier(InvalidEndpoint::<Self::Error>::new())
/// ```
pub(super) fn customize(ids: &[DiscoveryId], operation: &str, scope: &mut Scope) -> Vec<String> {
    let discovered = scope.name("crate::endpoint_discovery", "DiscoveredEndpoint");
    let invalid = scope.name("crate::endpoint_discovery", "InvalidEndpoint");
    let new = format!("{discovered}::<Self::Input, Self::Error>::new()");
    let mut rows = Vec::new();
    if ids.is_empty() {
        rows.push(format!(".with_interceptor({new})"));
    } else {
        let id = |id: &DiscoveryId| {
            let DiscoveryId { member, field, is_enum } = id;
            let value = if *is_enum { "as_ref().map(|value| value.as_str())" } else { "as_deref()" };
            format!("({}, input.{field}.{value})", literal(member))
        };
        let ids: Vec<_> = ids.iter().map(id).collect();
        rows.push(format!(".with_interceptor({new}.identified_by({}, |input| {{", literal(operation)));
        rows.push(format!("    vec![{}]", ids.join(", ")));
        rows.push("}))".to_owned());
    }
    rows.push(format!(".with_retry_classifier({invalid}::<Self::Error>::new())"));
    rows
}
