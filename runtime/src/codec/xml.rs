//! XML: a reader that goes from bytes straight into fields, and a writer that goes from fields straight into one buffer.
//!
//! A value is the element around it: reading one begins behind the name of its start tag and ends behind its end tag; writing
//! one writes what is between the tags. Names match by their local part. It accepts what the clients that AWS publishes for
//! Rust accept, with these exceptions:
//!
//! - A body that is not well formed is an error: one that is cut off, or whose end tags do not match. The published clients
//!   take what they have read so far.
//! - A document type declaration is an error, and with it every definition of an entity. There are the five predefined
//!   entities and character references.
//! - The string in an element is all of it, CDATA sections included; comments do not end it.
//! - Elements are nested up to 128 deep.

mod collections;
mod error;
mod reader;
mod scalars;
mod structure;
mod unescape;
mod writer;

pub use error::Error;
pub use reader::Reader;
pub use writer::Writer;

/// The codec.
pub enum Xml {}
