//! Tests of `crate::codec::xml` and of the documents around it: tables of what has to come out, and thousands of seeded cases
//! against `aws-smithy-xml`.

mod bad_input;
mod building;
mod difference;
mod documents;
mod random;
mod reading;
mod reference;
mod shape;
mod writing;
