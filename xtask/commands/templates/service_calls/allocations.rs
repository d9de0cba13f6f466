//! Counts the allocations of every call for both sides, and prints JSON.
//!
//! This is a separate program because counting would distort the times.

use serde_json::{Value, json};
use service_calls::{Case, Error, official, ours};
use tokio::runtime::{Builder, Runtime};

/// The number of warm-up calls, which fill caches and are not counted.
const WARM_UP: u64 = 20;
const CALLS: u64 = 20;

fn main() -> Result<(), Error> {
    let runtime = Builder::new_current_thread().enable_time().build()?;
    let rows = ours()?.into_iter().zip(official()?).map(|(ours, official)| {
        Ok(json!({ "what": ours.what, "ours": count(&runtime, &ours)?, "official": count(&runtime, &official)? }))
    });
    println!("{}", Value::Array(rows.collect::<Result<_, Error>>()?));
    Ok(())
}

/// Returns the mean number of allocations per call.
fn count(runtime: &Runtime, case: &Case) -> Result<u64, Error> {
    let calls = |calls| (0..calls).try_for_each(|_| case.turn(runtime));
    calls(WARM_UP)?;
    let mut result = Ok(());
    let counted = allocation_counter::measure(|| result = calls(CALLS));
    result.map(|()| counted.count_total / CALLS)
}
