//! Reads any bytes as responses. Each module has a target under `fuzz_targets`; a test of the package `testbed` runs them on
//! stable Rust.

pub mod cbor;
pub mod event_stream;
pub mod xml;
