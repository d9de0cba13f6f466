//! Tests of `crate::codec::cbor`: tables of what has to come out, hostile bodies, and seeded cases against `aws-smithy-cbor`.

mod hostile;
mod numbers;
mod reading;
mod reference;
mod shape;
mod writing;
