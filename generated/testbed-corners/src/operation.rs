//! The operations of the service, each with its input, output, error and builders.

pub use aws_types::request_id::RequestId;

pub mod get_mixed;
pub mod get_numbers;
pub mod list_deep;
pub mod list_default;
pub mod list_required;
pub mod send_text;
pub mod tell_secrets;
