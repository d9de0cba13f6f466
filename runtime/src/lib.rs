//! The runtime of generated clients: everything that is the same for every service, on top of the published
//! `aws-smithy-*` crates.
//!
//! A generated crate consists of tables, from which the macros of this crate generate its public types: one row per
//! member, one line per fact. Types that must belong to the generated crate, such as `Client` and `Config`, are thin
//! wrappers around those of this crate, also defined by macros. Everything here is public for generated code only and
//! may change in any version, so a generated crate depends on one exact version.
//!
//! | module | content |
//! | --- | --- |
//! | [`macros`] | the macros for tables of operations, structures, errors, enums and unions |
//! | [`codec`] | wire formats of bodies |
//! | [`orchestration`] | the path of a call through the published runtime |
//! | [`client`](mod@client), [`config`](mod@config), [`service`] | a client, its configuration, and its service |
//! | [`endpoint`] | the standard library of endpoint rules |
//! | [`ext`](mod@ext) | extensions, which the published crates do not have |
//! | [`opaque`] | bodies that are not shown, because they contain sensitive data |
//! | [`pagination`], `waiter`, `event_stream`, `endpoint_discovery` | code that operations of one kind share |

#![allow(clippy::crate_in_macro_def, reason = "in these macros `crate` is the generated crate that calls them")]

pub mod account_id_endpoint;
pub mod auth;
#[cfg(feature = "auth-token")]
pub mod auth_token;
#[cfg(feature = "checksums")]
pub mod checksum;
pub mod client;
pub mod client_context;
pub mod codec;
pub mod config;
#[cfg(feature = "content-md5")]
pub mod content_md5;
pub mod correction;
pub mod endpoint;
#[cfg(feature = "endpoint-discovery")]
pub mod endpoint_discovery;
pub mod error;
#[cfg(feature = "event-stream")]
pub mod event_stream;
pub mod ext;
#[doc(hidden)]
pub mod external;
pub mod host_prefix;
pub mod http;
#[cfg(feature = "http-auth")]
pub mod http_auth;
pub mod idempotency_token;
pub mod input_member;
#[cfg(feature = "waiters")]
pub mod jmespath;
pub mod long_polling;
pub mod macros;
pub mod modeled_error;
pub mod opaque;
pub mod orchestration;
pub mod pagination;
#[cfg(feature = "waiters")]
pub mod polling;
#[cfg(feature = "presigning")]
pub mod presigning;
pub mod protocol;
#[cfg(feature = "request-compression")]
pub mod request_compression;
pub mod request_id;
pub mod retry_defaults;
#[cfg(feature = "s3")]
pub mod s3;
pub mod service;
mod service_headers;
pub mod sigv4a;
pub mod structure;
#[cfg(feature = "tree-hash")]
pub mod tree_hash;
#[cfg(feature = "waiters")]
pub mod waiter;

#[cfg(test)]
mod tests;

/// The codecs of the tables in tests, in place of the module `meta` of a generated crate.
#[cfg(all(test, feature = "xml"))]
mod meta {
    pub(crate) type Encoding = crate::codec::Xml;
    pub(crate) type Decoding = crate::codec::Xml;
}
