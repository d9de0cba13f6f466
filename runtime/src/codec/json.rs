//! The awsJson wire format: a reader that goes from bytes straight into fields, and a writer that goes from fields
//! straight into one buffer.
//!
//! [`Json`] is the format that follows from a type, [`Format`] one that a member states against its type's own.
//! What is accepted and what is written agrees with the clients that AWS publishes for Rust, down to the odd cases:
//! leading zeros in numbers pass, as do unknown escapes in members that nobody reads.

mod big_number;
mod collections;
mod decimal;
mod document;
mod error;
mod error_metadata;
mod format;
mod member;
mod number;
pub mod query_error;
mod reader;
mod scalars;
pub mod scan;
mod skip;
pub mod timestamp_formats;
mod unescape;
mod union;
mod writer;

pub use error::Error;
pub use error_metadata::error_metadata;
pub use format::{Format, Items, Json, Plain, Sparse, Values};
pub use member::{ReadMember, member_size, optional_member_size};
pub use reader::Reader;
pub use writer::Writer;
