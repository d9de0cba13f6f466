//! `cargo xtask drop-in`: tests the generated crate as a replacement for the published one in a published library, and
//! runs the tests of published crates on generated ones.

mod error;
mod ground;
mod library;
mod published;
mod stacks;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::error::Error;
use crate::report::{count, took};
use crate::workspace::Workspace;
use crate::{Outcome, manifest};

pub(crate) use error::DropInError;
pub(crate) use ground::write;
use library::Kind;
pub(crate) use library::fetch;

/// The package that the generated crate replaces.
const PACKAGE: &str = "aws-sdk-secretsmanager";

/// Test the generated crate as a replacement for the published one.
///
/// Downloads the published library aws_secretsmanager_caching, replaces its dependency aws-sdk-secretsmanager with the
/// generated crate, and runs the library's own tests. Also builds a program with aws-config and the generated crate,
/// both with their default features, and checks that it has one HTTP and one TLS stack. Everything happens in the
/// target folder; the first run needs network access.
///
/// With --published, runs the integration tests that ship with published crates instead, both on the published crates
/// and on crates that are generated from the models in a folder. Tests that pass on the published crate must pass on
/// the generated one, unless the model is too old for them. `xtask/commands/src/drop_in/published/table.rs` lists the
/// services, and the few tests that are excused.
///
/// With --aws-config, runs the published aws-config's own tests twice: with the official crates that it depends on, and
/// with crates generated from the models in a folder in their place. Tests that pass with the official crates must pass
/// with the generated ones. Tests that read test data fail with both, because the published package does not contain
/// that data.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(after_help = "Examples:\n  \
    cargo xtask drop-in\n  \
    cargo xtask drop-in --models ../shared/models/aws --published           every service in the table\n  \
    cargo xtask drop-in --models ../shared/models/aws --published kms sqs   only these\n  \
    cargo xtask drop-in --models ../shared/models/aws --aws-config          the tests of aws-config")]
pub(crate) struct Args {
    /// Run the integration tests of published crates, for the given services or for all.
    #[arg(long, value_name = "SERVICE", num_args = 0.., requires = "models", group = "others")]
    published: Option<Vec<String>>,
    /// Run the tests of aws-config.
    #[arg(long, requires = "models", group = "others")]
    aws_config: bool,
    /// Folder of Smithy JSON models. Can be repeated with --published; a service's model comes from the first folder
    /// that has it.
    #[arg(long, value_name = "DIR", requires = "others")]
    models: Vec<PathBuf>,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if the manifest does not list the package, a service is not in the table, a package cannot be downloaded or
/// patched, a file cannot be read or written, or a program cannot be started.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    if let Some(services) = &args.published {
        return published::run(workspace, services, args);
    }
    if let Some(models) = args.models.first().filter(|_| args.aws_config) {
        return published::aws_config::run(workspace, models);
    }
    let start = Instant::now();
    let services = manifest::read(workspace)?;
    let service = services.iter().find(|service| service.package == PACKAGE).ok_or(DropInError::NoPackage)?;
    let ours = manifest::output(workspace, service)?;
    let folder = workspace.target().join("drop-in");
    fs::create_dir_all(&folder).map_err(DropInError::io("create", &folder))?;

    let sources = fetch(workspace, &folder.join("fetch"), &[(library::NAME, library::VERSION)])?;
    for source in &sources {
        ground::prepare(workspace, &folder, source, &ours)?;
    }
    println!("library   {} {}, with {}", library::NAME, library::VERSION, workspace.show(&ours));
    stacks::patched(workspace, &folder, &[(PACKAGE.to_owned(), ours)])?;
    let mut good = true;
    for (kind, expected) in library::TESTS {
        good &= test(workspace, &folder, kind, expected)?;
    }
    good &= print_stacks(&stacks::found(workspace, &folder)?);
    println!("took      {}", took(start.elapsed()));
    Ok(if good { Outcome::Good } else { Outcome::Bad })
}

/// Runs the tests of one kind, and reports how many passed and failed. If anything is wrong, prints their output, and
/// returns `false`.
fn test(workspace: &Workspace, folder: &Path, kind: Kind, expected: usize) -> Result<bool, DropInError> {
    let tested = library::test(workspace, folder, kind)?;
    println!("{:9} {} passed, {} failed", kind.name(), count(tested.passed, "test"), tested.failed);
    if tested.is_good(expected) {
        return Ok(true);
    }
    print!("{}", tested.output);
    println!("error: {expected} tests of this kind must pass");
    Ok(false)
}

fn print_stacks(found: &stacks::Found) -> bool {
    println!("stacks    {found}");
    let problems = found.problems();
    for problem in &problems {
        println!(
            "error: {problem}; `cargo tree --invert` in the folder `drop-in` of the target folder shows where it comes from"
        );
    }
    problems.is_empty()
}

/// Returns the rows of the given services, or all rows if none are given.
///
/// # Errors
///
/// Fails if a service has no row.
pub(crate) fn select<R: Copy>(table: &[R], name: fn(&R) -> &str, services: &[String]) -> Result<Vec<R>, DropInError> {
    if let Some(service) = services.iter().find(|service| table.iter().all(|row| name(row) != **service)) {
        let known = table.iter().map(name).collect::<Vec<_>>().join(", ");
        return Err(DropInError::NoRow { service: service.clone(), known });
    }
    let named = |row: &&R| services.is_empty() || services.iter().any(|service| service == name(row));
    Ok(table.iter().filter(named).copied().collect())
}

/// Returns a command that runs cargo in a folder. All these commands share the target folder of this workspace.
fn cargo(workspace: &Workspace, current: &Path) -> Command {
    let mut command = Command::new(program());
    command.current_dir(current).env("CARGO_TARGET_DIR", workspace.target());
    command
}

fn program() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}
