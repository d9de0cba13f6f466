//! The root of the crate and the modules that only list others.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Piece, SourceFile};
use crate::ir::Service;

/// `lib.rs`.
///
/// ```text
/// pub use client::Client;
/// pub use config::Config;
/// pub use error_meta::Error;
///
/// pub mod client;
/// ```
pub(super) fn lib(service: &Service) -> SourceFile {
    let module = |needed: bool, name: &str| {
        let name = format_ident!("{name}");
        needed.then(|| quote! { mod #name; })
    };
    let content_md5 = module(service.support.content_md5, "content_md5");
    let account_id_endpoint = module(service.support.account_id_endpoint, "account_id_endpoint");
    let long_polling = module(service.support.long_polling, "long_polling");
    let retry_defaults = module(service.retry_defaults.is_some(), "retry_defaults");
    let host_prefix = module(service.support.host_prefix, "host_prefix");
    let endpoint_discovery = service.endpoint_discovery.is_some().then(|| quote! { pub mod endpoint_discovery; });
    let modeled_error = module(!service.errors.is_empty(), "modeled_error");
    let pagination = module(service.support.paginators, "pagination");
    let compression = ["request_compression", "request_compression_settings"]
        .map(|name| module(service.support.request_compression, name));
    let [compression, compression_settings] = compression;
    let guide = service.guide.is_some().then(|| {
        quote! {
            #[cfg(doc)]
            pub mod guide;
        }
    });
    let macros = |needed: bool, name: &str| {
        let name = format_ident!("{name}");
        needed.then(|| {
            quote! {
                #[macro_use]
                mod #name;
            }
        })
    };
    let (has_unions, has_streams) = (service.support.unions, !service.event_streams.is_empty());
    let event_stream = macros(has_streams, "event_stream");
    let union_type = macros(has_unions || has_streams, "union_type");
    let union = macros(has_unions, "union");
    let waiter = macros(service.support.waiters, "waiter");
    let polling = module(service.support.waiters, "polling");
    let waiters = service.support.waiters.then(|| quote! { pub mod waiters; });
    let tokens = quote! {
        #![cfg_attr(docsrs, feature(doc_cfg))]
        #![forbid(unsafe_code)]
        #![warn(missing_docs)]

        #[macro_use]
        mod macros;
        #union_type
        #union
        #event_stream
        #waiter

        #[doc(inline)]
        pub use client::Client;
        #[doc(inline)]
        pub use config::Config;
        pub use error_meta::Error;

        #account_id_endpoint
        pub mod client;
        pub mod config;
        #content_md5
        mod correction;
        #endpoint_discovery
        mod endpoint_lib;
        pub mod error;
        mod error_meta;
        mod feature;
        #guide
        #host_prefix
        mod idempotency_token;
        mod json;
        #long_polling
        pub mod meta;
        #modeled_error
        pub mod operation;
        mod orchestration;
        #pagination
        #polling
        pub mod primitives;
        #compression
        #compression_settings
        #retry_defaults
        mod structure;
        pub mod types;
        #waiters
    };
    let page = Piece::Include(format!("../{}", super::guide::CRATE_PAGE));
    SourceFile {
        path: "src/lib.rs".to_owned(),
        docs: service.docs.lines().to_vec(),
        imports: Default::default(),
        pieces: vec![page, Piece::Rust(tokens)],
    }
}

/// The module `operation`.
///
/// ```text
/// pub use aws_types::request_id::RequestId;
///
/// pub mod get_secret_value;
/// ```
pub(super) fn operations(service: &Service) -> SourceFile {
    let modules = service.operations.iter().map(|operation| format_ident!("{}", operation.module));
    SourceFile {
        path: "src/operation.rs".to_owned(),
        docs: vec!["The operations of the service, each with its input, output, error and builders.".to_owned()],
        imports: Default::default(),
        pieces: vec![Piece::Rust(quote! {
            pub use aws_types::request_id::RequestId;

            #(pub mod #modules;)*
        })],
    }
}

/// The module `types`.
///
/// ```text
/// pub use tag::Tag;
///
/// pub mod builders {
///     pub use super::tag::TagBuilder;
/// }
///
/// pub mod error;
/// mod tag;
/// ```
pub(super) fn types(service: &Service) -> SourceFile {
    let structures = service.structures.iter().map(|shape| (&shape.module, &shape.name));
    let unions = service.unions.iter().chain(service.event_streams.iter().map(|stream| &stream.events));
    let unions = unions.map(|shape| (&shape.module, &shape.name));
    let enums = service.enums.iter().map(|shape| (&shape.module, &shape.name));
    let mut all: Vec<_> = structures.chain(unions).chain(enums).collect();
    all.sort();
    let exports: TokenStream = all
        .iter()
        .map(|(module, name)| {
            let (module, name) = (format_ident!("{module}"), format_ident!("{name}"));
            quote! { pub use #module::#name; }
        })
        .collect();
    let modules = all.iter().map(|(module, _)| format_ident!("{module}"));
    let builders: TokenStream = service
        .structures
        .iter()
        .map(|shape| {
            let (module, builder) = (format_ident!("{}", shape.module), format_ident!("{}", shape.builder));
            quote! { pub use super::#module::#builder; }
        })
        .collect();
    let mut docs = vec!["The types that inputs and outputs are made of.".to_owned()];
    docs.extend(super::manifest::types_page());
    SourceFile {
        path: "src/types.rs".to_owned(),
        docs,
        imports: Default::default(),
        pieces: vec![Piece::Rust(quote! {
            #exports

            #[doc = " The builders of structures."]
            pub mod builders {
                #builders
            }

            pub mod error;
            #(mod #modules;)*
        })],
    }
}
