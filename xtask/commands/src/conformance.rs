//! `cargo xtask conformance`: generates, compiles and tests a crate for every service of the models in a folder.

mod borrowed_tests;
mod build;
mod documentation;
mod messages;
mod own_tests;
mod subject;
mod table;
mod tests;

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Instant;

use crate::Outcome;
use crate::error::Error;
use crate::nested;
use crate::parallel::jobs;
use crate::progress::progress;
use crate::report::took;
use crate::workspace::Workspace;
use borrowed_tests::BorrowedTests;
use subject::Subject;

/// Generate, compile and test every service of every model in a folder.
///
/// Each service becomes a crate in one workspace under target/conformance, so that dependencies are built only once.
/// Warnings are errors. The tests are those in the models (protocol compliance tests, endpoint tests and examples), and
/// those in NAME.rs next to a model NAME.json. A failure of one service does not stop the others; the last lines report
/// what failed and why, and the exit code is 1 if anything did. A service with an unsupported feature, such as its
/// protocol, is not a failure: it is listed as rejected, and counted.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask conformance --models ../shared/protocol-tests          the protocol compliance tests\n  \
    cargo xtask conformance --models ../shared/models/aws --no-build   does every model generate?")]
pub(crate) struct Args {
    /// Folder of Smithy JSON models; its subfolders are ignored. Can be repeated.
    #[arg(long, value_name = "DIR", required = true)]
    models: Vec<PathBuf>,
    /// Folder of models whose compliance tests also run for shapes in --models that have the same IDs but no tests of
    /// their own. For example, the test suite for S3 has no endpoint rules, but the model of S3 does. Can be repeated.
    #[arg(long, value_name = "DIR")]
    tests: Vec<PathBuf>,
    /// Protocol of all services, such as awsJson1_0; a service that does not support it is rejected [default: the
    /// protocol that the official client uses].
    #[arg(long, value_name = "NAME")]
    protocol: Option<String>,
    /// Do not compile or test the crates.
    #[arg(long)]
    no_build: bool,
    /// Build the documentation of each crate, which must cause no warnings and contain no HTML from the model.
    #[arg(long)]
    doc: bool,
    /// Number of crates to generate, compile or test in parallel [default: one per processor].
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Keep the generated crates even if everything passes; build artifacts are always kept for the next run.
    #[arg(long)]
    keep: bool,
}

impl Args {
    /// Returns arguments to generate, document, build and test crates from the models in some folders.
    pub(crate) fn to_test(models: Vec<PathBuf>) -> Self {
        Self { models, tests: Vec::new(), protocol: None, no_build: false, doc: true, jobs: None, keep: false }
    }

    /// Returns arguments to only generate crates from the models in some folders.
    pub(crate) fn to_generate(models: Vec<PathBuf>) -> Self {
        Self { no_build: true, doc: false, ..Self::to_test(models) }
    }
}

/// Runs the command.
///
/// # Errors
///
/// Fails if a folder cannot be read or has no models or tests, crates cannot be written or removed, or a program cannot
/// be started.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let start = Instant::now();
    let jobs = jobs(args.jobs);
    let folder = workspace.target().join("conformance");
    let tests = BorrowedTests::of(&args.tests)?;
    let mut subjects = subject::find(&args.models)?;
    let bar = progress("generating", subjects.len());
    subject::generate(workspace, &folder, &mut subjects, &tests, args.protocol.as_deref(), jobs, &bar)?;
    bar.finish_and_clear();
    let mut crates = Vec::new();
    if args.doc || !args.no_build {
        crates = subject::write(&subjects, &folder)?;
        if !crates.is_empty() {
            let members: Vec<_> = crates.iter().map(|package| format!("crates/{package}")).collect();
            nested::write(workspace, &folder, &members, "")?;
        }
        if args.doc && !crates.is_empty() {
            let bar = progress("documenting", crates.len());
            documentation::document(workspace, &folder, &mut subjects, jobs, &bar)?;
            bar.finish_and_clear();
        }
    }
    if !args.no_build {
        let bar = progress("compiling", crates.len());
        build::build(workspace, &folder, &crates, &mut subjects, jobs, &bar)?;
        bar.finish_and_clear();
        let bar = progress("testing", crates.len());
        tests::run(workspace, &folder, &mut subjects, jobs, &bar)?;
        bar.finish_and_clear();
    }
    print!("{}", table::table(&subjects, !args.no_build));
    println!("took      {}", took(start.elapsed()));
    let good = subjects.iter().all(Subject::is_good);
    if good && !args.keep && !crates.is_empty() {
        subject::remove(&folder)?;
    }
    Ok(if good { Outcome::Good } else { Outcome::Bad })
}
