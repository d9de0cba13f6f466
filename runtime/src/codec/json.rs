//! JSON: a reader that goes from bytes straight into fields, and a writer that goes from fields straight into one buffer.
//!
//! It accepts and writes the same as the clients that AWS publishes for Rust, down to the odd cases: leading zeros in numbers
//! pass, as do unknown escapes in members that nobody reads.

mod big_number;
mod collections;
mod decimal;
mod document;
mod error;
mod number;
mod reader;
mod scalars;
pub(crate) mod scan;
mod skip;
mod structure;
mod timestamp_formats;
mod unescape;
mod writer;

pub use error::Error;
pub use reader::Reader;
pub use writer::Writer;

/// The codec.
pub enum Json {}
