//! Fuzzes whole models: the generator must not panic, and an accepted model must result in valid Rust.
//!
//! The input is a JSON model. The fuzzer usually mutates it as a tree, like the trust tests, and sometimes as bytes; it
//! keeps inputs that reach new code.

#![no_main]

#[path = "../../tests/trust/mutate.rs"]
mod mutate;
mod run;
#[path = "../../tests/trust/valid.rs"]
mod valid;

use fastrand::Rng;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::Value;

const LIBRARY: &str = include_str!("../../tests/diff/library.json");
const PARKING: &str = include_str!("../../../xtask/tests/cli/parking.json");

fuzz_target!(|text: &str| run::generate(text));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut random = Rng::with_seed(seed.into());
    if size > 0 && random.u8(..8) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let own = [LIBRARY, PARKING].map(|text| serde_json::from_str::<Value>(text).unwrap_or_default());
    let model = serde_json::from_slice(&data[..size]).ok().filter(Value::is_object);
    let models: Vec<Value> = model.into_iter().chain(own).collect();
    let text = mutate::mutated(&mut random, &models, 1).to_string();
    match data.get_mut(..text.len().min(max_size)) {
        Some(room) if room.len() == text.len() => room.copy_from_slice(text.as_bytes()),
        _ => return fuzzer_mutate(data, size, max_size),
    }
    text.len()
});
