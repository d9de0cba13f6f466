//! The parts of a crate that come from the runtime: modules that consist of macro calls, and the runtime features that
//! the crate needs.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Line, Piece, SourceFile};
use crate::ir::{AuthScheme, AuthToken, JsonText, OwnProtocol, Service};

/// The optional features of the runtime, each with a predicate for the services that need it.
pub(super) const FEATURES: [(&str, Needs); 14] = [
    ("auth-token", |service| service.auth_token.is_some()),
    ("cbor", |service| service.protocol.is_cbor()),
    ("checksums", Service::has_checksums),
    ("content-md5", |service| service.support.content_md5),
    ("endpoint-discovery", |service| service.endpoint_discovery.is_some()),
    ("event-stream", |service| !service.event_streams.is_empty()),
    ("form", |service| service.protocol.writes_form()),
    ("http-auth", |service| service.has_auth_scheme(AuthScheme::is_http)),
    ("presigning", Service::has_presigning),
    ("request-compression", |service| service.support.request_compression),
    ("s3", |service| service.customizations.protocol == Some(OwnProtocol::S3)),
    ("tree-hash", |service| service.operations.iter().any(|operation| operation.tree_hash)),
    ("waiters", |service| service.support.waiters),
    ("xml", |service| service.protocol.reads_xml()),
];

/// A predicate that returns whether a service needs a feature.
type Needs = fn(&Service) -> bool;

/// Emits the modules `config`, `error`, `ext`, `idempotency_token` and `primitives`, and also `auth_token` and
/// `presigning` if the service needs them.
///
/// ```text
/// //! Client configuration.
///
/// client_runtime::config! {}
/// ```
pub(super) fn modules(service: &Service) -> Vec<SourceFile> {
    let file = |path: &str, docs: &[&str], pieces: Vec<Piece>| SourceFile {
        docs: docs.iter().map(|&line| line.to_owned()).collect(),
        pieces,
        ..SourceFile::text(path, "")
    };
    let compression = service.support.request_compression.then(|| {
        Piece::Rust(quote! {
            client_runtime::compression_settings! {}
        })
    });
    let mut config = vec![Piece::Rust(quote! {
        client_runtime::config! {}
    })];
    config.extend(compression);
    config.extend(service.has_checksums().then(|| {
        Piece::Rust(quote! {
            client_runtime::checksum_settings! {}
        })
    }));
    config.extend(service.sends_checksums_of_streams().then(|| {
        Piece::Rust(quote! {
            client_runtime::chunk_size_settings! {}
        })
    }));
    config.extend(service.support.account_id_endpoint.then(|| {
        Piece::Rust(quote! {
            client_runtime::account_id_endpoint_settings! {}
        })
    }));
    config.extend(service.operations.iter().any(|operation| operation.express_session).then(|| {
        Piece::Rust(quote! {
            client_runtime::express_settings! {}
        })
    }));
    config.extend(service.has_sigv4a().then(|| {
        Piece::Rust(quote! {
            client_runtime::sigv4a_settings! {}
        })
    }));
    config.extend(http_auth_settings(service));
    config.extend(super::endpoint::params::settings(&service.endpoint.parameters));
    let streams = (!service.event_streams.is_empty()).then(|| {
        Piece::Rust(quote! {
            pub use aws_smithy_http::event_stream::EventStreamSender;
            pub use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
            pub use aws_smithy_types::str_bytes::StrBytes;
            pub use client_runtime::event_stream::EventReceiver;
        })
    });
    let enums = (!service.enums.is_empty()).then(|| quote! { client_runtime::enum_primitives! {} });
    let streaming = service.support.streaming.then(|| quote! { client_runtime::streaming_primitives! {} });
    let auth_token = service.auth_token.map(|token| {
        file(
            "src/auth_token.rs",
            &[
                "Tokens that serve as database passwords.",
                "",
                "A token is signed with credentials, without a call to the service.",
            ],
            vec![auth_token(token)],
        )
    });
    let presigning = service.has_presigning().then(|| {
        file(
            "src/presigning.rs",
            &[
                "Presigned requests: whoever has one can send it for a limited time, without credentials.",
                "",
                "Operations that can be presigned have a method `presigned` in addition to `send`. It takes a",
                "[`PresigningConfig`], which says how long the request is valid, and returns the request without sending it. Any",
                "HTTP client can send it, with its method, URI and headers.",
                "",
                "```",
                "use std::time::Duration;",
                "",
                &format!("use {}::presigning::PresigningConfig;", service.package.library),
                "",
                "let one_hour = PresigningConfig::expires_in(Duration::from_secs(3600))?;",
                "assert_eq!(one_hour.expires().as_secs(), 3600);",
                &format!("# Ok::<(), {}::presigning::PresigningConfigError>(())", service.package.library),
                "```",
            ],
            vec![Piece::Rust(quote! {
                client_runtime::presigning! {}
            })],
        )
    });
    let modules = vec![
        file(
            "src/config.rs",
            &[
                "Client configuration.",
                "",
                "[`Config`] is specific to this service. Most programs create one from the `SdkConfig` that `aws-config` loads from",
                "the environment, and override individual settings with its [`Builder`].",
            ],
            config,
        ),
        file(
            "src/error.rs",
            &[
                "Errors of calls, and the traits that they have in common.",
                "",
                "The error of every call is an [`SdkError`]: either the service returned an error, or there was no valid response.",
                "Errors of the service are variants of the operation's own error type. For errors without a variant,",
                "[`ProvideErrorMetadata`] has `code()` and `message()`. [`DisplayErrorContext`] prints an error with its causes.",
            ],
            vec![Piece::Rust(quote! {
                client_runtime::error! {}
            })],
        ),
        file(
            "src/ext.rs",
            &["Extensions that the published crates do not have, most of them behind a feature of this crate."],
            [Piece::Rust(ext(service))].into_iter().chain(json_texts(service)).chain([required()]).collect(),
        ),
        file(
            "src/idempotency_token.rs",
            &[
                "Idempotency tokens, which make a repeated call take effect only once (trait `smithy.api#idempotencyToken`).",
            ],
            vec![Piece::Rust(quote! {
                client_runtime::idempotency_token! {}
            })],
        ),
        file(
            "src/primitives.rs",
            &["The simple types of members."],
            vec![Piece::Rust(quote! {
                client_runtime::primitives! {}
                #enums
                #streaming

                pub mod event_stream;
            })],
        ),
        file("src/primitives/event_stream.rs", &["Types for event streams."], streams.into_iter().collect()),
    ];
    auth_token.into_iter().chain(presigning).chain(modules).collect()
}

