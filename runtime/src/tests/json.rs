//! Tests of `crate::codec::json`, and of the metadata of errors: tables of expected results, and thousands of seeded
//! comparisons with `aws-smithy-json`, whose behavior the codec matches.

mod difference;
mod error_metadata;
mod random;
mod random_shape;
mod reading;
mod reference;
mod scan;
mod shape;
mod writing;
