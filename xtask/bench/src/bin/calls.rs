//! Times complete calls with canned responses, alternating between both clients in one process. Prints JSON: nanoseconds per
//! call, for each round and side.
//!
//! The time is the CPU time of the single thread that everything runs on.

use bench::{Case, Error, canned, case, clock, side};
use clap::Parser;
use serde_json::json;
use tokio::runtime::{Builder, Runtime};

#[derive(Parser)]
struct Args {
    /// The call.
    case: Case,
    /// Number of rounds, in each of which both clients make calls for about 40 ms.
    #[arg(long)]
    rounds: u32,
}

/// Warm-up calls before the first round, which fill the credentials cache and train the branch predictor.
const WARM_UP: u32 = 300;
const NANOSECONDS_A_ROUND: f64 = 4e7;

fn main() -> Result<(), Error> {
    let args = Args::parse();
    let runtime = Builder::new_current_thread().enable_time().build()?;
    let value = case::secret_string(50_000);
    let ours = side::ours::client(canned::client(args.case)?, None);
    let official = side::official::client(canned::client(args.case)?, None);
    let time_ours = |calls| time(&runtime, calls, async || side::ours::call(&ours, args.case, &value).await);
    let time_official =
        |calls| time(&runtime, calls, async || side::official::call(&official, args.case, &value).await);

    time_ours(WARM_UP)?;
    let calls = (NANOSECONDS_A_ROUND / time_official(WARM_UP)?).max(1.0) as u32;
    let (mut of_ours, mut of_official) = (Vec::new(), Vec::new());
    for round in 0..args.rounds {
        // Alternate which side goes first.
        if round % 2 == 0 {
            of_ours.push(time_ours(calls)?);
            of_official.push(time_official(calls)?);
        } else {
            of_official.push(time_official(calls)?);
            of_ours.push(time_ours(calls)?);
        }
    }
    println!("{}", json!({ "ours": of_ours, "official": of_official }));
    Ok(())
}

/// Makes this many calls, and returns the nanoseconds per call.
fn time(runtime: &Runtime, calls: u32, call: impl AsyncFn() -> Result<(), Error>) -> Result<f64, Error> {
    runtime.block_on(async {
        let start = clock::thread_time()?;
        for _ in 0..calls {
            call().await?;
        }
        let taken = clock::thread_time()?.saturating_sub(start);
        Ok(taken.as_secs_f64() * 1e9 / f64::from(calls))
    })
}
