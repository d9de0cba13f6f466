//! Tests of `crate::codec::form`: tables of what shapes are written as, and seeded cases against `aws-smithy-query`.

mod difference;
mod shape;
mod writing;
