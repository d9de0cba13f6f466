//! The standard library of the endpoint rules language, one file a function.
//!
//! A generated crate carries the files that its rule set needs, and declares just those.

mod arn;
mod bdd;
mod custom_endpoint;
mod host;
mod invalid_params;
mod partition;
mod s3;
mod segments;
mod split;
mod substring;
#[cfg(test)]
mod testing;
mod uri_encode;
mod url;
