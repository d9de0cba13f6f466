//! Programs that call clients of both sides, and print the times and allocations of the same cases.
//!
//! They are written under target/bench, because they need clients that are generated from the folder of models.

use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use super::error::BenchError;
use super::programs;
use super::row::{Row, Target, Unit};
use super::scratch::Scratch;
use super::sides;
use crate::workspace::Workspace;

/// A program with the binaries `times` and `allocations`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Both {
    /// The part of the report, and the name of the program.
    pub part: &'static str,
    /// The services, with the versions of their official packages.
    pub services: &'static [(&'static str, &'static str)],
    /// The dependencies, except for the clients and for those that all programs have.
    pub dependencies: &'static str,
    /// The features of the clients on both sides.
    pub features: &'static str,
    /// The source of the library.
    pub library: &'static str,
    /// The names and contents of the other source files.
    pub files: &'static [(&'static str, &'static str)],
}

/// The targets of a case: for its time, and for its allocations.
pub(super) type Targets = (Option<Target>, Option<Target>);

/// The dependencies that all programs have.
const DEPENDENCIES: &str = "allocation-counter = \"0.8\"\n\
    aws-smithy-runtime-api = { version = \"1.19.2\", features = [\"client\", \"http-1x\"] }\n\
    nix = { version = \"0.31\", features = [\"time\"] }\nserde_json = \"1\"\n";
/// The source files that all programs share with the package `bench`.
const FILES: [(&str, &str); 2] = [
    ("clock.rs", include_str!("../../../bench/src/clock.rs")),
    ("rounds.rs", include_str!("../../../bench/src/rounds.rs")),
];

/// The number of rounds for each requested run.
const ROUNDS: usize = 6;

impl Both {
    /// Measures the CPU time and allocations of each case. The part is skipped, with a note on standard output, if no
    /// models are given, or a client cannot be generated.
    pub(super) fn measure(
        &self,
        workspace: &Workspace,
        models: Option<&Path>,
        runs: usize,
        targets: fn(&str) -> Targets,
    ) -> Result<Vec<Row>, BenchError> {
        let part = self.part;
        let Some(models) = models else {
            println!("skipped   {part}: the models of the services are needed; name their folder with --models");
            return Ok(Vec::new());
        };
        let clients = match self.clients(workspace, models)? {
            Ok(clients) => clients,
            Err(reason) => {
                println!("skipped   {part}: {reason}");
                return Ok(Vec::new());
            }
        };
        let dependencies = clients + DEPENDENCIES + self.dependencies;
        let program = Scratch::of(workspace, part, "both", &dependencies, ("lib.rs", self.library))?;
        for (file, text) in FILES.iter().chain(self.files) {
            program.put(file, text)?;
        }
        programs::run(&mut program.cargo(&["build", "--release"]))?;
        let binary = |name: &str| Command::new(program.target().join("release").join(name));
        let times: Vec<Figures<Vec<f64>>> = programs::json_of(binary("times").arg((runs * ROUNDS).to_string()))?;
        let counts: Vec<Figures<f64>> = programs::json_of(&mut binary("allocations"))?;
        let mut rows = Vec::new();
        for (times, counts) in times.into_iter().zip(counts) {
            let (time, allocations) = targets(&times.what);
            let seconds = [times.ours, times.official].map(|times| times.into_iter().map(|time| time / 1e9).collect());
            rows.push(Row::pairs(part, times.what, Unit::Seconds, seconds).with_target(time));
            let counted = [vec![counts.ours], vec![counts.official]];
            let what = format!("{}: allocations", counts.what);
            rows.push(Row::pairs(part, what, Unit::Count, counted).with_target(allocations));
        }
        Ok(rows)
    }

    /// Generates our clients. Returns the dependencies on the clients of both sides, as TOML, or the reason why one of
    /// ours is missing.
    fn clients(&self, workspace: &Workspace, models: &Path) -> Result<Result<String, String>, BenchError> {
        let names = self.services.iter().map(|(name, _)| (*name).to_owned()).collect();
        let crates = match sides::generate(workspace, models, self.part, names, None)? {
            Ok(crates) => crates,
            Err(reason) => return Ok(Err(reason)),
        };
        let features = format!("default-features = false, features = [{}] }}\n", self.features);
        let ours = crates.iter().map(|(package, folder)| {
            let name = package.strip_prefix("aws-sdk-").unwrap_or(package);
            let folder = folder.display().to_string();
            format!("ours_{name} = {{ package = {package:?}, path = {folder:?}, {features}")
        });
        let official = self.services.iter().map(|(name, version)| {
            format!("official_{name} = {{ package = \"aws-sdk-{name}\", version = \"={version}\", {features}")
        });
        Ok(Ok(ours.chain(official).collect()))
    }
}

/// The figures of a case.
#[derive(Deserialize)]
struct Figures<T> {
    what: String,
    ours: T,
    official: T,
}
