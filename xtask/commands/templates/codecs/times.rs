//! Times every case of both sides alternately, and prints JSON: nanoseconds per turn, for each round and side.
//!
//! The time is the CPU time of the thread. Inputs are made before the clock starts, and results dropped after it stops.

use std::hint::black_box;
use std::time::Duration;

use aws_smithy_types::config_bag::ConfigBag;
use codecs::{Case, Error, official, ours};
use nix::time::ClockId;
use serde_json::{Value, json};

const NANOSECONDS_A_ROUND: f64 = 4e7;
const WARM_UP: usize = 200;
/// The number of results that exist at once. With many, the time would be that of the memory they need.
const BATCH: usize = 8;

fn main() -> Result<(), Error> {
    let rounds: usize = std::env::args().nth(1).ok_or("usage: times ROUNDS")?.parse()?;
    let cases = ours()?.into_iter().zip(official()?);
    let rows = cases.map(|(ours, official)| row(rounds, &ours, &official)).collect::<Result<Vec<_>, Error>>()?;
    println!("{}", Value::Array(rows));
    Ok(())
}

fn row(rounds: usize, ours: &Case, official: &Case) -> Result<Value, Error> {
    time(WARM_UP, ours)?;
    let turns = (NANOSECONDS_A_ROUND / time(WARM_UP, official)?).max(1.0) as usize;
    let (mut of_ours, mut of_official) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        // Alternate which side goes first.
        if round % 2 == 0 {
            of_ours.push(time(turns, ours)?);
            of_official.push(time(turns, official)?);
        } else {
            of_official.push(time(turns, official)?);
            of_ours.push(time(turns, ours)?);
        }
    }
    Ok(json!({ "what": ours.what, "ours": of_ours, "official": of_official }))
}

/// The nanoseconds of a turn, in the mean of this many.
fn time(turns: usize, case: &Case) -> Result<f64, Error> {
    let mut bag = ConfigBag::base();
    let mut taken = Duration::ZERO;
    let mut left = turns;
    while left > 0 {
        let batch = left.min(BATCH);
        let prepared: Vec<_> = (0..batch).map(|_| case.prepare()).collect();
        let mut done = Vec::with_capacity(batch);
        let start = now()?;
        for prepared in prepared {
            done.push(case.turn(prepared, &mut bag)?);
        }
        taken += now()?.saturating_sub(start);
        black_box(done);
        left -= batch;
    }
    Ok(taken.as_secs_f64() * 1e9 / turns as f64)
}

fn now() -> Result<Duration, Error> {
    Ok(ClockId::CLOCK_THREAD_CPUTIME_ID.now()?.into())
}
