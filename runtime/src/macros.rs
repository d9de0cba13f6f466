//! The declarative macros in which shapes are written: one table row a member, one line a fact.
//!
//! A row of a structure, an input, an output or an error reads
//!
//! ```text
//! /// What the member means.
//! field, set_field, get_field: optional(list(Tag)) = member("Name") as Format, sensitive;
//! ```
//!
//! - the three names are the field with its accessor, and the builder's setter and getter;
//! - `optional(kind)` is an `Option`, `required(kind)` must be set before `build`, `or(value, kind)` has a default,
//!   `corrected(value, kind)` is required too, and the value stands in for it where a response lacks it, in place of the
//!   kind's `Default`; `stream(kind)` is a stream: `value(ByteStream)`, `events(T, E)` or `sent_events(T, E)`;
//! - the kind says how the member is taken and given back: `text`, `copy(T)`, `value(T)`, `boxed(T)`, `list(text)`,
//!   `list(T)`, `map(K, V)`;
//! - the place is where the member goes: `member("Name")` is a member of the body's structure, `label("Key")`, `query("id")`,
//!   `query_params()`, `header("etag")`, `prefix_headers("x-meta-")` and `status()` are in the head, and `payload(bytes)`,
//!   `payload(text)`, `payload(structure)`, `payload(value)` and `payload()` of a stream are the body itself; the table of an
//!   event stream reads and writes what is `event_header("etag")` or `event_payload()`;
//! - `as Format` states a format that is not the one of the type, flags such as `sensitive` follow.
//!
//! `member`, `builder` and `row` hold what a row expands to, the other files the tables themselves. What a table makes is
//! `#[inline]`: it is compiled where it is used, and not at all where it is not. Implementations of the runtime's own traits are
//! hidden in documentation, as no part of the API of a generated crate.

mod builder;
mod client;
mod client_context;
mod config;
mod config_builder;
mod crate_modules;
mod endpoint;
mod error;
mod event_stream_operation;
mod ext;
mod fluent_builder;
mod head_row;
mod member;
mod operation;
mod operation_error;
mod paginator;
mod row;
mod service_error;
mod settings;
mod string_enum;
mod structure;
mod union;
mod union_type;
