//! Deserialization of responses and serialization of requests, measured by criterion.

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;

use super::error::BenchError;
use super::programs::{self, cargo};
use super::row::{Row, Target, Unit};
use crate::workspace::Workspace;

const PART: &str = "micro";

/// The groups of the benchmark and their targets.
const GROUPS: [(&str, Option<Target>); 5] = [
    ("read GetSecretValue", None),
    ("read ListSecrets", Some(Target::Ratio(0.40))),
    ("read BatchGetSecretValue", None),
    ("write PutSecretValue, 50 kB of JSON", Some(Target::Ratio(0.50))),
    ("write PutSecretValue, 50 kB of text", Some(Target::Ratio(0.50))),
];

/// Arguments for criterion, which limit its sampling within a run: the medians are taken over the runs.
const SETTINGS: [&str; 7] = [
    "--noplot",
    "--warm-up-time=0.2",
    "--measurement-time=0.5",
    "--sample-size=20",
    "--nresamples=1001",
    "--quiet",
    "--exact",
];

/// Measures the time of each group.
pub(super) fn measure(workspace: &Workspace, runs: usize) -> Result<Vec<Row>, BenchError> {
    let home = workspace.target().join("bench").join("criterion");
    let mut rows = Vec::new();
    for (group, target) in GROUPS {
        let mut seconds = [Vec::new(), Vec::new()];
        for _ in 0..runs {
            for (side, seconds) in ["ours", "official"].into_iter().zip(&mut seconds) {
                let mut command = cargo();
                command.current_dir(workspace.root()).env("CRITERION_HOME", &home);
                command.args(["bench", "--quiet", "--package", "bench", "--bench", "micro", "--"]);
                programs::run_quietly(command.args(SETTINGS).arg(format!("{group}/{side}")))?;
                seconds.push(estimate(&home.join(group).join(side).join("new/estimates.json"))? / 1e9);
            }
        }
        rows.push(Row::pairs(PART, group, Unit::Seconds, seconds).with_target(target));
    }
    Ok(rows)
}

/// Reads the median of a measurement, in nanoseconds.
fn estimate(path: &PathBuf) -> Result<f64, BenchError> {
    let text = fs::read_to_string(path).map_err(BenchError::path(path))?;
    let estimates: Estimates = serde_json::from_str(&text)
        .map_err(|source| BenchError::Output { command: "cargo bench --package bench".to_owned(), source })?;
    Ok(estimates.median.point_estimate)
}

#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
}
