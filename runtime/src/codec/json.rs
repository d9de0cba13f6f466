//! JSON: a reader from bytes directly into fields, and a writer from fields directly into a buffer.
//!
//! Both behave like the published AWS clients for Rust, even in edge cases: leading zeros in numbers are accepted, as
//! are unknown escapes in members that are skipped.

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

/// The JSON codec.
pub enum Json {}
