//! Endpoint discovery: the service-specific part, which requests the endpoints.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::scope::Scope;
use super::types::literal;
use super::{Piece, SourceFile};
use crate::ir::{DiscoveryId, EndpointDiscovery, PathStep, Service};

/// Emits the module `endpoint_discovery`.
///
/// ```text
/// /// The error code for an endpoint that is no longer valid.
/// pub(crate) const INVALID_ENDPOINT: Option<&str> = Some("InvalidEndpointException");
///
/// /// Starts a call that requests the endpoints for a subject.
/// fn call(client: &Client, subject: Option<&Subject>) -> DescribeEndpointsFluentBuilder {
///     client
///         .describe_endpoints()
///         .set_operation(subject.map(|subject| subject.operation.to_owned()))
/// }
///
/// /// Returns the first endpoint in an output, if any, with the time for which it is valid.
/// fn discovered(output: DescribeEndpointsOutput) -> Option<Discovered> {
///     let endpoint = output.endpoints.into_iter().next()?;
///     Some(Discovered { address: endpoint.address, minutes: endpoint.cache_period_in_minutes })
/// }
/// ```
pub(super) fn files(service: &Service) -> Vec<SourceFile> {
    let Some(discovery) = &service.endpoint_discovery else { return Vec::new() };
    vec![SourceFile {
        path: "src/endpoint_discovery.rs".to_owned(),
        docs: [
            "Endpoint discovery: endpoints that the client requests from the service itself.",
            "",
            "The service has no fixed endpoint. The client discovers one with its first call, and again when it expires or the",
            "service reports it as invalid. A client whose configuration sets `endpoint_url` or `endpoint_resolver` does not use",
            "endpoint discovery.",
            "",
            "[`Client::with_endpoint_discovery_enabled`](crate::Client::with_endpoint_discovery_enabled) discovers an endpoint before",
            "the first call, and [`ReloadEndpoint`] refreshes it before it expires, so that no call has to wait.",
        ]
        .map(str::to_owned)
        .to_vec(),
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
    let endpoints = read(&discovery.endpoints, "output", &quote! { .unwrap_or_default() });
    let address = read(&discovery.address, "endpoint", &quote! { ? });
    let minutes = read(&discovery.minutes, "endpoint", &quote! { .unwrap_or_default() });
    let minutes = if discovery.minutes_are_long {
        minutes
    } else {
        quote! { #minutes.into() }
    };
    quote! {
        use client_runtime::endpoint_discovery::{Discovered, Subject};
        use crate::Client;
        use crate::operation::#module::#output;
        use crate::operation::#module::builders::#builder;

        #[doc = " The error code for an endpoint that is no longer valid."]
        pub(crate) const INVALID_ENDPOINT: Option<&str> = #invalid;

        #[doc = " Starts a call that requests the endpoints for a subject."]
        fn call(client: &Client, #subject: Option<&Subject>) -> #builder {
            client.#method()#operation #identifiers
        }

        #[doc = " Returns the first endpoint in an output, if any, with the time for which it is valid."]
        fn discovered(output: #output) -> Option<Discovered> {
            let endpoint = #endpoints.into_iter().next()?;
            Some(Discovered { address: #address, minutes: #minutes })
        }

        client_runtime::endpoint_discovery! { call, discovered }
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

/// Emits the interceptor and the retry classifier for an operation that uses endpoint discovery.
///
/// ```text
/// .with_interceptor(DiscoveredEndpoint::<…>::new(INVALID_ENDPOINT).identified_by("GetItem", |input| {
///     vec![("TableName", input.table_name.as_deref())]
/// }))
/// .with_retry_classifier(InvalidEndpoint::<Self::Error>::new(INVALID_ENDPOINT))
/// ```
pub(super) fn customize(ids: &[DiscoveryId], operation: &str, scope: &mut Scope) -> Vec<String> {
    let discovered = scope.name("client_runtime::endpoint_discovery", "DiscoveredEndpoint");
    let invalid = scope.name("client_runtime::endpoint_discovery", "InvalidEndpoint");
    let code = scope.name("crate::endpoint_discovery", "INVALID_ENDPOINT");
    let new = format!("{discovered}::<Self::Input, Self::Error>::new({code})");
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
    rows.push(format!(".with_retry_classifier({invalid}::<Self::Error>::new({code}))"));
    rows
}
