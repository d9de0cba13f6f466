//! Round trips of thousands of inputs and outputs through formats of `serde`.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use difference::case::Case;
use difference::model::Model;
use difference::round_trip::{Values, round_trip};

const CASES: u64 = 2_300;

#[test]
fn values_survive_a_round_trip_and_match_the_wire_json() {
    let model = Model::read().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let mut all = Values::default();
    for seed in 1..=CASES {
        let case = Case::of_seed(&model, seed);
        match runtime.block_on(round_trip(&case)) {
            Ok(values) => {
                all.inputs += values.inputs;
                all.outputs += values.outputs;
            }
            Err(error) => panic!("seed {seed}, {}: {error}", case.operation),
        }
    }
    println!("{all:?}");
    assert!(all.inputs > 2_000 && all.outputs > 600, "{all:?}");
}
