//! Times every call of both sides alternately, and prints JSON: nanoseconds per call, for each round and side.
//!
//! The time is the CPU time of the single thread that everything runs on.

use nix::time::ClockId;
use serde_json::{Value, json};
use service_calls::{Case, Error, official, ours};
use tokio::runtime::{Builder, Runtime};

const NANOSECONDS_A_ROUND: f64 = 4e7;
/// Warm-up calls, which fill the credentials cache and train the branch predictor.
const WARM_UP: u32 = 50;

fn main() -> Result<(), Error> {
    let rounds: usize = std::env::args().nth(1).ok_or("usage: times ROUNDS")?.parse()?;
    let runtime = Builder::new_current_thread().enable_time().build()?;
    let cases = ours()?.into_iter().zip(official()?);
    let rows =
        cases.map(|(ours, official)| row(&runtime, rounds, &ours, &official)).collect::<Result<Vec<_>, Error>>()?;
    println!("{}", Value::Array(rows));
    Ok(())
}

fn row(runtime: &Runtime, rounds: usize, ours: &Case, official: &Case) -> Result<Value, Error> {
    let time = |case: &Case, calls| time(runtime, case, calls);
    time(ours, WARM_UP)?;
    let calls = (NANOSECONDS_A_ROUND / time(official, WARM_UP)?).max(1.0) as u32;
    let (mut of_ours, mut of_official) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        // Alternate which side goes first.
        if round % 2 == 0 {
            of_ours.push(time(ours, calls)?);
            of_official.push(time(official, calls)?);
        } else {
            of_official.push(time(official, calls)?);
            of_ours.push(time(ours, calls)?);
        }
    }
    Ok(json!({ "what": ours.what, "ours": of_ours, "official": of_official }))
}

/// The nanoseconds of a call, in the mean of this many.
fn time(runtime: &Runtime, case: &Case, calls: u32) -> Result<f64, Error> {
    let clock = ClockId::CLOCK_THREAD_CPUTIME_ID;
    let start = std::time::Duration::from(clock.now()?);
    for _ in 0..calls {
        case.turn(runtime)?;
    }
    let taken = std::time::Duration::from(clock.now()?).saturating_sub(start);
    Ok(taken.as_secs_f64() * 1e9 / f64::from(calls))
}
