//! The Rust that every generated crate carries along, compiled and tested in the place of a generated crate.
#![allow(dead_code, unused_imports, reason = "what uses these items is generated")]

mod endpoint_lib;
mod json;

#[cfg(test)]
mod tests;