/// Emits the extensions, including fakes if the service can be faked.
///
/// ```text
/// client_runtime::ext! {
///     fake SecretsManager
/// }
/// ```
fn ext(service: &Service) -> TokenStream {
    let state = service.customizations.stateful_fake.map(|fake| format_ident!("{}", fake.ty));
    match service.can_be_faked() {
        true => quote! { client_runtime::ext! { fake #state } },
        false => quote! { client_runtime::ext! {} },
    }
}

/// Emits the table of the members that contain JSON as a string; `None` if the service has no such members.
///
/// ```text
/// client_runtime::json_text! {
///     crate::types::SecretValueEntry: optional(secret_string) = "SecretString";
/// }
/// ```
fn json_texts(service: &Service) -> Option<Piece> {
    let row = |text: &JsonText| {
        let module = text.module.as_ref().map_or("types".to_owned(), |module| format!("operation::{module}"));
        let optionality = if text.optional { "optional" } else { "required" };
        let JsonText { structure, field, name, .. } = text;
        Line::Row(format!("crate::{module}::{structure}: {optionality}({field}) = {name:?};"))
    };
    let lines: Vec<_> = service.json_texts.iter().map(row).collect();
    (!lines.is_empty()).then_some(Piece::Table { name: "client_runtime::json_text", lines })
}

/// Emits the declaration of the module `ext::required`.
///
/// ```text
/// #[cfg(feature = "required")]
/// #[cfg_attr(docsrs, doc(cfg(feature = "required")))]
/// pub mod required;
/// ```
fn required() -> Piece {
    Piece::Rust(quote! {
        #[cfg(feature = "required")]
        #[cfg_attr(docsrs, doc(cfg(feature = "required")))]
        pub mod required;
    })
}

/// Emits the types and settings for HTTP authentication, as far as the service supports it: bearer tokens, API keys and
/// basic authentication.
///
/// ```text
/// client_runtime::http_auth_types! {}
///
/// client_runtime::bearer_auth_settings! {}
/// ```
fn http_auth_settings(service: &Service) -> Vec<Piece> {
    let has = |is: fn(&AuthScheme) -> bool| service.has_auth_scheme(is);
    let macros = [
        has(AuthScheme::is_http).then(|| quote! { client_runtime::http_auth_types! {} }),
        has(|scheme| *scheme == AuthScheme::Bearer).then(|| quote! { client_runtime::bearer_auth_settings! {} }),
        has(|scheme| matches!(scheme, AuthScheme::ApiKey { .. }))
            .then(|| quote! { client_runtime::api_key_settings! {} }),
        has(|scheme| *scheme == AuthScheme::Basic).then(|| quote! { client_runtime::basic_auth_settings! {} }),
    ];
    macros.into_iter().flatten().map(Piece::Rust).collect()
}

/// Emits the contents of the module `auth_token`.
///
/// ```text
/// client_runtime::login_auth_token! {
///     "rds-db", "us-east-1", 900, auth_token: "connect"
/// }
/// ```
fn auth_token(token: AuthToken) -> Piece {
    let (name, row) = match token {
        AuthToken::Login { signing_name, default_region, max_expires_in, action: (method, action) } => (
            "client_runtime::login_auth_token",
            format!("{signing_name:?}, {default_region:?}, {max_expires_in}, {method}: {action:?}"),
        ),
        AuthToken::Host { signing_name, expires_in, actions } => {
            let actions = actions.map(|(method, action)| format!("{method}: {action:?}"));
            ("client_runtime::host_auth_token", format!("{signing_name:?}, {expires_in}, {}", actions.join(", ")))
        }
    };
    Piece::Table { name, lines: vec![Line::Row(row)] }
}
