//! `cargo xtask sdk`: generates a workspace of crates, one for each service in a folder of models.

mod crates;
mod error;
mod index;
mod runtime;
mod selection;
mod summary;
mod versions;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Instant;

use semver::Version;

use crate::Outcome;
use crate::error::Error;
use crate::models;
use crate::parallel::jobs;
use crate::progress::progress;
use crate::report::took;
use crate::workspace::{self, Workspace};
use crate::write::{self, Group};
use crates::{Crate, Maker};
use index::Index;
use runtime::Runtime;
use summary::Summary;
use versions::Versions;

pub(crate) use error::SdkError;
pub(crate) use index::PROFILES;
pub(crate) use selection::Operations;

/// Generate a workspace of client crates from a folder of models.
///
/// The folder has one file for each service, or the layout of AWS's public repository of models,
/// models/SERVICE/service/VERSION/FILE.json, from which the newest version is used. The workspace contains, for
/// each service, a crate with the name of the official package; a copy of the runtime (unless --runtime or
/// --workspace-runtime is given); README.md as an index; and patch.toml, with which a program uses these crates in
/// place of the official ones. Unchanged crates are not touched; crates whose models are gone or not selected are
/// removed. A model that fails does not stop the others: previous crates are kept, the summary lists the model, and the
/// command exits with 1.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask sdk --models api-models-aws --out ../sdk                 everything\n  \
    cargo xtask sdk --models models --out ../sdk --services s3,sts       two services\n  \
    cargo xtask sdk --models models --out ../sdk --operations s3:GetObject,PutObject\n  \
    \x20                                                                    two operations of one service")]
pub(crate) struct Args {
    /// Folder of Smithy JSON models.
    #[arg(long, value_name = "DIR")]
    models: PathBuf,
    /// Output folder: new, empty, or previously generated.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Generate only these services, separated by commas: names of official packages with or without `aws-sdk-`, or
    /// names of model files without `.json`.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    services: Vec<String>,
    /// Generate only these operations of a service, and the shapes they use. Can be repeated for other services.
    /// Without --services, other services are left out.
    #[arg(long, value_name = "SERVICE:NAME,...")]
    operations: Vec<Operations>,
    /// Change nothing: list what would change, and exit with 1 if anything would.
    #[arg(long)]
    check: bool,
    /// Copy the runtime to this folder [default: client-runtime in the output folder].
    #[arg(long, value_name = "DIR", conflicts_with = "workspace_runtime")]
    runtime: Option<PathBuf>,
    /// Depend on the runtime of this workspace, by a relative path, instead of on a copy.
    #[arg(long)]
    workspace_runtime: bool,
    /// Version of the crates; the default is compatible with every official version.
    #[arg(long, value_name = "VERSION", default_value = versions::DEFAULT)]
    crate_version: Version,
    /// Cargo.lock of a program: crates that it lists get the same version, so --crate-version applies only to the
    /// others.
    #[arg(long, value_name = "FILE")]
    lock: Option<PathBuf>,
    /// Number of crates to generate in parallel [default: one per processor].
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

impl Args {
    /// Returns arguments to generate crates for some of the services in a folder of models, with the runtime of the
    /// workspace.
    pub(crate) fn of_services(models: &Path, out: &Path, services: Vec<String>) -> Self {
        Self {
            models: models.to_owned(),
            out: out.to_owned(),
            services,
            operations: Vec::new(),
            check: false,
            runtime: None,
            workspace_runtime: true,
            crate_version: versions::default_version(),
            lock: None,
            jobs: None,
        }
    }

    /// Limits services to some of their operations. These services are selected, even if they are not named otherwise.
    pub(crate) fn with_operations(self, operations: Vec<Operations>) -> Self {
        Self { operations, ..self }
    }

    /// Gives crates the versions that a lock file has for them.
    pub(crate) fn locked(self, lock: PathBuf) -> Self {
        Self { lock: Some(lock), ..self }
    }
}

/// The result of a run.
pub(crate) struct Done {
    /// The folders of the crates, by package.
    pub crates: Vec<(String, PathBuf)>,
    /// The packages that were not generated, each with the reason.
    pub failed: Vec<(String, String)>,
    summary: String,
    outcome: Outcome,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if the models, the output folder, the runtime or the lock file cannot be used, a service is unknown, or the
/// common files cannot be written. Problems with individual models are part of the summary.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let start = Instant::now();
    let done = make(workspace, args)?;
    print!("{}", done.summary);
    println!("took      {}", took(start.elapsed()));
    Ok(done.outcome)
}

/// Generates the workspace, and returns the result; prints only a progress bar.
///
/// # Errors
///
/// Fails as [`run`] does.
pub(crate) fn make(workspace: &Workspace, args: &Args) -> Result<Done, Error> {
    let out = workspace::resolve(&args.out)
        .map_err(|source| generation::error::Error::Output { path: args.out.clone(), source })?;
    let runtime = Runtime::of(workspace, &out, args.runtime.as_deref(), args.workspace_runtime)?;
    let versions = Versions::new(args.crate_version.clone(), args.lock.as_deref())?;
    let jobs = jobs(args.jobs);
    let unreadable = |source| Error::Models { path: args.models.clone(), source };
    let models = models::find(&args.models, jobs).map_err(unreadable)?;
    let selected = selection::select(&models, &args.services, &args.operations)?;
    let group = match args.check {
        true => write::compare(&out, &[]).map(|_| None)?,
        false => Some(Group::lock(&out)?),
    };
    let mut crates: Vec<_> = selected.into_iter().map(Crate::new).collect();
    // The largest models first, so that no thread is left with a large one at the end.
    crates.sort_by_key(|one| std::cmp::Reverse(one.selected.service.size));
    let maker = Maker::new(&out, group.as_ref(), &runtime, &versions);
    let bar = progress("generating", crates.len());
    maker.make(&mut crates, jobs, &bar);
    bar.finish_and_clear();
    let copied = maker.end()?;
    crates.sort_by(|one, other| one.package().cmp(other.package()));
    let rejected = if args.services.is_empty() && args.operations.is_empty() { &models.rejected[..] } else { &[] };
    let index = Index::new(&out, &crates, &runtime, !rejected.is_empty())?;
    let about = match &group {
        Some(group) => index.write(group)?,
        None => index.compare()?,
    };
    let summary = Summary { args, models: &models, crates: &crates, rejected, index: &index, runtime: copied, about };
    let failed = crates.iter().filter_map(|one| Some((one.package().to_owned(), one.failure()?.to_owned())));
    let there = crates.iter().filter(|one| one.made().is_some());
    Ok(Done {
        crates: there.map(|one| (one.package().to_owned(), out.join(one.folder()))).collect(),
        failed: failed.collect(),
        summary: summary.text(),
        outcome: summary.outcome(),
    })
}
