//! Fuzz target for XML responses; see the module `xml`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    runtime_fuzz::xml::read(data);
});
