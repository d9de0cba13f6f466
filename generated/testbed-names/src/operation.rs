//! The operations of the service, each with its input, output, error and builders.

pub use aws_types::request_id::RequestId;

pub mod infer_icd10_cm;
pub mod list_dns_things;
pub mod ok;
pub mod option;
pub mod some;
