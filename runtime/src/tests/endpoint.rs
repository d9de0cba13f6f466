//! Tests of `crate::endpoint`, one file per module.

mod arn;
mod bdd;
mod custom_endpoint;
mod custom_partitions;
mod host;
mod invalid_params;
mod partition;
mod s3;
mod segments;
mod split;
mod substring;
mod testing;
mod uri_encode;
mod url;
