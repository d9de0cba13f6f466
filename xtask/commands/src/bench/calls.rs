//! Measures complete calls to Secrets Manager with canned responses.

use serde::Deserialize;

use super::error::BenchError;
use super::programs::{self, Programs};
use super::row::{Row, Target, Unit};

const PART: &str = "calls";

/// The calls, each with the argument for the programs, a description, and the target for both time and allocations.
const CASES: [(&str, &str, Option<Target>); 4] = [
    ("get-secret-value", "GetSecretValue", Some(Target::Ratio(0.80))),
    ("list-secrets", "ListSecrets, 100 entries", None),
    ("put-secret-value", "PutSecretValue, 50 kB", None),
    ("batch-get-secret-value", "BatchGetSecretValue, 20 x 4 kB", None),
];

/// The number of rounds for each requested run.
const ROUNDS: usize = 6;

/// Measures the CPU time and allocations of each call.
pub(super) fn measure(programs: &Programs, runs: usize) -> Result<Vec<Row>, BenchError> {
    let mut rows = Vec::new();
    for (case, what, target) in CASES {
        let rounds = (runs * ROUNDS).to_string();
        let times: Times = programs::json_of(programs.command("calls").args([case, "--rounds", &rounds]))?;
        let seconds = [times.ours, times.official].map(|times| times.into_iter().map(|time| time / 1e9).collect());
        rows.push(Row::pairs(PART, what, Unit::Seconds, seconds).with_target(target));
        let counted: Counted = programs::json_of(programs.command("allocations").arg(case))?;
        let counted = [counted.ours, counted.official];
        let allocations = counted.each_ref().map(|counted| vec![counted.allocations]);
        rows.push(Row::pairs(PART, format!("{what}: allocations"), Unit::Count, allocations).with_target(target));
        let bytes = counted.map(|counted| vec![counted.bytes]);
        rows.push(Row::pairs(PART, format!("{what}: allocated"), Unit::Bytes, bytes));
    }
    Ok(rows)
}

/// Nanoseconds per call, by round.
#[derive(Deserialize)]
struct Times {
    ours: Vec<f64>,
    official: Vec<f64>,
}

#[derive(Deserialize)]
struct Counted {
    ours: Allocations,
    official: Allocations,
}

/// The allocations of one call.
#[derive(Deserialize)]
struct Allocations {
    allocations: f64,
    bytes: f64,
}
