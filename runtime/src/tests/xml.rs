//! Tests of `crate::codec::xml`, and of response and error documents: tables of expected results, and thousands of
//! seeded comparisons with `aws-smithy-xml`.

mod bad_input;
mod building;
mod difference;
mod documents;
mod random;
mod reading;
mod reference;
mod shape;
mod writing;
