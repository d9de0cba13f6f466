//! Times complete calls with canned responses, alternating between both clients in one process. Prints JSON:
//! nanoseconds per call, for each round and side.
//!
//! The time is the CPU time of the single thread that everything runs on.

use bench::{Case, Error, canned, case, clock, rounds, side};
use clap::Parser;
use serde_json::json;
use tokio::runtime::{Builder, Runtime};

#[derive(Parser)]
struct Args {
    /// The call to make.
    case: Case,
    /// Number of rounds. In each, the official client makes calls for about 40 ms, and ours makes the same number of
    /// calls.
    #[arg(long)]
    rounds: usize,
}

/// The number of warm-up calls before the first round, which fill the credentials cache and train the branch predictor.
const WARM_UP: usize = 300;

fn main() -> Result<(), Error> {
    let args = Args::parse();
    let runtime = Builder::new_current_thread().enable_time().build()?;
    let value = case::secret_string(50_000);
    let ours = side::ours::client(canned::client(args.case)?, None);
    let official = side::official::client(canned::client(args.case)?, None);
    let time_ours = |calls| time(&runtime, calls, async || side::ours::call(&ours, args.case, &value).await);
    let time_official =
        |calls| time(&runtime, calls, async || side::official::call(&official, args.case, &value).await);
    let [ours, official] = rounds::alternate(args.rounds, WARM_UP, [&time_ours, &time_official])?;
    println!("{}", json!({ "ours": ours, "official": official }));
    Ok(())
}

/// Makes `calls` calls, and returns the mean CPU time of a call in nanoseconds.
fn time(runtime: &Runtime, calls: usize, call: impl AsyncFn() -> Result<(), Error>) -> Result<f64, Error> {
    runtime.block_on(async {
        let start = clock::thread_time()?;
        for _ in 0..calls {
            call().await?;
        }
        let taken = clock::thread_time()?.saturating_sub(start);
        Ok(taken.as_secs_f64() * 1e9 / calls as f64)
    })
}
