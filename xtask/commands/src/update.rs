//! `cargo xtask update`: updates models after showing what changes.

mod address;
mod apply;
mod changelog;
mod error;
mod fetch;
mod folder;
mod recorded;

use std::io::{IsTerminal, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ::codegen::Settings;

use crate::Outcome;
use crate::codegen::jobs::{self, Input};
use crate::diff::{Report, Side, show};
use crate::error::Error;
use crate::manifest::{self, Service};
use crate::messages::Messages;
use crate::workspace::{self, Workspace};

pub(crate) use error::UpdateError;

use apply::Update;
use fetch::Fetched;

/// Update models from the upstreams in the manifest.
///
/// For each service, shows what changes for the users of the crate, and asks for confirmation. Then replaces the model,
/// bumps the version of the crate accordingly, records the source and its SHA-256 in the manifest, generates the crate,
/// and adds an entry to its CHANGELOG.md. If anything but this last step fails, nothing is changed for the service.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask update                                      all services that have an upstream\n  \
    cargo xtask update secretsmanager --yes                 without asking\n  \
    cargo xtask update secretsmanager --from ../api-models  from a folder of models")]
pub(crate) struct Args {
    /// Service to update, by its name in the manifest [default: all that have an upstream].
    #[arg(value_name = "SERVICE")]
    service: Option<String>,
    /// Source of the model, overriding the upstream: an https:// URL, a file, or a folder that contains the model.
    #[arg(long, value_name = "ADDRESS", requires = "service")]
    from: Option<String>,
    /// Do not ask for confirmation.
    #[arg(long)]
    yes: bool,
    /// Timeout for a download, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=3600))]
    timeout: u64,
    #[command(flatten)]
    pub(crate) messages: Messages,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if the service does not exist, no terminal is available to ask for confirmation, a model cannot be fetched or
/// used, or something cannot be written.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let services = manifest::read(workspace)?;
    let chosen: Vec<&Service> = match &args.service {
        Some(name) => services.iter().filter(|service| service.name == *name).collect(),
        None => services.iter().filter(|service| service.upstream.is_some()).collect(),
    };
    if chosen.is_empty() {
        let known = services.iter().map(|service| service.name.clone()).collect();
        return Err(UpdateError::NoService { name: args.service.clone(), known }.into());
    }
    for service in chosen {
        update(workspace, args, service)?;
    }
    Ok(Outcome::Good)
}

fn update(workspace: &Workspace, args: &Args, service: &Service) -> Result<(), Error> {
    let path = model_path(workspace, service)?;
    let read = |name: &String| Input::of_manifest(workspace, name);
    let overlays = || service.overlays.iter().map(read).collect::<Result<Vec<_>, _>>();
    let old = Side::new(read(&service.model)?, overlays()?);
    let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let settings = Settings { threads, ..jobs::settings(workspace, service)? };
    let expected = old.lower(&settings)?.id;

    let fetched = fetch(workspace, args, service, &expected)?;
    println!("read      {} ({})", fetched.source, crate::report::size(fetched.bytes.len()));
    let sha256 = recorded::sha256(&fetched.bytes);
    if line_feeds(&fetched.bytes) == line_feeds(old.text().as_bytes()) {
        println!("{} is identical to {}", fetched.source, service.model);
        return Ok(());
    }
    fetched.check_is_json()?;
    let Fetched { source, bytes } = fetched;
    let new = Side::new(Input::of_bytes(bytes, source.clone())?, overlays()?);
    let found = new.lower(&settings)?.id;
    if found != expected {
        return Err(UpdateError::OtherService { source_name: source, expected, found }.into());
    }

    let report = Report::of(&old, &new, &settings, Some(service.version.clone()))?;
    show(&crate::diff::text(&report));
    let version = report.new_version.clone().unwrap_or_else(|| service.version.clone());
    let update = Update::prepare(workspace, service, &report, &new, &path, &version, &source, &sha256, &settings)?;
    if !args.yes && !agreed(service, &version.to_string())? {
        println!("{} is unchanged", service.model);
        return Ok(());
    }
    update.apply()?;
    println!("updated   {} to {}, and {} to {version}", service.model, &sha256[..12], service.package);
    Ok(())
}

/// Removes carriage returns before line feeds, because differences in line endings do not count as changes.
fn line_feeds(bytes: &[u8]) -> Vec<u8> {
    bytes.split_inclusive(|byte| *byte == b'\n').fold(Vec::with_capacity(bytes.len()), |mut all, line| {
        match line.strip_suffix(b"\r\n") {
            Some(line) => all.extend([line, b"\n"].concat()),
            None => all.extend(line),
        }
        all
    })
}

/// Returns the path of the model, which must be inside the workspace.
fn model_path(workspace: &Workspace, service: &Service) -> Result<PathBuf, Error> {
    let joined = workspace.root().join(&service.model);
    match workspace::resolve(&joined) {
        Ok(path) if path.starts_with(workspace.root()) => Ok(path),
        Ok(path) => Err(UpdateError::Outside { model: service.model.clone(), path }.into()),
        Err(source) => {
            let place = " in model/models.toml";
            Err(generation::error::Error::Read { shown: service.model.clone(), place, source }.into())
        }
    }
}

fn fetch(workspace: &Workspace, args: &Args, service: &Service, expected: &str) -> Result<Fetched, UpdateError> {
    let timeout = Duration::from_secs(args.timeout);
    match (&args.from, &service.upstream) {
        (Some(from), _) => fetch::fetch(from, Path::new(""), expected, timeout),
        (None, Some(upstream)) => fetch::fetch(upstream, workspace.root(), expected, timeout),
        (None, None) => Err(UpdateError::NoUpstream { name: service.name.clone() }),
    }
}

/// Asks for confirmation on the terminal.
fn agreed(service: &Service, version: &str) -> Result<bool, UpdateError> {
    if !std::io::stdin().is_terminal() {
        return Err(UpdateError::NoTerminal);
    }
    print!("Update {} to {version}? [y/N] ", service.package);
    let mut answer = String::new();
    let read = std::io::stdout().flush().and_then(|()| std::io::stdin().read_line(&mut answer));
    read.map_err(|_| UpdateError::NoTerminal)?;
    Ok(matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes"))
}
