//! Tests which items count as public, however they are written.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::*;
use crate::source_file::Line;
use crate::{Settings, Source};

const MODELS: [&str; 6] = [
    include_str!("../../../tests/diff/library.json"),
    include_str!("../../../../model/testbed/auth.json"),
    include_str!("../../../../model/testbed/endpoint-discovery.json"),
    include_str!("../../../../model/testbed/event-stream.json"),
    include_str!("../../../../model/testbed/everything.json"),
    include_str!("../../../../model/testbed/presigning.json"),
];

fn file(path: &str, pieces: Vec<Piece>) -> SourceFile {
    SourceFile { pieces, ..SourceFile::text(path, "") }
}

fn paths(files: &[SourceFile]) -> BTreeSet<String> {
    let modules = Modules::of(files);
    files.iter().flat_map(|file| items(file, &modules)).map(|item| item.path).collect()
}

/// Returns the public paths, except `Shown`, of a crate whose private module `inner` consists of these pieces.
fn of_inner(pieces: Vec<Piece>) -> Vec<String> {
    let root = quote! {
        pub use inner::Shown;
        mod inner;
    };
    let mut paths = paths(&[file("src/lib.rs", vec![Piece::Rust(root)]), file("src/inner.rs", pieces)]);
    assert!(paths.remove("Shown"), "items that the root exports are public");
    paths.into_iter().collect()
}

#[test]
fn all_tables_and_macros_of_the_generator_are_understood() {
    for text in MODELS {
        let settings = Settings::default();
        let service = crate::lower(Source { name: "model.json", text }, &[], &settings).unwrap();
        let paths = paths(&files(&emit::library(&service)));
        assert!(!paths.is_empty());
        for path in &paths {
            assert!(!path.contains(['{', '!']) || path.contains("::{impl "), "{path} is not understood");
        }
        for operation in &service.operations {
            for name in [&operation.input.name, &operation.output.name, &operation.error] {
                assert!(paths.contains(&format!("operation::{}::{name}", operation.module)), "{name}");
            }
            assert!(paths.contains(&format!("Client::{}", operation.method)));
        }
        for path in [
            "Client",
            "Client::from_conf",
            "Config",
            "Error",
            "config::Builder",
            "config::Builder::set_region",
            "config::endpoint::Params",
            "config::interceptors::InterceptorContext",
            "error::DisplayErrorContext",
            "feature rt-tokio",
        ] {
            assert!(paths.contains(path), "{path}");
        }
        for path in ["client::Handle", "config::Builder::core", "meta::SERVICE"] {
            assert!(!paths.contains(path), "{path} is private");
        }
    }
}

#[test]
fn bindings_of_events_are_not_public() {
    let text = include_str!("../../../../model/testbed/event-stream.json");
    let service = crate::lower(Source { name: "model.json", text }, &[], &Settings::default()).unwrap();
    let paths = paths(&files(&emit::library(&service)));
    let of_events: Vec<_> = paths.iter().filter_map(|path| path.strip_prefix("types::ParcelEvents::")).collect();
    assert_eq!(of_events, ["Delivered", "Noted", "Pictured", "Scanned", "Weighed"]);
}

#[test]
fn unknown_tables_are_compared_as_written() {
    let lines = vec![
        Line::Docs(vec!["A presigned request.".to_owned()]),
        Line::Block { head: "presigned GetBook".to_owned(), lines: vec![Line::Row("expires: u32;".to_owned())] },
    ];
    let paths = of_inner(vec![Piece::Table { name: "presign", lines }]);
    assert_eq!(paths, ["inner::presign! { expires: u32; }", "inner::presign! { presigned GetBook }"]);
}

#[test]
fn unknown_blocks_of_known_tables_are_compared_as_written() {
    let lines = vec![Line::Block { head: "presigned GetBook".to_owned(), lines: Vec::new() }];
    let paths = of_inner(vec![Piece::Table { name: "operation", lines }]);
    assert_eq!(paths, ["inner::operation! { presigned GetBook }"]);
}

