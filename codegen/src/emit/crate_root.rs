//! The crate root, and the modules `operation` and `types`, which only declare modules and re-export items.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Piece, SourceFile};
use crate::ir::Service;

/// Emits `lib.rs`.
///
/// ```text
/// pub use client::Client;
/// pub use config::Config;
/// pub use error_meta::Error;
///
/// pub mod client;
/// ```
pub(super) fn lib(service: &Service) -> SourceFile {
    let endpoint_discovery = service.endpoint_discovery.is_some().then(|| quote! { pub mod endpoint_discovery; });
    let guide = super::guide::has_pages(service).then(|| {
        quote! {
            #[cfg(doc)]
            pub mod guide;
        }
    });
    let auth_token = service.auth_token.map(|_| quote! { pub mod auth_token; });
    let presigning = service.has_presigning().then(|| quote! { pub mod presigning; });
    let waiters = service.support.waiters.then(|| quote! { pub mod waiters; });
    let tokens = quote! {
        #![cfg_attr(docsrs, feature(doc_cfg))]
        #![forbid(unsafe_code)]
        #![warn(missing_docs)]

        #[doc(inline)]
        pub use client::Client;
        #[doc(inline)]
        pub use config::Config;
        pub use error_meta::Error;

        #auth_token
        pub mod client;
        pub mod config;
        #endpoint_discovery
        pub mod error;
        mod error_meta;
        pub mod ext;
        #guide
        mod idempotency_token;
        pub mod meta;
        pub mod operation;
        #presigning
        pub mod primitives;
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

/// Emits the module `operation`.
///
/// ```text
/// pub use aws_types::request_id::RequestId;
///
/// pub mod get_secret_value;
/// ```
pub(super) fn operations(service: &Service) -> SourceFile {
    let modules = service.operations.iter().map(|operation| format_ident!("{}", operation.module));
    let extended = service
        .customizations
        .extended_request_id
        .then(|| quote! { pub use client_runtime::s3::request_id::RequestIdExt; });
    SourceFile {
        path: "src/operation.rs".to_owned(),
        docs: vec!["The operations of the service, each with its input, output, error and builders.".to_owned()],
        imports: Default::default(),
        pieces: vec![Piece::Rust(quote! {
            pub use aws_types::request_id::RequestId;
            #extended

            #(pub mod #modules;)*
        })],
    }
}

/// Emits the module `types`.
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
    let mut docs = vec!["The data types that inputs and outputs use.".to_owned()];
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
