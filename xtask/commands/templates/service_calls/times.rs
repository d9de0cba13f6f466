//! Times every call for both sides alternately, and prints JSON: nanoseconds per call, for each round and side.
//!
//! The time is the CPU time of the single thread that everything runs on.

use serde_json::{Value, json};
use service_calls::clock::thread_time;
use service_calls::rounds::alternate;
use service_calls::{Case, Error, official, ours};
use tokio::runtime::{Builder, Runtime};

/// The number of warm-up calls, which fill the credentials cache and train the branch predictor.
const WARM_UP: usize = 50;

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
    let sides: [&dyn Fn(usize) -> Result<f64, Error>; 2] =
        [&|calls| time(runtime, ours, calls), &|calls| time(runtime, official, calls)];
    let [of_ours, of_official] = alternate(rounds, WARM_UP, sides)?;
    Ok(json!({ "what": ours.what, "ours": of_ours, "official": of_official }))
}

/// Returns the mean time of a call in nanoseconds, over `calls` calls.
fn time(runtime: &Runtime, case: &Case, calls: usize) -> Result<f64, Error> {
    let start = thread_time()?;
    for _ in 0..calls {
        case.turn(runtime)?;
    }
    let taken = thread_time()?.saturating_sub(start);
    Ok(taken.as_secs_f64() * 1e9 / calls as f64)
}
