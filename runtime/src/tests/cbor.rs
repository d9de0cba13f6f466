//! Tests of `crate::codec::cbor`: tables of expected results, malicious bodies, and seeded comparisons with
//! `aws-smithy-cbor`.

mod hostile;
mod numbers;
mod reading;
mod reference;
mod shape;
mod writing;
