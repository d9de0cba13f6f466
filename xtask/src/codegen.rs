//! `cargo xtask codegen`: generates the crates in the manifest, or a crate from any model.

pub mod jobs;
pub mod runtime;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Instant;

use ::codegen::{File, Package};

use crate::error::Error;
use crate::messages::{self, Messages};
use crate::report::{count, names, numbers, size, took};
use crate::workspace::Workspace;
use crate::write::{self, Change};
use crate::{Outcome, drift};
use jobs::{Input, Job};
use runtime::Copy;

/// Generate client crates from their models.
///
/// Without --model, generates every crate that is listed in model/models.toml. Writes only files that differ, and
/// removes only files that were generated before; other files in an output folder are kept. If any model fails, nothing
/// is written. An interrupted run leaves every file complete, either old or new.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask codegen                                    all crates in model/models.toml\n  \
    cargo xtask codegen --check                            do the committed crates match their models?\n  \
    cargo xtask codegen --model sqs.json --out ../sqs      a crate from any model\n  \
    cargo xtask codegen --model sqs.json --out ../sqs --runtime ../client-runtime\n  \
    \x20                                                      the same, independent of this workspace")]
pub struct Args {
    /// Change nothing: print a unified diff of what would change, and exit with 1 if anything would.
    #[arg(long)]
    check: bool,
    /// Generate a crate from this Smithy JSON model instead of those in the manifest.
    #[arg(long, value_name = "FILE", requires = "out")]
    model: Option<PathBuf>,
    /// Output folder for --model: new, empty, or generated before.
    #[arg(long, value_name = "DIR", requires = "model")]
    out: Option<PathBuf>,
    /// Copy the runtime to this folder, and make the crate for --model depend on the copy [default: depend on the
    /// runtime of this workspace, by a relative path].
    #[arg(long, value_name = "DIR", requires = "model")]
    runtime: Option<PathBuf>,
    /// JSON AST file whose `apply` statements are merged into --model; can be repeated; the files are merged in order.
    #[arg(long, value_name = "FILE", requires = "model")]
    overlay: Vec<PathBuf>,
    /// Shape ID of the service, if --model has several.
    #[arg(long, value_name = "ID", requires = "model")]
    service: Option<String>,
    /// Protocol of --model, such as awsJson1_0, if its service has several [default: the one the official clients use].
    #[arg(long, value_name = "NAME", requires = "model")]
    protocol: Option<String>,
    /// Operations of --model, separated by commas: the crate only has these and everything that they use [default:
    /// all].
    #[arg(long, value_name = "NAME", value_delimiter = ',', requires = "model")]
    operations: Vec<String>,
    /// Name of the package for --model [default: derived from the model].
    #[arg(long, value_name = "NAME", requires = "model")]
    package: Option<String>,
    /// Version of the package for --model [default: derived from the model].
    #[arg(long, value_name = "VERSION", requires = "model")]
    crate_version: Option<semver::Version>,
    /// Markdown page to include in the documentation of the crate for --model, on how this crate differs from the one
    /// published under its name.
    #[arg(long, value_name = "FILE", requires = "model")]
    differences: Option<PathBuf>,
    /// Number of threads, which does not affect the result [default: one per processor].
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// The format of errors and warnings.
    #[command(flatten)]
    pub messages: Messages,
}

impl Args {
    /// Returns arguments that compare the crates in the manifest with their models.
    pub fn to_check() -> Self {
        Self { check: true, ..Self::default() }
    }
}

