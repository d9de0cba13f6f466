//! From the intermediate representation to Rust. Nothing fails here, and nothing is decided.

pub mod endpoint;
