//! The parts of a crate that come from the runtime: modules that consist of one macro call, and the features that they
//! need.

use quote::quote;

use super::{Piece, SourceFile};
use crate::ir::{Protocol, Service};

/// The optional features of the runtime, and which services need them.
pub(super) const FEATURES: [(&str, Needs); 10] = [
    ("cbor", |service| service.protocol == Protocol::RpcV2Cbor),
    ("checksums", Service::has_checksums),
    ("content-md5", |service| service.support.content_md5),
    ("endpoint-discovery", |service| service.endpoint_discovery.is_some()),
    ("event-stream", |service| !service.event_streams.is_empty()),
    ("form", |service| service.protocol.writes_form()),
    ("request-compression", |service| service.support.request_compression),
    ("tree-hash", |service| service.operations.iter().any(|operation| operation.tree_hash)),
    ("waiters", |service| service.support.waiters),
    ("xml", |service| service.protocol.reads_xml()),
];

/// Whether a service needs a feature of the runtime.
type Needs = fn(&Service) -> bool;

/// The modules `config`, `error`, `ext`, `idempotency_token` and `primitives`.
///
/// ```text
/// //! The configuration of clients.
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
    config.extend(service.has_sigv4a().then(|| {
        Piece::Rust(quote! {
            client_runtime::sigv4a_settings! {}
        })
    }));
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
    vec![
        file(
            "src/config.rs",
            &[
                "Client configuration.",
                "",
                "[`Config`] is specific to this client. Most programs create one from the `SdkConfig` that `aws-config` loads from the",
                "environment, and override individual settings with its [`Builder`].",
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
            vec![Piece::Rust(quote! {
                client_runtime::ext! {}
            })],
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
        file("src/primitives/event_stream.rs", &["The types of event streams."], streams.into_iter().collect()),
    ]
}
