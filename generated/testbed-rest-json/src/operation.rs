//! The operations of the service, each with its input, output, error and builders.

pub use aws_types::request_id::RequestId;

pub mod describe_lamp;
pub mod get_chart;
pub mod move_lamp;
pub mod put_chart;
pub mod put_lamp;
pub mod put_log;
