//! Functions that read arbitrary bytes as responses. Each module has a target under `fuzz_targets`; tests of the
//! package `testbed` include the modules and run on stable Rust.

pub mod cbor;
pub mod event_stream;
pub mod xml;
