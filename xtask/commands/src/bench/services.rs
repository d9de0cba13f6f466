//! Measures builds of programs that call services: from scratch, after a small change, and with all dependencies but
//! the clients and the runtime already built.

mod table;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::crate_size;
use super::error::BenchError;
use super::programs::{self, Programs};
use super::row::{Row, Target, Unit};
use super::scratch::Scratch;
use super::sides::{self, RUNTIME};
use crate::workspace::Workspace;
pub(super) use table::{FIVE_SERVICES, TEN_SERVICES, TWO_OPERATIONS};
use table::{Program, Service};

/// The maximum number of runs: building all clients takes minutes, and more runs add little information.
const RUNS: usize = 3;
/// The features of the clients on both sides: those that a program needs, with one HTTP stack.
const FEATURES: &str =
    "default-features = false, features = [\"behavior-version-latest\", \"default-https-client\", \"rt-tokio\"] }";

/// Measures build times, the memory that the compiler uses, output sizes, and lines of source code. The program is
/// skipped, with a note on standard output, if no models are given, or one of its clients cannot be generated.
pub(super) fn measure(
    workspace: &Workspace,
    models: Option<&Path>,
    program: Program,
    runs: usize,
) -> Result<Vec<Row>, BenchError> {
    let skipped = |reason: &str| {
        println!("skipped   {}: {reason}", program.name);
        Ok(Vec::new())
    };
    let Some(models) = models else {
        return skipped("the models of the services are needed; name their folder with --models");
    };
    match clients(workspace, models, program)? {
        Ok(clients) => {
            let programs = Programs::build(workspace)?;
            Measurement::prepare(workspace, &programs, program, &clients)?.rows(runs.min(RUNS))
        }
        Err(reason) => skipped(&reason),
    }
}

/// Generates our clients; returns their folders by package, or the reason why one of them is missing.
fn clients(
    workspace: &Workspace,
    models: &Path,
    program: Program,
) -> Result<Result<BTreeMap<String, PathBuf>, String>, BenchError> {
    let is_own = |service: &Service| service.package() == sides::PACKAGE;
    let others = program.services().filter(|service| !is_own(service));
    let names = others.map(|service| service.name.to_owned()).collect();
    let mut clients = sides::generate(workspace, models, program.name, names, program.operations)?;
    if let Ok(clients) = &mut clients
        && program.services().any(|service| is_own(&service))
    {
        let [own, _] = sides::find(workspace)?;
        clients.insert(sides::PACKAGE.to_owned(), own.folder);
    }
    Ok(clients)
}

/// A program, written for both sides, ours first.
struct Measurement<'a> {
    programs: &'a Programs,
    program: Program,
    sides: [Scratch; 2],
    lines: [usize; 2],
}

impl<'a> Measurement<'a> {
    fn prepare(
        workspace: &Workspace,
        programs: &'a Programs,
        program: Program,
        clients: &BTreeMap<String, PathBuf>,
    ) -> Result<Self, BenchError> {
        let tokio = "tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n";
        let ours: String = clients
            .iter()
            .map(|(package, folder)| format!("{package} = {{ path = {:?}, {FEATURES}\n", folder.display().to_string()))
            .collect();
        let official: String = program
            .services()
            .map(|service| format!("{} = {{ version = \"={}\", {FEATURES}\n", service.package(), service.version))
            .collect();
        let source = program.source("eu-west-1");
        let scratch = |side, dependencies: String| {
            Scratch::of(workspace, program.name, side, &(dependencies + tokio), ("main.rs", &source))
        };
        let sides = [scratch("ours", ours)?, scratch("official", official)?];
        for side in &sides {
            programs::run(&mut side.cargo(&["fetch"]))?;
        }
        let packages: Vec<_> = program.services().map(Service::package).collect();
        let [_, official] = &sides;
        let ours = crate_size::lines_with_runtime(workspace, clients.values())?;
        let lines = [ours, crate_size::lines(&official.folders(&packages)?)?];
        Ok(Self { programs, program, sides, lines })
    }

    fn rows(&self, runs: usize) -> Result<Vec<Row>, BenchError> {
        let targets = self.program.targets;
        let mut rows = self.first(runs)?;
        rows.push(self.incremental(runs)?);
        rows.extend(self.build("check", &["check"], runs, targets.check, None)?);
        rows.extend(self.build("release build", &["build", "--release"], runs, targets.release, targets.memory)?);
        if let Some(target) = targets.alone {
            rows.extend(self.alone(runs, target)?);
        }
        let binary = |side: &Scratch| {
            let path = side.target().join("release").join(self.program.name);
            Ok(vec![fs::metadata(&path).map_err(BenchError::path(&path))?.len() as f64])
        };
        let row = self.row("program, release, stripped", Unit::Bytes, self.of_both(binary)?);
        rows.push(row.with_target(targets.binary.map(Target::Ratio)));
        let target = |side: &Scratch| Ok(vec![size(&side.target())?]);
        rows.push(self.row("target folder after these builds", Unit::Bytes, self.of_both(target)?));
        let lines = self.lines.map(|lines| vec![lines as f64]);
        let lines = self.row("lines of Rust in the clients, with the runtime", Unit::Count, lines);
        rows.push(lines.with_target(targets.lines.map(Target::Ratio)));
        Ok(rows)
    }

