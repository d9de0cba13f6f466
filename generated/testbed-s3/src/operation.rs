//! The operations of the service, each with its input, output, error and builders.

pub use aws_types::request_id::RequestId;
pub use client_runtime::s3::request_id::RequestIdExt;

pub mod copy_object;
pub mod create_session;
pub mod delete_object;
pub mod get_bucket_location;
pub mod get_object;
pub mod get_object_attributes;
pub mod head_object;
pub mod list_directory_buckets;
pub mod list_object_versions;
pub mod list_parts;
pub mod put_object;
pub mod upload_part;