/// Runs the command.
///
/// # Errors
///
/// Fails if the manifest, a model, an overlay, a page of differences or the runtime to copy cannot be read, if a model
/// has errors, if the output folder and the folder for the runtime are nested, or if a folder cannot be compared or
/// written.
pub fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let start = Instant::now();
    let threads = args.threads.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let copy = args.runtime.as_deref().map(|folder| Copy::new(workspace, folder)).transpose()?;
    let jobs = match (&args.model, &args.out) {
        (Some(model), Some(out)) => {
            let runtime = copy.as_ref().map(|copy| copy.folder.as_path());
            vec![Job::of_arguments(workspace, model, out, args, runtime)?]
        }
        _ => jobs::of_manifest(workspace)?,
    };
    let packages = jobs::generate(&jobs, threads)?;
    for package in &packages {
        messages::warn(&package.warnings, args.messages.message_format);
    }
    let crates = jobs.iter().zip(&packages).map(|(job, package)| Output::of_package(job, package));
    let runtime = copy.iter().zip(&jobs).map(|(copy, job)| Output::of_runtime(copy, job));
    let outputs: Vec<_> = runtime.chain(crates).collect();
    let outcome = if args.check { check(workspace, &outputs)? } else { write(workspace, &outputs)? };
    println!("took      {}", took(start.elapsed()));
    Ok(outcome)
}

/// A folder and its intended contents.
struct Output<'a> {
    folder: &'a Path,
    files: &'a [File],
    /// The command that writes this output.
    command: &'a str,
    /// The lines to print about the input, and about the generated or copied files.
    summary: String,
}

impl<'a> Output<'a> {
    fn of_package(job: &'a Job, package: &'a Package) -> Self {
        let mut summary = String::new();
        for Input { shown, text } in std::iter::once(&job.model).chain(&job.overlays) {
            summary += &format!("read      {shown} ({})\n", size(text.len()));
        }
        summary += &format!(
            "generated {} {}: {}, {}, {}, {}\n",
            package.name,
            package.version,
            count(package.operations, "operation"),
            count(package.shapes, "shape"),
            count(package.files.len(), "file"),
            count(lines(&package.files), "line"),
        );
        Self { folder: &job.out, files: &package.files, command: &job.command, summary }
    }

    fn of_runtime(copy: &'a Copy, job: &'a Job) -> Self {
        let Copy { folder, files } = copy;
        let summary =
            format!("copied    the runtime: {}, {}\n", count(files.len(), "file"), count(lines(files), "line"));
        Self { folder, files, command: &job.command, summary }
    }
}

fn lines(files: &[File]) -> usize {
    files.iter().map(|file| file.text.lines().count()).sum()
}

fn write(workspace: &Workspace, outputs: &[Output<'_>]) -> Result<Outcome, Error> {
    // Prepare every folder before writing the first, so that conflicts are reported before anything changes.
    let prepared: Vec<_> =
        outputs.iter().map(|output| write::prepare(output.folder, output.files)).collect::<Result<_, _>>()?;
    for (output, prepared) in outputs.iter().zip(prepared) {
        print!("{}", output.summary);
        let comparison = prepared.write()?;
        println!("wrote     {}: {}", workspace.show(output.folder), numbers(&comparison));
        print!("{}", names(&comparison));
    }
    Ok(Outcome::Good)
}

fn check(workspace: &Workspace, outputs: &[Output<'_>]) -> Result<Outcome, Error> {
    let mut commands = Vec::new();
    let mut only_line_endings = true;
    for output in outputs {
        let comparison = write::compare(output.folder, output.files)?;
        let shown = workspace.show(output.folder);
        print!("{}", drift::unified(&shown, &comparison));
        print!("{}", output.summary);
        println!("compared  {shown}: {}", numbers(&comparison));
        print!("{}", names(&comparison));
        only_line_endings &= comparison.changes.iter().all(Change::is_of_line_endings);
        if !comparison.changes.is_empty() && !commands.contains(&output.command) {
            commands.push(output.command);
        }
    }
    for command in &commands {
        if only_line_endings {
            println!(
                "only line endings differ: the generated files end lines in LF; run `{command}`, and keep git from changing \
                 them with `* text=auto eol=lf` in .gitattributes"
            );
        } else {
            println!("the generated files differ from the model: run `{command}` and commit the result");
        }
    }
    Ok(if commands.is_empty() { Outcome::Good } else { Outcome::Bad })
}
