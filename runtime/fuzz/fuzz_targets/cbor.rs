//! Fuzz target for CBOR responses; see the module `cbor`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    runtime_fuzz::cbor::read(data);
});
