//! `cargo xtask e2e --services`: runs the same steps with official and generated crates, one service after the other.

mod table;

use std::fs;
use std::path::Path;

use ::codegen::{Settings, Source};
use toml_edit::Value;

use super::server::{self, Server};
use crate::drop_in::{self, DropInError};
use crate::error::Error;
use crate::workspace::{self, Workspace};
use crate::{nested, write};

use table::Row;

/// The program that runs the steps for a service, with `STEPS` as a placeholder for the path of the file with the
/// steps.
const PROGRAM: &str = include_str!("../../templates/e2e/program.rs");

/// The features of both crates: those that calls over HTTP need.
const FEATURES: [&str; 2] = ["default-https-client", "rt-tokio"];

/// Writes and runs the program of each service; returns whether all steps had the same results with both crates.
///
/// # Errors
///
/// Fails if a service is not in the table, its model cannot be read, a file cannot be written, or cargo cannot be
/// started.
pub(super) fn run(
    workspace: &Workspace,
    folder: &Path,
    models: &Path,
    services: &[String],
    server: &Server,
) -> Result<bool, Error> {
    let folder = folder.join("services");
    let (mut written, mut good) = (Vec::new(), true);
    for row in table::rows(services)? {
        match prepare(workspace, models, &folder, &row)? {
            Ok(()) => written.push(row),
            Err(why) => {
                println!("{}: {why}", row.service);
                good = false;
            }
        }
    }
    let members: Vec<_> = written.iter().map(|row| format!("{}/program", row.service)).collect();
    nested::write(workspace, &folder, &members, "")?;
    for row in &written {
        println!("{} {}, and the crate of {}", row.package(), row.version, row.model);
        let (program, mut command) = generation::cargo::command(workspace);
        command.current_dir(&folder).args(["run", "--quiet", "--package", &name(row), "--", server.endpoint()]);
        let status = command.envs(server::NO_PROXY).status().map_err(|source| Error::Program { program, source })?;
        good &= status.success();
    }
    Ok(good)
}

/// Generates the crate of a service, and writes the program; the inner error says why the model cannot be used.
fn prepare(workspace: &Workspace, models: &Path, folder: &Path, row: &Row) -> Result<Result<(), String>, Error> {
    let path = models.join(row.model);
    let text = fs::read_to_string(&path).map_err(DropInError::io("read", &path))?;
    let settings = Settings {
        package: Some(row.package()),
        version: Some(row.version.to_owned()),
        runtime: shown(&workspace.runtime()),
        ..Settings::default()
    };
    let package = match ::codegen::generate(Source { name: row.model, text: &text }, &[], &settings) {
        Ok(package) => package,
        Err(errors) => return Ok(Err(errors.to_string())),
    };
    let folder = folder.join(row.service);
    let ours = folder.join("ours");
    let ours = workspace::resolve(&ours).map_err(|source| Error::Target { path: ours.clone(), source })?;
    write::prepare(&ours, &package.files)?.write()?;
    let walk = workspace.root().join("xtask/walk");
    let steps = walk.join("steps").join(format!("{}.rs", row.service));
    drop_in::write(&folder.join("program/Cargo.toml"), &manifest(row, &walk))?;
    drop_in::write(&folder.join("program/src/main.rs"), &PROGRAM.replace("STEPS", &shown(&steps)))?;
    Ok(Ok(()))
}

/// Returns the manifest of the program; `walk` is the folder of the package `walk`.
fn manifest(row: &Row, walk: &Path) -> String {
    let (name, package, version) = (name(row), row.package(), row.version);
    let walk = Value::from(shown(walk));
    let features = format!("default-features = false, features = {FEATURES:?}");
    format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\n\
         official = {{ package = \"{package}\", version = \"={version}\", {features} }}\n\
         ours = {{ package = \"{package}\", path = \"../ours\", {features} }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\
         walk = {{ path = {walk} }}\n"
    )
}

fn name(row: &Row) -> String {
    format!("e2e-{}", row.service)
}

/// Formats a path with forward slashes, which are valid in Rust and TOML on every system.
fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}
