//! Counts the allocations of a call with each client, and prints JSON: allocations and bytes per call.
//!
//! This is a separate program because counting would distort the times.

use allocation_counter::AllocationInfo;
use bench::{Case, Error, canned, case, side};
use clap::Parser;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

#[derive(Parser)]
struct Args {
    /// The call to make.
    case: Case,
}

/// The number of warm-up calls, which fill caches and are not counted.
const WARM_UP: u64 = 20;
const CALLS: u64 = 100;

fn main() -> Result<(), Error> {
    let args = Args::parse();
    let runtime = Builder::new_current_thread().enable_time().build()?;
    let value = case::secret_string(50_000);
    let ours = side::ours::client(canned::client(args.case)?, None);
    let official = side::official::client(canned::client(args.case)?, None);
    let of_ours = count(&runtime, async || side::ours::call(&ours, args.case, &value).await)?;
    let of_official = count(&runtime, async || side::official::call(&official, args.case, &value).await)?;
    println!("{}", json!({ "ours": figures(of_ours), "official": figures(of_official) }));
    Ok(())
}

fn count(runtime: &Runtime, call: impl AsyncFn() -> Result<(), Error>) -> Result<AllocationInfo, Error> {
    let calls = |calls| {
        runtime.block_on(async {
            for _ in 0..calls {
                call().await?;
            }
            Ok::<_, Error>(())
        })
    };
    calls(WARM_UP)?;
    let mut result = Ok(());
    let counted = allocation_counter::measure(|| result = calls(CALLS));
    result.map(|()| counted)
}

fn figures(counted: AllocationInfo) -> Value {
    json!({ "allocations": counted.count_total / CALLS, "bytes": counted.bytes_total / CALLS })
}
