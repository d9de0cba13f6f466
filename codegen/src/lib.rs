//! Turns the Smithy JSON AST of an awsJson service into a Rust client crate.

pub mod emit;
pub mod ir;
pub mod lower;
