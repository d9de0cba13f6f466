//! The awsJson wire format: a reader that goes from bytes straight into fields, and a writer that goes from fields
//! straight into one buffer.
//!
//! [`Json`] is the format that follows from a type, [`Format`] one that a member states against its type's own.
//! What is accepted and what is written agrees with the clients that AWS publishes for Rust, down to the odd cases:
//! leading zeros in numbers pass, as do unknown escapes in members that nobody reads.

mod collections;
mod decimal;
mod error;
mod error_metadata;
mod format;
mod member;
mod number;
pub(crate) mod query_error;
mod reader;
mod scalars;
pub(crate) mod scan;
mod skip;
mod unescape;
mod writer;

pub(crate) use error::Error;
pub(crate) use error_metadata::error_metadata;
pub(crate) use format::{Format, Items, Json, Plain, Sparse, Values};
#[allow(unused_imports, reason = "not every service writes members of every kind")]
pub(crate) use member::{ReadMember, member_size, optional_member_size};
pub(crate) use reader::Reader;
pub(crate) use writer::Writer;
