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

//!
//! Ours rather than a published one, by processor time and allocations in a release build (November 2026): a listing as S3
//! sends it, with 3 objects (1.1 kB) and with 1,000 (238 kB), into and from the same structures.
//!
//! | | this codec | aws-smithy-xml 0.64.1 | quick-xml 0.38.4, events |
//! | --- | --- | --- | --- |
//! | reading 3 objects | 0.91 µs, 14 allocations | 8.3 µs (9.2 times), 18 | 2.8 µs (3.1 times), 32 |
//! | reading 1,000 objects | 0.30 ms, 3,065 | 2.0 ms (6.7 times), 4,066 | 0.80 ms (2.7 times), 7,071 |
//! | writing 3 objects | 0.69 µs, 4 | 3.9 µs (5.7 times), 20 | |
//! | writing 1,000 objects | 0.21 ms, 1,001 | 0.90 ms (4.4 times), 4,016 | |
//!
//! aws-smithy-xml does not notice a body that is cut off, and brings xmlparser and the schema runtime with it; quick-xml would
//! need the same reader of fields on top of its events.

mod collections;
mod error;
mod markup;
mod reader;
mod scalars;
mod structure;
mod unescape;
mod writer;

pub use error::Error;
pub use reader::Reader;
pub use writer::{Namespace, Writer};

/// The codec.
pub enum Xml {}
