//! Times every case for both sides alternately, and prints JSON: nanoseconds per iteration, for each round and side.
//!
//! The time is the CPU time of the thread. Inputs are made before the clock starts, and results dropped after it stops.

use std::hint::black_box;
use std::time::Duration;

use aws_smithy_types::config_bag::ConfigBag;
use codecs::clock::thread_time;
use codecs::rounds::alternate;
use codecs::{Case, Error, official, ours};
use serde_json::{Value, json};

const WARM_UP: usize = 200;
/// The number of results that exist at once. With many more, memory access would dominate the measured time.
const BATCH: usize = 8;

fn main() -> Result<(), Error> {
    let rounds: usize = std::env::args().nth(1).ok_or("usage: times ROUNDS")?.parse()?;
    let cases = ours()?.into_iter().zip(official()?);
    let rows = cases.map(|(ours, official)| row(rounds, &ours, &official)).collect::<Result<Vec<_>, Error>>()?;
    println!("{}", Value::Array(rows));
    Ok(())
}

fn row(rounds: usize, ours: &Case, official: &Case) -> Result<Value, Error> {
    let sides: [&dyn Fn(usize) -> Result<f64, Error>; 2] = [&|turns| time(turns, ours), &|turns| time(turns, official)];
    let [of_ours, of_official] = alternate(rounds, WARM_UP, sides)?;
    Ok(json!({ "what": ours.what, "ours": of_ours, "official": of_official }))
}

/// Returns the mean time of an iteration in nanoseconds, over `turns` iterations.
fn time(turns: usize, case: &Case) -> Result<f64, Error> {
    let mut bag = ConfigBag::base();
    let mut taken = Duration::ZERO;
    let mut left = turns;
    while left > 0 {
        let batch = left.min(BATCH);
        let prepared: Vec<_> = (0..batch).map(|_| case.prepare()).collect();
        let mut done = Vec::with_capacity(batch);
        let start = thread_time()?;
        for prepared in prepared {
            done.push(case.turn(prepared, &mut bag)?);
        }
        taken += thread_time()?.saturating_sub(start);
        black_box(done);
        left -= batch;
    }
    Ok(taken.as_secs_f64() * 1e9 / turns as f64)
}
