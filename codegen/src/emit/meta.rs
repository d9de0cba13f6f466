//! What the support code must know of the service.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Piece, SourceFile};
use crate::ir::{RetryDefaults, Service};

/// The module `meta`.
///
/// ```text
/// /// The version of this package.
/// pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");
///
/// pub(crate) const SERVICE_ID: &str = "Secrets Manager";
/// ```
pub(super) fn meta(service: &Service) -> SourceFile {
    let package = &service.package.name;
    let sdk_id = &service.sdk_id;
    let signing_name = &service.signing_name;
    let api_name = service.sdk_id.to_ascii_lowercase().replace(' ', "");
    let content_type = service.protocol.content_type();
    let query_compatible = service.query_compatible;
    let schemes = &service.auth_schemes;
    let operations = service.operations.iter().filter_map(|operation| {
        let name = &operation.wire_name;
        let schemes = operation.auth_schemes.as_ref()?;
        Some(quote! { (#name, &[#(#schemes),*]) })
    });
    let (settings, plugins) = (own_settings(service), own_plugins(service));
    let tokens = quote! {
        use aws_runtime::user_agent::ApiMetadata;
        use aws_types::sdk_config::SdkConfig;
        use crate::config::{Builder, ClientPlugins, Config};

        #[doc = " The version of this package."]
        pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

        #[doc = " The service in the user agent."]
        pub(crate) static API_METADATA: ApiMetadata = ApiMetadata::new(#api_name, PKG_VERSION);

        #[doc = " The package, as metrics name it."]
        pub(crate) const PACKAGE: &str = #package;

        #[doc = " The id of the service in SDKs."]
        pub(crate) const SERVICE_ID: &str = #sdk_id;

        #[doc = " The name of the service in signatures."]
        pub(crate) const SIGNING_NAME: &str = #signing_name;

        #[doc = " The content type of requests."]
        pub(crate) const CONTENT_TYPE: &str = #content_type;

        #[doc = " Whether error codes can come in a header, as from a service that spoke awsQuery once."]
        pub(crate) const QUERY_COMPATIBLE: bool = #query_compatible;

        #[doc = " The authentication schemes of the service, the best first."]
        pub(crate) const AUTH_SCHEMES: &[&str] = &[#(#schemes),*];

        #[doc = " The authentication schemes of operations that have their own."]
        pub(crate) const OPERATION_AUTH_SCHEMES: &[(&str, &[&str])] = &[#(#operations),*];

        #[doc = " What takes settings that only some services have from the configuration that all clients share."]
        pub(crate) const OWN_SETTINGS: &[fn(&mut Builder, &SdkConfig)] = &[#(#settings),*];

        #[doc = " What adds plugins that only some services have to those of a client."]
        pub(crate) const OWN_PLUGINS: &[fn(ClientPlugins, &Config) -> ClientPlugins] = &[#(#plugins),*];
    };
    SourceFile {
        path: "src/meta.rs".to_owned(),
        docs: vec!["Facts of the service and of this package.".to_owned()],
        imports: Default::default(),
        pieces: vec![Piece::Rust(tokens)],
    }
}

/// What takes settings out of the shared configuration.
///
/// ```text
/// crate::account_id_endpoint::take
/// crate::request_compression_settings::take
/// |builder, shared| crate::retry_defaults::take(builder, shared, Duration::from_millis(25), 4)
/// ```
fn own_settings(service: &Service) -> Vec<TokenStream> {
    let account_id = service.support.account_id_endpoint.then(|| quote! { crate::account_id_endpoint::take });
    let compression = service.support.request_compression.then(|| quote! { crate::request_compression_settings::take });
    let retries = service.retry_defaults.map(|RetryDefaults { initial_backoff, max_attempts }| {
        let millis = Literal::u128_unsuffixed(initial_backoff.as_millis());
        let attempts = Literal::u32_unsuffixed(max_attempts);
        quote! {
            |builder, shared| {
                crate::retry_defaults::take(builder, shared, std::time::Duration::from_millis(#millis), #attempts)
            }
        }
    });
    [account_id, compression, retries].into_iter().flatten().collect()
}

/// What adds plugins to those of a client.
fn own_plugins(service: &Service) -> Vec<TokenStream> {
    let account_id = service.support.account_id_endpoint.then(|| quote! { crate::account_id_endpoint::add });
    let discovery = service.endpoint_discovery.as_ref().map(|_| quote! { crate::endpoint_discovery::add });
    [account_id, discovery].into_iter().flatten().collect()
}
