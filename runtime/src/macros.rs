//! The declarative macros that define shapes from tables with one row per member.
//!
//! A row of a structure, input, output or error has the form
//!
//! ```text
//! /// The documentation of the member.
//! field, set_field, get_field: optional(list(Tag)) = member("Name") as Format, sensitive;
//! ```
//!
//! - The first name is that of the field, its accessor and the builder's setter; the second is that of the setter that
//!   takes an `Option`; the third is that of the builder's getter.
//! - `optional(kind)` is an `Option`; `required(kind)` must be set before `build`; `or(value, kind)` has a default;
//!   `corrected(value, kind)` is also required, but its value replaces the kind's `Default` if a response lacks the
//!   member; `stream(kind)` is a stream, whose kind is `value(ByteStream)`, `events(T, E)` or `sent_events(T, E)`.
//! - The kind determines how the member is passed and returned: `text`, `copy(T)`, `value(T)`, `boxed(T)`,
//!   `list(text)`, `list(T)`, `map(K, V)`.
//! - The place determines where the member is serialized: `member("Name")` and `attribute("name")` are members of the
//!   structure in the body, the latter as an XML attribute; `label("Key")`, `query("id")`, `query_params()`,
//!   `header("etag")`, `prefix_headers("x-meta-")` and `status()` are outside the body; `payload(bytes)`,
//!   `payload(text)`, `payload(structure)`, `payload(value)` and, for a stream, `payload()` are the body itself. The
//!   table of an event stream handles `event_header("etag")` and `event_payload()`.
//! - `as Format` overrides the format of the type; flags such as `sensitive` follow.
//!
//! `member`, `builder`, `row` and `head_row` contain the expansions of rows; most of the other files contain those of
//! whole tables and modules. Most generated functions are `#[inline]`: they are compiled where they are used, and not
//! at all if unused. Implementations of the runtime's own traits are hidden in the documentation, because they are not
//! part of the API of a generated crate.

#[cfg(feature = "auth-token")]
mod auth_token;
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
#[cfg(feature = "fake")]
mod fake_rows;
mod fluent_builder;
mod head_row;
#[cfg(feature = "http-auth")]
mod http_auth;
mod member;
mod operation;
mod operation_error;
mod operation_items;
mod paginator;
#[cfg(feature = "presigning")]
mod presigning;
#[cfg(feature = "required")]
mod required_members;
mod row;
#[cfg(feature = "serde")]
mod serde_rows;
mod service_error;
mod settings;
mod string_enum;
mod structure;
mod union;
mod union_type;
