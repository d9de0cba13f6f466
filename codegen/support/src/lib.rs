//! The Rust that every generated crate carries along, compiled and tested in the place of a generated crate.
