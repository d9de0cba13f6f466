//! Reads arbitrary bytes as responses. Each module has a target under `fuzz_targets`; a test of the package `testbed`
//! runs the modules on stable Rust.

pub mod cbor;
pub mod event_stream;
pub mod xml;
