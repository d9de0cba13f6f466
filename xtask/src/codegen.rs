//! `cargo xtask codegen`: generates the crates of the manifest, or one crate of any model.

pub(crate) mod jobs;

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Instant;

use ::codegen::Package;

use crate::error::Error;
use crate::messages::{self, Messages};
use crate::report::{count, names, numbers, size, took};
use crate::workspace::Workspace;
use crate::write;
use crate::{Outcome, drift};
use jobs::{Input, Job};

/// Generate the client crates from their models.
///
/// Without --model, everything that model/models.toml lists is generated into its folder. Only files that differ are
/// written, and only files that were generated before are removed: what else stands in an output folder stays. Nothing
/// is written unless everything generates, and a run that is interrupted leaves the old crate whole.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask codegen                                    all crates of model/models.toml\n  \
    cargo xtask codegen --check                            do the committed crates match their models?\n  \
    cargo xtask codegen --model sqs.json --out ../sqs      a crate of any model")]
pub(crate) struct Args {
    /// Change nothing: print a unified diff of what would change, and exit with 1 if there is any.
    #[arg(long)]
    check: bool,
    /// Generate this Smithy JSON model instead of those that the manifest lists.
    #[arg(long, value_name = "FILE", requires = "out")]
    model: Option<PathBuf>,
    /// Folder of the crate that --model gives: a new or an empty one, or one that was generated before.
    #[arg(long, value_name = "DIR", requires = "model")]
    out: Option<PathBuf>,
    /// JSON AST file whose `apply` statements are merged into --model; may be given several times, in order.
    #[arg(long, value_name = "FILE", requires = "model")]
    overlay: Vec<PathBuf>,
    /// Shape id of the service of --model, if the model has several.
    #[arg(long, value_name = "ID", requires = "model")]
    service: Option<String>,
    /// Protocol of --model, such as awsJson1_0, if its service states several [default: the one that official clients take].
    #[arg(long, value_name = "NAME", requires = "model")]
    protocol: Option<String>,
    /// Name of the package that --model gives [default: follows from the model].
    #[arg(long, value_name = "NAME", requires = "model")]
    package: Option<String>,
    /// Version of the package that --model gives [default: follows from the model].
    #[arg(long, value_name = "VERSION", requires = "model")]
    crate_version: Option<semver::Version>,
    /// Markdown page on how the crate of --model differs from one that is published under its name.
    #[arg(long, value_name = "FILE", requires = "model")]
    differences: Option<PathBuf>,
    /// Threads that generate; the result is the same for any number [default: one for each processor].
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    #[command(flatten)]
    pub(crate) messages: Messages,
}

impl Args {
    /// The arguments that compare the crates of the manifest with their models.
    pub(crate) fn to_check() -> Self {
        Self { check: true, ..Self::default() }
    }
}

/// Runs the command.
///
/// # Errors
///
/// When the manifest or a model cannot be read, a model does not generate, or a crate cannot be written.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
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
    // Every folder is prepared before the first is written: what stands in the way of one is told before any changes.
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
    for (job, package) in jobs.iter().zip(packages) {
        let comparison = write::compare(&job.out, &package.files)?;
        let shown = workspace.show(&job.out);
        print!("{}", drift::unified(&shown, &comparison));
        tell_package(job, package);
        println!("compared  {shown}: {}", numbers(&comparison));
        print!("{}", names(&comparison));
        if !comparison.changes.is_empty() && !mend.contains(&&job.command) {
            mend.push(&job.command);
        }
    }
    for command in &mend {
        println!("the generated files differ from what the model gives: run `{command}` and commit what it writes");
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
