//! `cargo xtask diff`: reports what a model change means for the users of the crate.

mod folders;
mod html;
mod markdown;
mod report;
mod side;
mod text;

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use ::codegen::Settings;
use ::codegen::diff::Verdict;
use clap::ValueEnum;
use semver::Version;

use crate::Outcome;
use crate::error::Error;
use crate::manifest;
use crate::messages::Messages;
use crate::workspace::Workspace;

pub(crate) use report::Report;
pub(crate) use side::Side;
pub(crate) use text::{show, text};

use folders::{Folders, layout};
use text::plain;

/// Compare two models from the perspective of the crate's users.
///
/// Lists every API change with its shape, item and semver verdict, and the resulting version. Types are
/// `#[non_exhaustive]`, so new members, values and errors are additions.
///
/// For two folders of models in the layouts that `cargo xtask sdk` accepts, lists the changed services, one per line,
/// followed by the changes to each.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask diff HEAD~1:model/x.json model/x.json       what the last commit changed\n  \
    cargo xtask diff old.json new.json --fail-on breaking   exit with 1 if a change breaks users\n  \
    cargo xtask diff old.json new.json --format html --out diff.html\n  \
    cargo xtask diff models-old models-new --format markdown  all services of two folders")]
pub(crate) struct Args {
    /// Old model: a file, a file in a git revision such as HEAD~1:model/x.json, or a folder of models.
    #[arg(value_name = "OLD")]
    old: String,
    /// New model, in any of these forms; a folder if, and only if, OLD is one.
    #[arg(value_name = "NEW")]
    new: String,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t = Format::Text, hide_possible_values = true, value_name = "text|markdown|json|html")]
    format: Format,
    /// File to write the report to [default: standard output].
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Exit with status 1 if there is a change of at least this severity.
    #[arg(long, value_enum, hide_possible_values = true, value_name = "breaking|addition|fix|documentation")]
    fail_on: Option<FailOn>,
    /// JSON AST file whose `apply` statements are merged into both models. Can be repeated; files are applied in order.
    #[arg(long, value_name = "FILE")]
    overlay: Vec<String>,
    /// Overlay for the old model only, applied after --overlay.
    #[arg(long, value_name = "FILE")]
    overlay_old: Vec<String>,
    /// Overlay for the new model only, applied after --overlay.
    #[arg(long, value_name = "FILE")]
    overlay_new: Vec<String>,
    /// Version of the crate for the old model [default: from the manifest, if it lists the package]. For folders, the
    /// version of every crate.
    #[arg(long, value_name = "VERSION")]
    crate_version: Option<Version>,
    #[command(flatten)]
    pub(crate) messages: Messages,
}

/// The formats of a report.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
    Html,
}

/// The verdicts, as values of an argument.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum FailOn {
    Breaking,
    Addition,
    Fix,
    Documentation,
}

impl From<FailOn> for Verdict {
    fn from(value: FailOn) -> Self {
        match value {
            FailOn::Breaking => Self::Breaking,
            FailOn::Addition => Self::Addition,
            FailOn::Fix => Self::Fix,
            FailOn::Documentation => Self::Documentation,
        }
    }
}

/// Runs the command.
///
/// # Errors
///
/// Fails if only one side is a folder, if overlays are given for folders, if a folder, a model, an overlay or the
/// manifest cannot be read, if one of two models has errors, or if the report cannot be written.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    match [&args.old, &args.new].map(|model| Path::new(model).is_dir()) {
        [true, true] => of_folders(workspace, args),
        [false, false] => of_models(workspace, args),
        _ => Err(Error::FolderAndModel { old: args.old.clone(), new: args.new.clone() }),
    }
}

fn of_folders(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    if !args.overlay.is_empty() || !args.overlay_old.is_empty() || !args.overlay_new.is_empty() {
        return Err(Error::OverlayOfFolders);
    }
    let listed = manifest::read(workspace)?;
    let version = |package: &str| {
        let listed = listed.iter().find(|service| service.package == package);
        args.crate_version.clone().or_else(|| listed.map(|service| service.version.clone()))
    };
    let folders = Folders::of(Path::new(&args.old), Path::new(&args.new), &version)?;
    let text = match args.format {
        Format::Text => layout::text(&folders),
        Format::Markdown => layout::markdown(&folders),
        Format::Json => folders.json()?,
        Format::Html => layout::html(&folders)?,
    };
    write(args, &text)?;
    Ok(if args.fails(folders.verdict) || !folders.failed.is_empty() { Outcome::Bad } else { Outcome::Good })
}

fn of_models(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let side = |model: &str, own: &[String]| Side::read(model, args.overlay.iter().chain(own));
    let (old, new) = (side(&args.old, &args.overlay_old)?, side(&args.new, &args.overlay_new)?);
    let mut settings =
        Settings { threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN), ..Settings::default() };
    let version = match &args.crate_version {
        Some(version) => Some(version.clone()),
        None => {
            let package = old.lower(&settings)?.package.name;
            let listed = manifest::read(workspace)?.into_iter().find(|service| service.package == package);
            listed.map(|service| service.version)
        }
    };
    settings.version = version.as_ref().map(ToString::to_string);
    let report = Report::of(&old, &new, &settings, version)?;
    let text = match args.format {
        Format::Text => text(&report),
        Format::Markdown => markdown::markdown(&report),
        Format::Json => report.json()?,
        Format::Html => html::html(&report)?,
    };
    write(args, &text)?;
    Ok(if args.fails(report.verdict) { Outcome::Bad } else { Outcome::Good })
}

/// Writes a report to the requested file, or prints it.
fn write(args: &Args, text: &str) -> Result<(), Error> {
    match &args.out {
        Some(path) => {
            fs::write(path, plain(text)).map_err(|source| Error::Report { shown: path.display().to_string(), source })
        }
        None => {
            show(text);
            Ok(())
        }
    }
}

impl Args {
    /// Whether a verdict is at least as severe as `--fail-on`.
    fn fails(&self, verdict: Option<Verdict>) -> bool {
        self.fail_on.is_some_and(|least| verdict >= Some(least.into()))
    }
}
