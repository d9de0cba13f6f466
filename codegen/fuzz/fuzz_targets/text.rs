//! Fuzzes a string that occurs in a model as documentation, name, value, pattern and message: it must not become code
//! in the crate.

#![no_main]

mod run;
#[path = "../../tests/trust/text.rs"]
mod text;
#[path = "../../tests/trust/valid.rs"]
mod valid;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| run::generate(&text::everywhere(text)));
