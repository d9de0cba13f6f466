//! Measures how long the crates take to compile on their own, after their dependencies.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::BenchError;
use super::programs::{self, Programs};
use super::row::{Row, Target, Unit};
use super::scratch::Scratch;
use super::sides::{self, PACKAGE};
use crate::workspace::Workspace;

const PART: &str = "crate-build";

/// The kinds of builds: description, cargo arguments, and target.
const BUILDS: [(&str, &[&str], Option<Target>); 3] = [
    ("check", &["check"], None),
    ("dev build", &["build"], None),
    ("release build", &["build", "--release"], Some(Target::Ratio(0.30))),
];

/// Measures the time of `cargo check` and of both builds, and the size of the release build's output.
pub(super) fn measure(workspace: &Workspace, runs: usize) -> Result<Vec<Row>, BenchError> {
    let programs = Programs::build(workspace)?;
    let scratch = sides::find(workspace)?.map(|side| {
        let dependency = "default-features = false, features = [\"behavior-version-latest\", \"rt-tokio\"] }";
        Scratch::write(workspace, "crate-build", &side, dependency, ("lib.rs", ""))
    });
    let [ours, official] = scratch;
    let scratch = [ours?, official?];
    let mut rows = Vec::new();
    for (what, args, target) in BUILDS {
        for one in &scratch {
            programs::run(&mut one.cargo(args))?;
        }
        let (mut seconds, mut processor) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()]);
        // `cargo clean` only covers one profile, so it needs an option for the release build.
        let profile = args.iter().copied().filter(|arg| *arg == "--release");
        let clean: Vec<_> = ["clean", "--package", PACKAGE].into_iter().chain(profile).collect();
        for _ in 0..runs {
            for (index, one) in scratch.iter().enumerate() {
                programs::run(&mut one.cargo(&clean))?;
                let taken = programs.measure_success(&one.cargo(args))?;
                seconds[index].push(taken.seconds);
                processor[index].push(taken.processor);
            }
        }
        rows.push(Row::pairs(PART, what, Unit::Seconds, seconds).with_target(target));
        rows.push(Row::pairs(PART, format!("{what}, CPU time"), Unit::Seconds, processor));
    }
    let [ours, official] = scratch.map(|one| Made::by(&one));
    let made = [ours?, official?];
    let size = |extension| made.each_ref().map(|made| made.size(extension).map(|bytes| vec![bytes]));
    let [ours, official] = size("rlib");
    rows.push(Row::pairs(PART, "rlib", Unit::Bytes, [ours?, official?]).with_target(Target::Ratio(0.35)));
    let [ours, official] = size("rmeta");
    rows.push(Row::pairs(PART, "rmeta", Unit::Bytes, [ours?, official?]));
    Ok(rows)
}

/// The files that a build of the crate creates.
#[derive(Debug)]
struct Made(Vec<PathBuf>);

impl Made {
    fn by(scratch: &Scratch) -> Result<Self, BenchError> {
        let mut command = scratch.cargo(&["build", "--release", "--message-format=json"]);
        let output = programs::output(&mut command)?;
        let messages = output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
        let crate_name = PACKAGE.replace('-', "_");
        let of_crate = messages.filter(|message: &Artifact| message.target.name == crate_name);
        Ok(Self(of_crate.flat_map(|message| message.filenames).collect()))
    }

    fn size(&self, extension: &str) -> Result<f64, BenchError> {
        let file = self.0.iter().find(|file| file.extension().is_some_and(|other| other == extension));
        let file = file.map_or(Path::new(extension), PathBuf::as_path);
        Ok(fs::metadata(file).map_err(BenchError::path(file))?.len() as f64)
    }
}

#[derive(Deserialize)]
struct Artifact {
    target: Named,
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}