#[test]
fn runtime_macros_are_compared_by_their_expansion() {
    let root = |call: TokenStream| {
        let paths = paths(&[file("src/lib.rs", vec![Piece::Rust(quote! { pub mod config { #call } })])]);
        paths.into_iter().filter(|path| path != "config").collect::<Vec<_>>()
    };
    let mode = root(quote! {
        pub struct Builder;
        client_runtime::account_id_endpoint_settings! {}
    });
    let methods = ["account_id_endpoint_mode", "set_account_id_endpoint_mode"];
    assert_eq!(
        mode,
        ["config::Builder".to_owned()]
            .into_iter()
            .chain(methods.map(|name| format!("config::Builder::{name}")))
            .collect::<Vec<_>>()
    );
    let discovery = root(quote!(client_runtime::endpoint_discovery! { call, discovered }));
    let expected =
        ["Client::with_endpoint_discovery_enabled", "config::ReloadEndpoint", "config::ReloadEndpoint::reload_once"];
    for path in expected {
        assert!(discovery.iter().any(|found| found == path), "{path}: {discovery:?}");
    }
    let odd = root(quote!(client_runtime::endpoint_discovery! { call }));
    assert_eq!(odd, ["config::call"], "input that does not fit the macro is compared by row");
}

#[test]
fn macros_of_other_crates_are_compared_by_row() {
    let paths = of_inner(vec![Piece::Rust(quote! {
        runtime::settings! {
            /// Whether requests are compressed.
            compression: bool => Some(compression);
            level: u8;
        }
    })]);
    assert_eq!(paths, ["inner::compression", "inner::level"]);
}

#[test]
fn local_macros_count_if_they_define_public_items() {
    let call = quote! {
        make! { Name; }
    };
    let with = |definition| of_inner(vec![Piece::Rust(quote! { #definition #call })]);
    let private = with(quote! {
        macro_rules! make { ($name:ident;) => { pub(crate) struct $name; } }
    });
    let public = with(quote! {
        macro_rules! make { ($name:ident;) => { pub struct $name; } }
    });
    assert_eq!((private, public), (Vec::<String>::new(), vec!["inner::Name".to_owned()]));
}

#[test]
fn exported_items_of_private_modules_count_with_their_impls() {
    let paths = of_inner(vec![Piece::Rust(quote! {
        pub struct Shown { pub field: u8, hidden: u8 }
        pub struct Hidden { pub field: u8 }
        trait Own {}
        impl Own for Shown {}
        impl Own for (u8, u8) {}
        impl IntoIterator for &Shown { type Item = u8; }
        impl Clone for Shown { fn clone(&self) -> Self { todo!() } }
        impl Shown { pub fn method(&self) {} fn helper(&self) {} pub(crate) fn other(&self) {} }
        impl Hidden { pub fn method(&self) {} }
        pub fn free() {}
        #[cfg(test)]
        mod tests { pub fn test() {} }
    })]);
    assert_eq!(paths, ["Shown::field", "Shown::method", "Shown::{impl Clone}", "Shown::{impl IntoIterator}"]);
}

#[test]
fn files_that_do_not_parse_are_compared_as_a_whole() {
    let paths = of_inner(vec![Piece::Text("pub async gen fn of the future".to_owned())]);
    assert_eq!(paths, ["inner::{unknown 0}"]);
}

#[test]
fn features_are_compared_except_those_of_dependencies() {
    let manifest = "[features]\ndefault = [\"fast\"]\nfast = []\n\n[dependencies]\nhttp = { version = \"1\", features = [\"x\"] }\n\
                    runtime = { path = \"../runtime\", features = [\"compression\", \"waiters\"] }\n";
    let paths = paths(&[SourceFile::text("Cargo.toml", manifest)]);
    let expected = ["feature default", "feature fast"];
    assert!(paths.iter().eq(&expected), "{paths:?}");
}

#[test]
fn names_are_resolved_by_their_imports() {
    let of = |import| {
        let file = file("src/lib.rs", vec![Piece::Rust(quote! { use #import; pub fn f(a: &A) -> A { todo!() } })]);
        items(&file, &Modules::of(std::slice::from_ref(&file))).pop_last().map(|item| item.signature)
    };
    assert_eq!(of(quote!(one::A)).as_deref(), Some("fn f(a: &one::A) -> one::A"));
    assert_ne!(of(quote!(one::A)), of(quote!(other::A)));
}
