//! The operations of the service, each with its input, output, error and builders.

pub use aws_types::request_id::RequestId;

pub mod get_crate;
pub mod put_crate;
pub mod seal_crate;
pub mod tag_crate;
