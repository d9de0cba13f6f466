//! The Rust that every generated crate carries along, compiled and tested in the place of a generated crate.

#[allow(dead_code, unused_imports, reason = "the shapes of a generated crate use it")]
mod json;

#[cfg(test)]
mod tests;
