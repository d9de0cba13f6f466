//! The operations of the service, each with its input, output, error and builders.

pub use aws_types::request_id::RequestId;

pub mod describe_vault;
pub mod get_secret;
pub mod put_secret;
pub mod unlock;
