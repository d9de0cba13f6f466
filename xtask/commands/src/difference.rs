//! `cargo xtask difference`: compares the calls of published and generated crates, with one service for each protocol.
//!
//! A service is a row of a table. Its crate is generated, along with a program that calls this crate and the published
//! one. Everything else, from the generation of calls and responses to the comparison of results, is in the package
//! `difference`.

mod program;
mod rows;
mod shared;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use ::codegen::{Settings, Source};

use crate::Outcome;
use crate::drop_in::{self, DropInError};
use crate::error::Error;
use crate::names::{published, source};
use crate::nested;
use crate::report::took;
use crate::workspace::Workspace;

use table::Row;

/// Compare the calls of generated crates with those of the published ones.
///
/// For each service, writes and runs a program under target/difference that makes the same calls with both crates, with
/// seeded inputs and with well-formed, odd and broken responses. Requests, outputs, errors and retries must be the
/// same, apart from intended differences, which are counted. Building the published crates takes a while, and for EC2
/// several gigabytes of memory.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    /// Folder of Smithy JSON models. Can be repeated.
    #[arg(long, value_name = "DIR", required = true)]
    models: Vec<PathBuf>,
    /// Services to compare, separated by commas [default: all in the table].
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    services: Vec<String>,
    /// Number of calls for each service.
    #[arg(long, value_name = "N", default_value_t = 2000)]
    cases: u64,
    /// Seed of an individual call to repeat.
    #[arg(long, value_name = "SEED")]
    seed: Option<u64>,
    /// Maximum number of reports to print for each service.
    #[arg(long, value_name = "N", default_value_t = 8)]
    reports: u64,
    /// Stop after writing the programs.
    #[arg(long)]
    no_run: bool,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if a service is not in the table, a package cannot be downloaded, a file cannot be read or written, or cargo
/// cannot be started.
pub(crate) fn run(workspace: &Workspace, args: &Args) -> Result<Outcome, Error> {
    let start = Instant::now();
    let rows = table::rows(&args.services)?;
    let folder = workspace.target().join("difference");
    let packages: Vec<_> = rows.iter().map(|row| (row.package(), row.version)).collect();
    let packages: Vec<_> = packages.iter().map(|(name, version)| (name.as_str(), *version)).collect();
    let published = drop_in::fetch(workspace, &folder.join("fetch"), &packages)?;
    let mut outcome = Outcome::Good;
    let mut written = Vec::new();
    for (row, published) in rows.iter().zip(published) {
        match write(workspace, args, &folder, row, &published)? {
            Ok(()) => written.push(*row),
            Err(why) => {
                println!("{}: {why}", row.service);
                outcome = Outcome::Bad;
            }
        }
    }
    let members: Vec<_> = written.iter().map(|row| format!("{}/program", row.service)).collect();
    nested::write(workspace, &folder, &members, "")?;
    for row in written.iter().filter(|_| !args.no_run) {
        println!("{} {}, against the crate of {}", row.package(), row.version, row.model);
        let (program, mut command) = generation::cargo::command(workspace);
        command.current_dir(&folder).args(["run", "--quiet", "--package"]).arg(format!("difference-{}", row.service));
        command.env("DIFFERENCE_CASES", args.cases.to_string()).env("DIFFERENCE_SHOWN", args.reports.to_string());
        command.envs(args.seed.map(|seed| ("DIFFERENCE_SEED", seed.to_string())));
        let status = command.status().map_err(|source| Error::Program { program, source })?;
        if !status.success() {
            outcome = Outcome::Bad;
        }
    }
    println!("took      {}", took(start.elapsed()));
    Ok(outcome)
}

/// Generates the crate of a service, and writes the program that compares it with the published one; the inner error
/// says why this is impossible.
fn write(
    workspace: &Workspace,
    args: &Args,
    folder: &Path,
    row: &Row,
    published: &Path,
) -> Result<Result<(), String>, Error> {
    let Some(path) = args.models.iter().map(|folder| folder.join(row.model)).find(|path| path.is_file()) else {
        return Ok(Err(format!("the folders of models have no {}", row.model)));
    };
    let text = fs::read_to_string(&path).map_err(DropInError::io("read", &path))?;
    let runtime = workspace.runtime().display().to_string().replace('\\', "/");
    let some = (!row.operations.is_empty()).then(|| row.operations.iter().map(|&name| name.to_owned()).collect());
    let settings = Settings {
        package: Some(row.package()),
        operations: some,
        version: Some(row.version.to_owned()),
        runtime,
        ..Settings::default()
    };
    let source = Source { name: row.model, text: &text };
    let generated = ::codegen::generate(source, &[], &settings);
    let (package, service) = match (generated, ::codegen::lower(source, &[], &settings)) {
        (Ok(package), Ok(service)) => (package, service),
        (Err(errors), _) | (_, Err(errors)) => return Ok(Err(errors.to_string())),
    };
    let files = source::read(&published.join("src")).map_err(DropInError::io("read", published))?;
    let items = published::items(&files);
    let shared = shared::Shared::of(&service, row, &items);
    let model = match shared.model(&text) {
        Ok(model) => model,
        Err(error) => return Ok(Err(error.to_string())),
    };
    let folder = folder.join(row.service);
    for file in &package.files {
        drop_in::write(&folder.join("ours").join(&file.path), &file.text)?;
    }
    let of_library = workspace.root().join("xtask/difference").display().to_string().replace('\\', "/");
    drop_in::write(&folder.join("program/Cargo.toml"), &program::manifest(row, &of_library))?;
    drop_in::write(&folder.join("program/model.json"), &model)?;
    drop_in::write(&folder.join("program/src/main.rs"), &program::main(&rows::rows(&shared)))?;
    Ok(Ok(()))
}