    /// Measures dev builds of everything from an empty target folder, as after a checkout.
    fn first(&self, runs: usize) -> Result<Vec<Row>, BenchError> {
        let [mut seconds, mut processor] = [(); 2].map(|()| [Vec::new(), Vec::new()]);
        for _ in 0..runs {
            for (index, side) in self.sides.iter().enumerate() {
                side.clear()?;
                let taken = self.programs.measure_success(&side.cargo(&["build"]))?;
                seconds[index].push(taken.seconds);
                processor[index].push(taken.processor);
            }
        }
        let first = self.program.targets.first.map(Target::Ratio);
        Ok(vec![
            self.row("first build", Unit::Seconds, seconds).with_target(first),
            self.row("first build, CPU time", Unit::Seconds, processor),
        ])
    }

    /// Builds the clients, the runtime and the program repeatedly, and measures the time, the CPU time, and the peak
    /// memory of the largest process.
    fn build(
        &self,
        what: &str,
        args: &[&str],
        runs: usize,
        time: Option<f64>,
        memory: Option<f64>,
    ) -> Result<Vec<Row>, BenchError> {
        let packages = self.program.services().map(|service| service.package());
        let packages: Vec<_> = packages.chain([self.program.name.to_owned()]).collect();
        let is_measured = |package: &str| package == RUNTIME || packages.iter().any(|measured| measured == package);
        self.of_both(|side| side.build_others(args, is_measured))?;
        let [mut seconds, mut processor, mut peak] = [(); 3].map(|()| [Vec::new(), Vec::new()]);
        for _ in 0..runs {
            for (index, side) in self.sides.iter().enumerate() {
                let mut clean = side.cargo(&["clean"]);
                clean.args(packages.iter().flat_map(|package| ["--package", package]));
                clean.args(args.iter().filter(|arg| **arg == "--release"));
                if index == 0 {
                    clean.args(["--package", RUNTIME]);
                }
                programs::run(&mut clean)?;
                let taken = self.programs.measure_success(&side.cargo(args))?;
                seconds[index].push(taken.seconds);
                processor[index].push(taken.processor);
                peak[index].push(taken.peak);
            }
        }
        Ok(vec![
            self.row(what, Unit::Seconds, seconds).with_target(time.map(Target::Ratio)),
            self.row(&format!("{what}, CPU time"), Unit::Seconds, processor),
            self.row(&format!("{what}, peak memory of the compiler"), Unit::Bytes, peak)
                .with_target(memory.map(Target::Ratio)),
        ])
    }

    /// Measures the release build of the clients alone, for which the runtime has already been built, and with the
    /// runtime.
    fn alone(&self, runs: usize, target: f64) -> Result<Vec<Row>, BenchError> {
        let packages: Vec<_> = self.program.services().map(|service| service.package()).collect();
        let packages: Vec<_> = packages.iter().flat_map(|package| ["--package", package]).collect();
        let mut rows = Vec::new();
        for (what, with_runtime) in [("alone", false), ("with the runtime", true)] {
            let mut seconds = [Vec::new(), Vec::new()];
            for _ in 0..runs {
                for (index, side) in self.sides.iter().enumerate() {
                    let runtime: &[&str] = if with_runtime && index == 0 { &["--package", RUNTIME] } else { &[] };
                    programs::run(side.cargo(&["clean", "--release"]).args(&packages).args(runtime))?;
                    let taken = self.programs.measure_success(side.cargo(&["build", "--release"]).args(&packages))?;
                    seconds[index].push(taken.seconds);
                }
            }
            let row = self.row(&format!("release build, clients {what}"), Unit::Seconds, seconds);
            rows.push(row.with_target(Some(Target::Ratio(target))));
        }
        Ok(rows)
    }

    /// Measures a dev build after one line of the program has changed.
    fn incremental(&self, runs: usize) -> Result<Row, BenchError> {
        let mut seconds = [Vec::new(), Vec::new()];
        for run in 0..=runs {
            let source = self.program.source(["eu-west-1", "us-east-1"][run % 2]);
            for (index, side) in self.sides.iter().enumerate() {
                side.put("main.rs", &source)?;
                let taken = self.programs.measure_success(&side.cargo(&["build"]))?;
                // The first run fills the incremental cache.
                if run > 0 {
                    seconds[index].push(taken.seconds);
                }
            }
        }
        Ok(self.row("dev build after one changed line", Unit::Seconds, seconds))
    }

    fn of_both<T>(&self, figure: impl Fn(&Scratch) -> Result<T, BenchError>) -> Result<[T; 2], BenchError> {
        let [ours, official] = &self.sides;
        Ok([figure(ours)?, figure(official)?])
    }

    fn row(&self, what: &str, unit: Unit, figures: [Vec<f64>; 2]) -> Row {
        Row::pairs(self.program.name, what, unit, figures)
    }
}

/// Returns the size in bytes of all files under a folder; a file with several hard links counts once per link.
fn size(folder: &Path) -> Result<f64, BenchError> {
    let mut bytes = 0.0;
    for entry in fs::read_dir(folder).map_err(BenchError::path(folder))? {
        let entry = entry.map_err(BenchError::path(folder))?;
        let path = entry.path();
        let metadata = entry.metadata().map_err(BenchError::path(&path))?;
        bytes += if metadata.is_dir() { size(&path)? } else { metadata.len() as f64 };
    }
    Ok(bytes)
}
