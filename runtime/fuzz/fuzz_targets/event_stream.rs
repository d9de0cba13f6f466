//! Fuzz target for event streams; see the module `event_stream`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    runtime_fuzz::event_stream::read(data);
});
