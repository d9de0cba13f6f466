//! Measures the cost of a first program: its build from scratch with default features, its size, and one run.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde::Deserialize;

use super::error::BenchError;
use super::programs::{self, Programs};
use super::row::{Row, Target, Unit};
use super::scratch::Scratch;
use super::server::Server;
use super::sides;
use crate::workspace::Workspace;

const PART: &str = "hello-world";
const NAME: &str = "hello-world";
/// The program, which calls the server at the URL in its first argument.
const PROGRAM: &str = r#"use aws_sdk_secretsmanager::config::{BehaviorVersion, Config, Credentials, Region};

#[tokio::main]
async fn main() -> Result<(), aws_sdk_secretsmanager::Error> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "example", None, None, "example"))
        .region(Region::new("eu-west-1"));
    let config = match std::env::args().nth(1) {
        Some(url) => config.endpoint_url(url),
        None => config,
    };
    let client = aws_sdk_secretsmanager::Client::from_conf(config.build());
    let secret = client.get_secret_value().secret_id("hello").send().await?;
    println!("{:?}", secret.version_id());
    Ok(())
}
"#;

/// The maximum number of runs: first builds take minutes, and more runs add little information.
const RUNS: usize = 3;
/// The number of starts to time: each takes only milliseconds, so there can be many.
const STARTS: usize = 20;

/// Measures the time of the first build, the number of packages, the size of the program, and the time of one run.
pub(super) fn measure(workspace: &Workspace, runs: usize) -> Result<Vec<Row>, BenchError> {
    let measuring = Programs::build(workspace)?;
    let scratch = sides::find(workspace)?.map(|side| {
        let dependencies =
            "default-features = true }\ntokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }";
        Scratch::write(workspace, NAME, &side, dependencies, ("main.rs", PROGRAM))
    });
    let [ours, official] = scratch;
    let scratch = [ours?, official?];
    let (mut seconds, mut processor) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()]);
    for one in &scratch {
        programs::run(&mut one.cargo(&["fetch"]))?;
    }
    for _ in 0..runs.min(RUNS) {
        for (index, one) in scratch.iter().enumerate() {
            one.clear()?;
            let taken = measuring.measure_success(&one.cargo(&["build"]))?;
            seconds[index].push(taken.seconds);
            processor[index].push(taken.processor);
        }
    }
    let (mut packages, mut sizes) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()]);
    let mut small_sizes = [Vec::new(), Vec::new()];
    let mut built = Vec::new();
    for (index, one) in scratch.iter().enumerate() {
        packages[index].push(count_packages(one)? as f64);
        one.clear()?;
        for (profile, sizes) in [("release", &mut sizes), ("small", &mut small_sizes)] {
            programs::run(&mut one.cargo(&["build", "--profile", profile]))?;
            let program = one.target().join(profile).join(NAME);
            sizes[index].push(fs::metadata(&program).map_err(BenchError::path(&program))?.len() as f64);
        }
        built.push(one.target().join("small").join(NAME));
    }
    let server = Server::start(&measuring)?;
    let mut starts = [Vec::new(), Vec::new()];
    for _ in 0..STARTS {
        for (program, starts) in built.iter().zip(&mut starts) {
            starts.push(measuring.measure_success(Command::new(program).arg(&server.address))?.seconds);
        }
    }
    for one in &scratch {
        one.clear()?;
    }
    Ok(vec![
        Row::pairs(PART, "first build", Unit::Seconds, seconds).with_target(Target::Ratio(0.80)),
        Row::pairs(PART, "first build, CPU time", Unit::Seconds, processor),
        Row::pairs(PART, "packages", Unit::Count, packages).with_target(Target::Figure(105.0)),
        Row::pairs(PART, "program, release, stripped", Unit::Bytes, sizes),
        Row::pairs(PART, "program, with the settings for small programs", Unit::Bytes, small_sizes),
        Row::pairs(PART, "its start, first call and end, without TLS", Unit::Seconds, starts),
    ])
}

/// Counts the packages that a build needs, not including the program itself.
fn count_packages(scratch: &Scratch) -> Result<usize, BenchError> {
    let output = programs::output(&mut scratch.cargo(&["build", "--message-format=json"]))?;
    let messages = output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
    let packages: BTreeSet<_> = messages.map(|message: Artifact| message.package_id).collect();
    Ok(packages.len().saturating_sub(1))
}

#[derive(Deserialize)]
struct Artifact {
    package_id: String,
}
