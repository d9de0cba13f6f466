//! The Rust that every generated crate carries along, compiled and tested in the place of a generated crate.
#![allow(dead_code, unused_imports, reason = "what uses these items is generated")]

mod content_md5;
mod endpoint_lib;
mod host_prefix;
mod json;
mod polling;
mod request_compression;

#[cfg(test)]
mod tests;
