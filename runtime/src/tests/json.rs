//! Tests of `crate::codec::json`: tables of what has to come out, and thousands of seeded cases against `aws-smithy-json`,
//! whose behaviour the format keeps.

mod difference;
mod error_metadata;
mod random;
mod random_shape;
mod reading;
mod reference;
mod scan;
mod shape;
mod writing;
