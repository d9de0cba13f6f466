//! Reading of responses and writing of requests in XML, form and CBOR, one service of each protocol.
//!
//! The program is written under target/bench, because it needs clients that are generated from the folder of models. The
//! codec of JSON is measured by [`micro`](super::micro).

use std::path::Path;

use serde::Deserialize;

use super::error::BenchError;
use super::programs;
use super::row::{Row, Target, Unit};
use super::scratch::Scratch;
use super::sides;
use crate::workspace::Workspace;

const PART: &str = "codecs";
/// The services, with the versions of their official packages.
const SERVICES: [(&str, &str); 3] = [("arcregionswitch", "1.48.0"), ("route53", "1.132.0"), ("sts", "1.124.0")];
/// The dependencies of the program other than clients.
const DEPENDENCIES: &str = "allocation-counter = \"0.8\"\naws-smithy-cbor = \"0.64\"\n\
    aws-smithy-runtime-api = { version = \"1.19.2\", features = [\"client\", \"http-1x\"] }\n\
    aws-smithy-types = \"1.9.1\"\nnix = { version = \"0.31\", features = [\"time\"] }\nserde_json = \"1\"\n";
/// The files of the program.
const FILES: [(&str, &str); 4] = [
    ("policy.json", include_str!("../../templates/codecs/policy.json")),
    ("responses.rs", include_str!("../../templates/codecs/responses.rs")),
    ("bin/allocations.rs", include_str!("../../templates/codecs/allocations.rs")),
    ("bin/times.rs", include_str!("../../templates/codecs/times.rs")),
];
const LIBRARY: &str = include_str!("../../templates/codecs/lib.rs");

/// The maximum ratios: reading is at least twice as fast, and writing one and a half times.
const READ: Target = Target::Ratio(0.50);
const WRITE: Target = Target::Ratio(0.67);

/// The number of rounds for each requested run.
const ROUNDS: usize = 6;

/// Measures the CPU time and allocations of each case. The part is skipped, with a note on standard output, if a service
/// cannot be generated.
pub(super) fn measure(workspace: &Workspace, models: Option<&Path>, runs: usize) -> Result<Vec<Row>, BenchError> {
    let Some(models) = models else {
        println!("skipped   {PART}: the models of the services come from the folder that --models names");
        return Ok(Vec::new());
    };
    let clients = match clients(workspace, models)? {
        Ok(clients) => clients,
        Err(reason) => {
            println!("skipped   {PART}: {reason}");
            return Ok(Vec::new());
        }
    };
    let program = Scratch::of(workspace, PART, "both", &(clients + DEPENDENCIES), ("lib.rs", LIBRARY))?;
    for (file, text) in FILES {
        program.put(file, text)?;
    }
    programs::run(&mut program.cargo(&["build", "--release"]))?;
    let binary = |name: &str| std::process::Command::new(program.target().join("release").join(name));
    let times: Vec<Figures<Vec<f64>>> = programs::json_of(binary("times").arg((runs * ROUNDS).to_string()))?;
    let counts: Vec<Figures<f64>> = programs::json_of(&mut binary("allocations"))?;
    let mut rows = Vec::new();
    for (times, counts) in times.into_iter().zip(counts) {
        let target = if times.what.contains("read") { READ } else { WRITE };
        let seconds = [times.ours, times.official].map(|times| times.into_iter().map(|time| time / 1e9).collect());
        rows.push(Row::pairs(PART, times.what, Unit::Seconds, seconds).with_target(Some(target)));
        let allocations = [vec![counts.ours], vec![counts.official]];
        rows.push(Row::pairs(PART, format!("{}: allocations", counts.what), Unit::Count, allocations));
    }
    Ok(rows)
}

/// The dependencies on the clients of both sides, or the reason why one of ours is missing.
fn clients(workspace: &Workspace, models: &Path) -> Result<Result<String, String>, BenchError> {
    let names = SERVICES.iter().map(|(name, _)| (*name).to_owned()).collect();
    let crates = match sides::generate(workspace, models, PART, names)? {
        Ok(crates) => crates,
        Err(reason) => return Ok(Err(reason)),
    };
    let features = "default-features = false, features = [\"rt-tokio\"] }\n";
    let ours = crates.iter().map(|(package, folder)| {
        let name = package.strip_prefix("aws-sdk-").unwrap_or(package);
        let folder = folder.display().to_string();
        format!("ours_{name} = {{ package = {package:?}, path = {folder:?}, {features}")
    });
    let official = SERVICES.iter().map(|(name, version)| {
        format!("official_{name} = {{ package = \"aws-sdk-{name}\", version = \"={version}\", {features}")
    });
    Ok(Ok(ours.chain(official).collect()))
}

/// The figures of a case.
#[derive(Deserialize)]
struct Figures<T> {
    what: String,
    ours: T,
    official: T,
}
