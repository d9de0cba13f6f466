//! `cargo xtask codegen`: generates the crates in the manifest, or a crate from any model.

pub mod jobs;

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Instant;

use ::codegen::Package;

use crate::error::Error;
use crate::messages::{self, Messages};
use crate::report::{count, names, numbers, size, took};
use crate::workspace::Workspace;
use crate::write::{self, Change};
use crate::{Outcome, drift};
use jobs::{Input, Job};

/// Generate client crates from their models.
///
/// Without --model, generates every crate that is listed in model/models.toml. Writes only files that differ, and removes
/// only files that were generated before; other files in an output folder are kept. If any model fails, nothing is
/// written. An interrupted run leaves the old crate intact.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask codegen                                    all crates of model/models.toml\n  \
    cargo xtask codegen --check                            do the committed crates match their models?\n  \
    cargo xtask codegen --model sqs.json --out ../sqs      a crate of any model")]
pub struct Args {
    /// Change nothing: print a unified diff of what would change, and exit with 1 if there is any.
    #[arg(long)]
    check: bool,
    /// Generate a crate from this Smithy JSON model instead of those in the manifest.
    #[arg(long, value_name = "FILE", requires = "out")]
    model: Option<PathBuf>,
    /// Output folder for --model: new, empty, or generated before.
    #[arg(long, value_name = "DIR", requires = "model")]
    out: Option<PathBuf>,
    /// JSON AST file whose `apply` statements are merged into --model; can be repeated, and applies in order.
    #[arg(long, value_name = "FILE", requires = "model")]
    overlay: Vec<PathBuf>,
    /// Shape ID of the service, if --model has several.
    #[arg(long, value_name = "ID", requires = "model")]
    service: Option<String>,
    /// Name of the package for --model [default: derived from the model].
    #[arg(long, value_name = "NAME", requires = "model")]
    package: Option<String>,
    /// Version of the package for --model [default: derived from the model].
    #[arg(long, value_name = "VERSION", requires = "model")]
    crate_version: Option<semver::Version>,
    /// Markdown page on how the crate for --model differs from one published under its name.
    #[arg(long, value_name = "FILE", requires = "model")]
    differences: Option<PathBuf>,
    /// Number of threads, which does not affect the result [default: one per processor].
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// How errors are told.
    #[command(flatten)]
    pub messages: Messages,
}

impl Args {
    /// The arguments that compare the crates of the manifest with their models.
    pub fn to_check() -> Self {
        Self { check: true, ..Self::default() }
    }
}

/// Runs the command.
///
/// # Errors
///
/// When the manifest or a model cannot be read, a model does not generate, or a crate cannot be written.
pub fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let start = Instant::now();
    let threads = args.threads.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let jobs = match (&args.model, &args.out) {
        (Some(model), Some(out)) => vec![Job::of_arguments(workspace, model, out, args)?],
        _ => jobs::of_manifest(workspace)?,
    };
    let packages = jobs::generate(&jobs, threads)?;
    for package in &packages {
        messages::warn(&package.warnings, args.messages.message_format);
    }
    let outcome = if args.check { check(workspace, &jobs, &packages)? } else { write(workspace, &jobs, &packages)? };
    println!("took      {}", took(start.elapsed()));
    Ok(outcome)
}

fn write(workspace: &Workspace, jobs: &[Job], packages: &[Package]) -> Result<Outcome, Error> {
    // Prepare every folder before writing the first, so that conflicts are reported before anything changes.
    let prepared: Vec<_> = jobs
        .iter()
        .zip(packages)
        .map(|(job, package)| write::prepare(&job.out, &package.files))
        .collect::<Result<_, _>>()?;
    for ((job, package), prepared) in jobs.iter().zip(packages).zip(prepared) {
        tell_package(job, package);
        let comparison = prepared.write()?;
        println!("wrote     {}: {}", workspace.show(&job.out), numbers(&comparison));
        print!("{}", names(&comparison));
    }
    Ok(Outcome::Good)
}

fn check(workspace: &Workspace, jobs: &[Job], packages: &[Package]) -> Result<Outcome, Error> {
    let mut mend = Vec::new();
    let mut only_line_endings = true;
    for (job, package) in jobs.iter().zip(packages) {
        let comparison = write::compare(&job.out, &package.files)?;
        let shown = workspace.show(&job.out);
        print!("{}", drift::unified(&shown, &comparison));
        tell_package(job, package);
        println!("compared  {shown}: {}", numbers(&comparison));
        print!("{}", names(&comparison));
        only_line_endings &= comparison.changes.iter().all(Change::is_of_line_endings);
        if !comparison.changes.is_empty() && !mend.contains(&&job.command) {
            mend.push(&job.command);
        }
    }
    for command in &mend {
        if only_line_endings {
            println!(
                "only line endings differ: the generated files end lines in LF; run `{command}`, and keep git from changing \
                 them with `* text=auto eol=lf` in .gitattributes"
            );
        } else {
            println!("the generated files differ from what the model gives: run `{command}` and commit what it writes");
        }
    }
    Ok(if mend.is_empty() { Outcome::Good } else { Outcome::Bad })
}

fn tell_package(job: &Job, package: &Package) {
    for Input { shown, text } in std::iter::once(&job.model).chain(&job.overlays) {
        println!("read      {shown} ({})", size(text.len()));
    }
    let lines = package.files.iter().map(|file| file.text.lines().count()).sum();
    println!(
        "generated {} {}: {}, {}, {}, {}",
        package.name,
        package.version,
        count(package.operations, "operation"),
        count(package.shapes, "shape"),
        count(package.files.len(), "file"),
        count(lines, "line"),
    );
}
