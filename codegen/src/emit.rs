//! Generates files from the IR. Emitters make no decisions and cannot fail.
//!
//! Every emitter is a function that returns files of tables, tokens and text. [`format`](crate::format) lays them out.

use crate::ir::Service;
use crate::source_file::{Emitter, Line, Piece, SourceFile};

mod crate_root;
mod endpoint;
mod endpoint_discovery;
mod enums;
mod error;
mod event_stream;
mod example_clients;
mod examples;
mod expression;
mod guide;
mod guide_presigning;
mod guide_programs;
mod guide_streams;
mod manifest;
mod meta;
mod operation;
mod operation_runtime;
mod protocol;
mod protocol_tests;
mod query;
mod required;
mod row;
mod runtime;
mod scope;
mod structure;
mod types;
mod union;
mod values;
mod waiter;

/// Returns the emitters for every part of the crate.
pub(crate) fn emitters(service: &Service) -> Vec<Emitter<'_>> {
    let mut emitters = library(service);
    emitters.extend(texts(service));
    emitters
}

/// Returns the emitters for the documentation and the protocol tests, which are not compiled into programs.
pub(crate) fn texts(service: &Service) -> Vec<Emitter<'_>> {
    vec![
        Box::new(|| examples::files(service)),
        Box::new(|| example_clients::files(service)),
        Box::new(|| guide::files(service)),
        Box::new(|| protocol_tests::files(service)),
    ]
}

/// Returns the emitters for the library and for the other files of its package, such as the manifest.
pub(crate) fn library(service: &Service) -> Vec<Emitter<'_>> {
    let mut emitters: Vec<Emitter<'_>> = vec![
        Box::new(|| endpoint::files(service)),
        Box::new(|| endpoint_discovery::files(service)),
        Box::new(|| vec![crate_root::lib(service), crate_root::operations(service), crate_root::types(service)]),
        Box::new(|| vec![meta::meta(service)]),
        Box::new(|| error::errors(service).into()),
        Box::new(|| runtime::modules(service)),
        Box::new(|| vec![required::structures(service)]),
        Box::new(|| waiter::client(service)),
        Box::new(|| manifest::files(service)),
    ];
    for operation in &service.operations {
        emitters.push(Box::new(|| vec![operation::operation(service, operation)]));
    }
    for operation in service.operations.iter().filter(|operation| !operation.waiters.is_empty()) {
        emitters.push(Box::new(|| waiter::waiters(operation)));
    }
    for structure in &service.structures {
        emitters.push(Box::new(|| vec![structure::structure(structure)]));
    }
    for union in &service.unions {
        emitters.push(Box::new(|| vec![union::union(union)]));
    }
    for stream in &service.event_streams {
        emitters.push(Box::new(|| vec![event_stream::event_stream(stream, service)]));
    }
    for shape in &service.enums {
        emitters.push(Box::new(|| vec![enums::string_enum(shape)]));
    }
    emitters
}
