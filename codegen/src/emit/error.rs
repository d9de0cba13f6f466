//! Errors: the shapes, the module that exports them, and the error type of the whole crate.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::scope::Scope;
use super::types::{file, literal, shape_docs};
use super::{Line, Piece, SourceFile};
use crate::ir::{ErrorShape, Retry, Service};

/// Emits the files for all errors.
pub(super) fn errors(service: &Service) -> [SourceFile; 3] {
    [shapes(service), module(service), service_error(service)]
}

/// Emits the error shapes, in one file.
///
/// ```text
/// error_structure! {
///     /// The secret does not exist.
///     pub struct ResourceNotFoundException, ResourceNotFoundExceptionBuilder "ResourceNotFoundException" status 404 {
///         /// The error message.
///         message, set_message, get_message: optional(text) = member("Message");
///     }
/// }
/// ```
fn shapes(service: &Service) -> SourceFile {
    let names = service.errors.iter().flat_map(|error| [error.structure.name.clone(), error.structure.builder.clone()]);
    let mut scope = Scope::with(names);
    let mut tables: Vec<_> = service.errors.iter().map(|error| table(error, &mut scope)).collect();
    if service.customizations.extended_request_id {
        let types: Vec<_> = service.errors.iter().map(|error| ("error", &error.structure.name)).collect();
        tables.push(super::operation::extended_request_id(&types));
    }
    file("src/types/error/shapes.rs".to_owned(), vec!["The modeled errors of the service.".to_owned()], scope, tables)
}

fn table(error: &ErrorShape, scope: &mut Scope) -> Piece {
    let structure = &error.structure;
    let retried = match error.retry {
        None => "",
        Some(Retry::Throttling) => " retried as ThrottlingError",
        Some(Retry::Server) => " retried as ServerError",
        Some(Retry::Client) => " retried as ClientError",
    };
    // The macro's default is 400.
    let status = if error.status == 400 { String::new() } else { format!(" status {}", error.status) };
    let sent = if structure.write { ", sent" } else { "" };
    let head = format!(
        "pub struct {}, {} {}{status}{retried}{sent}",
        structure.name,
        structure.builder,
        literal(&error.shown)
    );
    let rows = structure.members.iter().flat_map(|member| super::row::member(member, scope)).collect();
    let lines = vec![shape_docs(structure.docs.lines()), Line::Block { head, lines: rows }];
    Piece::Table { name: "error_structure", lines }
}

/// Emits the module `types::error`.
///
/// ```text
/// pub use shapes::ResourceNotFoundException;
///
/// pub mod builders {
///     pub use super::shapes::ResourceNotFoundExceptionBuilder;
/// }
///
/// mod shapes;
/// ```
fn module(service: &Service) -> SourceFile {
    let names = service.errors.iter().map(|error| format_ident!("{}", error.structure.name));
    let builders = service.errors.iter().map(|error| format_ident!("{}", error.structure.builder));
    let streams: TokenStream = service
        .event_streams
        .iter()
        .map(|stream| {
            let (module, error) = (format_ident!("{}", stream.events.module), format_ident!("{}", stream.error));
            quote! { pub use super::#module::#error; }
        })
        .collect();
    let exports: TokenStream = match service.errors.is_empty() {
        true => quote! {
            #streams

            #[doc = " The builders of errors."]
            pub mod builders {}
        },
        false => quote! {
            pub use shapes::{#(#names),*};
            #streams

            #[doc = " The builders of errors."]
            pub mod builders {
                pub use super::shapes::{#(#builders),*};
            }

            mod shapes;
        },
    };
    SourceFile {
        path: "src/types/error.rs".to_owned(),
        docs: vec!["The modeled errors of the service.".to_owned()],
        imports: Default::default(),
        pieces: vec![Piece::Rust(exports)],
    }
}

/// Emits the error type of the whole crate.
///
/// ```text
/// service_error! {
///     pub enum Error {
///         /// The secret does not exist.
///         ResourceNotFoundException;
///     }
/// }
/// ```
fn service_error(service: &Service) -> SourceFile {
    let rows = service.errors.iter().flat_map(|error| {
        let name = &error.structure.name;
        [Line::Docs(vec![error.structure.docs.summary().to_owned()]), Line::Row(format!("{name};"))]
    });
    let lines = vec![Line::Block { head: "pub enum Error".to_owned(), lines: rows.collect() }];
    let docs = vec!["The error type of the crate, which covers the errors of all operations.".to_owned()];
    let mut pieces = vec![Piece::Table { name: "service_error", lines }];
    if service.customizations.extended_request_id {
        pieces.push(super::operation::extended_request_id(&[("error", &"Error".to_owned())]));
    }
    pieces.extend(service.support.waiters.then(|| {
        Piece::Rust(quote! {
            client_runtime::waiter_errors! {}
        })
    }));
    file("src/error_meta.rs".to_owned(), docs, Scope::default(), pieces)
}
