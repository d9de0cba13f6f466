//! Compile times and output sizes of the crates, with their dependencies already built.
//!
//! The published crate contains what our crates share in the runtime. The runtime is therefore included where machine
//! code is generated, but not where only signatures matter: `cargo check` and editors process only the crate itself.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::BenchError;
use super::programs::{self, Programs};
use super::row::{Row, Target, Unit};
use super::scratch::Scratch;
use super::sides::{self, PACKAGE, RUNTIME};
use crate::workspace::Workspace;

const PART: &str = "crate-build";

/// A kind of build.
struct Build {
    what: &'static str,
    args: &'static [&'static str],
    /// Whether the build includes the runtime.
    with_runtime: bool,
    target: Option<Target>,
}

const BUILDS: [Build; 3] = [
    Build { what: "check, crate alone", args: &["check"], with_runtime: false, target: Some(Target::Ratio(0.60)) },
    Build { what: "dev build, with the runtime", args: &["build"], with_runtime: true, target: None },
    Build {
        what: "release build, with the runtime",
        args: &["build", "--release"],
        with_runtime: true,
        target: Some(Target::Ratio(0.30)),
    },
];

/// Measures the time of `cargo check` and of the dev and release builds, and the size of the release build's output.
pub(super) fn measure(workspace: &Workspace, runs: usize) -> Result<Vec<Row>, BenchError> {
    let programs = Programs::build(workspace)?;
    let scratch = sides::find(workspace)?.map(|side| {
        let dependency = "default-features = false, features = [\"behavior-version-latest\", \"rt-tokio\"] }";
        Scratch::write(workspace, "crate-build", &side, dependency, ("lib.rs", ""))
    });
    let [ours, official] = scratch;
    let scratch = [ours?, official?];
    let mut rows = Vec::new();
    for Build { what, args, with_runtime, target } in BUILDS {
        for one in &scratch {
            programs::run(&mut one.cargo(args))?;
        }
        let (mut seconds, mut processor) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()]);
        for _ in 0..runs {
            for (index, one) in scratch.iter().enumerate() {
                let mut clean = one.cargo(&["clean", "--package", PACKAGE]);
                if with_runtime && index == 0 {
                    clean.args(["--package", RUNTIME]);
                }
                // `cargo clean` only covers one profile, so it needs an option for the release build.
                clean.args(args.iter().filter(|arg| **arg == "--release"));
                programs::run(&mut clean)?;
                let taken = programs.measure_success(&one.cargo(args))?;
                seconds[index].push(taken.seconds);
                processor[index].push(taken.processor);
            }
        }
        rows.push(Row::pairs(PART, what, Unit::Seconds, seconds).with_target(target));
        rows.push(Row::pairs(PART, format!("{what}, CPU time"), Unit::Seconds, processor));
    }
    let [ours, official] = scratch.map(|one| Made::by(&one));
    let [ours, official] = [ours?, official?];
    let size = |made: &Made, package: &str, extension| made.size(package, extension).map(|bytes| vec![bytes]);
    let alone = [size(&ours, PACKAGE, "rlib")?, size(&official, PACKAGE, "rlib")?];
    let together = [vec![ours.size(PACKAGE, "rlib")? + ours.size(RUNTIME, "rlib")?], alone[1].clone()];
    let meta = [size(&ours, PACKAGE, "rmeta")?, size(&official, PACKAGE, "rmeta")?];
    rows.push(Row::pairs(PART, "rlibs, with the runtime", Unit::Bytes, together).with_target(Target::Ratio(0.50)));
    rows.push(Row::pairs(PART, "rlib, crate alone", Unit::Bytes, alone));
    rows.push(Row::pairs(PART, "rmeta, crate alone", Unit::Bytes, meta));
    Ok(rows)
}

/// The files that a build produced, grouped by crate.
#[derive(Debug)]
struct Made(Vec<Artifact>);

impl Made {
    fn by(scratch: &Scratch) -> Result<Self, BenchError> {
        let mut command = scratch.cargo(&["build", "--release", "--message-format=json"]);
        let output = programs::output(&mut command)?;
        let messages = output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
        Ok(Self(messages.collect()))
    }

    /// Returns the size in bytes of the file with this extension that was built for a package.
    fn size(&self, package: &str, extension: &str) -> Result<f64, BenchError> {
        let crate_name = package.replace('-', "_");
        let mut files = self.0.iter().filter(|made| made.target.name == crate_name).flat_map(|made| &made.filenames);
        let file = files.find(|file| file.extension().is_some_and(|other| other == extension));
        let file = file.map_or(Path::new(extension), PathBuf::as_path);
        Ok(fs::metadata(file).map_err(BenchError::path(file))?.len() as f64)
    }
}

#[derive(Debug, Deserialize)]
struct Artifact {
    target: Named,
    filenames: Vec<PathBuf>,
}

#[derive(Debug, Deserialize)]
struct Named {
    name: String,
}
