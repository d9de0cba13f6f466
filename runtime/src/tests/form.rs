//! Tests of `crate::codec::form`: tables of expected output, and seeded comparisons with `aws-smithy-query`.

mod difference;
mod shape;
mod writing;
