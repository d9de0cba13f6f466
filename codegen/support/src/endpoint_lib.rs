//! The standard library of the endpoint rules language, one file a function.
//!
//! A generated crate carries the files that its rule set needs, and declares just those.

pub(crate) mod arn;
pub(crate) mod bdd;
pub(crate) mod custom_endpoint;
pub(crate) mod custom_partitions;
pub(crate) mod host;
pub(crate) mod invalid_params;
pub(crate) mod partition;
pub(crate) mod s3;
pub(crate) mod segments;
pub(crate) mod split;
pub(crate) mod substring;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod uri_encode;
pub(crate) mod url;
