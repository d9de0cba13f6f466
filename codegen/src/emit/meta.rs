//! The facts about the service that the runtime needs.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Piece, SourceFile};
use crate::ir::endpoint::SharedSetting;
use crate::ir::{AuthScheme, RetryDefaults, Service, Signing};

/// Emits the module `meta`.
///
/// ```text
/// /// The version of this package.
/// pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");
///
/// /// The description of the service, for the runtime.
/// pub(crate) static SERVICE: Service = Service { id: "Secrets Manager", … };
/// ```
pub(super) fn meta(service: &Service) -> SourceFile {
    let package = &service.package.name;
    let sdk_id = &service.sdk_id;
    let signing_name = &service.signing_name;
    let api_name = service.sdk_id.to_ascii_lowercase().replace(' ', "");
    let (protocol_type, protocol) = super::protocol::protocol(service);
    let schemes = auth_schemes(&service.auth_schemes);
    let operations = service.operations.iter().filter_map(|operation| {
        let name = &operation.wire_name;
        let schemes = auth_schemes(operation.auth_schemes.as_ref()?);
        Some(quote! { (#name, #schemes) })
    });
    let resolve_auth_schemes = match service.endpoint_auth_schemes {
        true => quote! { endpoint_schemes },
        false => quote! { modeled_schemes },
    };
    let signing = signing(service.signing);
    let api_key = service
        .has_auth_scheme(|scheme| matches!(scheme, AuthScheme::ApiKey { .. }))
        .then(|| quote! { use client_runtime::http_auth::ApiKeyLocation; });
    let http_auth = service.has_auth_scheme(AuthScheme::is_http).then(|| {
        quote! {
            #api_key
            use client_runtime::http_auth::HttpAuthScheme;
        }
    });
    let (settings, plugins) = (own_settings(service), own_plugins(service));
    let headers = service.customizations.headers.iter().map(|(name, value)| quote! { (#name, #value) });
    let transient_errors = &service.customizations.transient_errors;
    let response_id = match service.customizations.extended_request_id {
        false => quote! { String },
        true => quote! { client_runtime::s3::request_id::ResponseIds },
    };
    let tokens = quote! {
        use aws_runtime::user_agent::ApiMetadata;
        use client_runtime::auth::{AuthScheme, Signing, #resolve_auth_schemes};
        #http_auth
        use client_runtime::protocol::{self, #protocol_type};
        use client_runtime::service::Service;
        use crate::config::{auth, endpoint};

        #[doc = " The version of this package."]
        pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

        #[doc = " The protocol of the service."]
        pub(crate) type Protocol = #protocol_type;

        #[doc = " The codec of request bodies."]
        pub(crate) type Encoding = <Protocol as protocol::Protocol>::Encoding;

        #[doc = " The codec of response bodies."]
        pub(crate) type Decoding = <Protocol as protocol::Protocol>::Decoding;

        #[doc = " The type of the request IDs that outputs keep."]
        pub(crate) type ResponseId = #response_id;

        #[doc = " The SDK ID of the service, as a macro for use in `concat!`."]
        macro_rules! service_id {
            () => { #sdk_id };
        }

        pub(crate) use service_id;

        #[doc = " The description of the service, for the runtime."]
        pub(crate) static SERVICE: Service = Service {
            package: #package,
            id: service_id!(),
            signing_name: #signing_name,
            api: ApiMetadata::new(#api_name, PKG_VERSION),
            protocol: &#protocol,
            auth_schemes: #schemes,
            operation_auth_schemes: &[#(#operations),*],
            resolve_auth_schemes: #resolve_auth_schemes,
            signing: #signing,
            latest_behavior: cfg!(feature = "behavior-version-latest"),
            endpoint_resolver: endpoint::default_resolver,
            auth_scheme_resolver: auth::default_resolver,
            auth_params: auth::params,
            settings: &[#(#settings),*],
            plugins: &[#(#plugins),*],
            headers: &[#(#headers),*],
            transient_errors: &[#(#transient_errors),*],
        };
    };
    SourceFile {
        path: "src/meta.rs".to_owned(),
        docs: vec!["Facts about the service and this package.".to_owned()],
        imports: Default::default(),
        pieces: vec![Piece::Rust(tokens)],
    }
}

/// Emits authentication schemes as a slice.
///
/// ```text
/// &[AuthScheme::Sigv4, #[cfg(feature = "sigv4a")] AuthScheme::Sigv4a, AuthScheme::None]
/// &[AuthScheme::Http(HttpAuthScheme::Bearer)]
/// ```
fn auth_schemes(schemes: &[AuthScheme]) -> TokenStream {
    let schemes = schemes.iter().map(|scheme| match scheme {
        AuthScheme::Sigv4 => quote! { AuthScheme::Sigv4 },
        AuthScheme::Sigv4a => quote! { #[cfg(feature = "sigv4a")] AuthScheme::Sigv4a },
        AuthScheme::Bearer => quote! { AuthScheme::Http(HttpAuthScheme::Bearer) },
        AuthScheme::Basic => quote! { AuthScheme::Http(HttpAuthScheme::Basic) },
        AuthScheme::ApiKey { in_header, name, scheme } => {
            let location = if *in_header {
                quote! { Header }
            } else {
                quote! { Query }
            };
            let scheme = match scheme {
                Some(scheme) => quote! { Some(#scheme) },
                None => quote! { None },
            };
            quote! {
                AuthScheme::Http(HttpAuthScheme::ApiKey {
                    location: ApiKeyLocation::#location,
                    name: #name,
                    scheme: #scheme,
                })
            }
        }
        AuthScheme::None => quote! { AuthScheme::None },
    });
    quote! { &[#(#schemes),*] }
}

/// Emits the signing settings of the service.
///
/// ```text
/// Signing::DEFAULT
/// Signing { content_sha256_header: true, double_uri_encode: false, normalize_uri_path: false }
/// ```
fn signing(signing: Option<Signing>) -> TokenStream {
    match signing {
        None => quote! { Signing::DEFAULT },
        Some(Signing { content_sha256_header, double_uri_encode, normalize_uri_path }) => quote! {
            Signing {
                content_sha256_header: #content_sha256_header,
                double_uri_encode: #double_uri_encode,
                normalize_uri_path: #normalize_uri_path,
            }
        },
    }
}

/// Emits the functions that read service-specific settings from the shared configuration.
///
/// ```text
/// client_runtime::account_id_endpoint::take
/// client_runtime::checksum::take_settings
/// client_runtime::request_compression::take_settings
/// |builder, shared| client_runtime::http_auth::take_environment(builder, shared, "bedrock")
/// |builder, shared| client_runtime::retry_defaults::take(builder, shared, Duration::from_millis(25), 4)
/// |builder, shared| client_runtime::client_context::take::<Fast>(builder, shared, service_id!(), "FAST", "fast")
/// ```
fn own_settings(service: &Service) -> Vec<TokenStream> {
    let account_id = service.support.account_id_endpoint.then(|| quote! { client_runtime::account_id_endpoint::take });
    let compression =
        service.support.request_compression.then(|| quote! { client_runtime::request_compression::take_settings });
    let checksums = service.has_checksums().then(|| quote! { client_runtime::checksum::take_settings });
    let retries = service.customizations.retry_defaults.map(|RetryDefaults { initial_backoff, max_attempts }| {
        let millis = Literal::u128_unsuffixed(initial_backoff.as_millis());
        let attempts = Literal::u32_unsuffixed(max_attempts);
        quote! {
            |builder, shared| {
                client_runtime::retry_defaults::take(builder, shared, std::time::Duration::from_millis(#millis), #attempts)
            }
        }
    });
    let params = service.endpoint.parameters.iter().filter_map(|parameter| {
        let setting = parameter.setting.as_ref()?;
        let SharedSetting { variable, key } = setting.shared?;
        let setting = format_ident!("{}", setting.ty);
        Some(quote! {
            |builder, shared| {
                client_runtime::client_context::take::<crate::config::client_context::#setting>(
                    builder, shared, service_id!(), #variable, #key,
                )
            }
        })
    });
    let sigv4a = service.has_sigv4a().then(|| quote! { client_runtime::sigv4a::take });
    let bearer = service
        .has_auth_scheme(|scheme| *scheme == AuthScheme::Bearer)
        .then(|| quote! { client_runtime::http_auth::take });
    let bearer_variable = service.bearer_token_variable.as_ref().map(|name| {
        quote! { |builder, shared| client_runtime::http_auth::take_environment(builder, shared, #name) }
    });
    let settings = [account_id, checksums, compression, retries, sigv4a, bearer, bearer_variable];
    settings.into_iter().flatten().chain(params).collect()
}

/// Emits the functions that add service-specific runtime plugins to those of a client.
fn own_plugins(service: &Service) -> Vec<TokenStream> {
    let account_id = service.support.account_id_endpoint.then(|| quote! { client_runtime::account_id_endpoint::add });
    let discovery = service
        .endpoint_discovery
        .as_ref()
        .map(|_| quote! { client_runtime::endpoint_discovery::add::<crate::Client> });
    let express = service.operations.iter().find(|operation| operation.express_session).map(|operation| {
        let (module, name) = (format_ident!("{}", operation.module), format_ident!("{}", operation.name));
        quote! { client_runtime::s3::express::add::<crate::operation::#module::#name> }
    });
    [account_id, discovery, express].into_iter().flatten().collect()
}
