//! Simple types that members are made of.

pub use aws_smithy_types::date_time::Format as DateTimeFormat;
pub use aws_smithy_types::{Blob, DateTime};

pub mod event_stream;
pub(crate) mod sealed_enum_unknown;
