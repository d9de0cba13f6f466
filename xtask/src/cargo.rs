//! Runs cargo in the workspace.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::error::Error;
use crate::workspace::Workspace;

/// Runs cargo in the workspace with its output shown; returns whether it succeeded.
///
/// # Errors
///
/// If cargo cannot be started.
pub(crate) fn run<V: AsRef<OsStr>>(workspace: &Workspace, args: &[&str], vars: &[(&str, V)]) -> Result<bool, Error> {
    let (cargo, mut command) = command(workspace);
    command.args(args);
    for (name, value) in vars {
        command.env(name, value);
    }
    match command.status() {
        Ok(status) => Ok(status.success()),
        Err(source) => Err(Error::Program { program: cargo, source }),
    }
}

/// Builds programs of the workspace and returns the folder that they are in; `None` if one does not build, which cargo
/// reports.
///
/// Builds for the whole workspace, so that tests can reuse the same builds of dependencies.
///
/// # Errors
///
/// If cargo cannot be started.
pub(crate) fn build(workspace: &Workspace, programs: &[&str]) -> Result<Option<PathBuf>, Error> {
    let (cargo, mut command) = command(workspace);
    let messages = "--message-format=json-render-diagnostics";
    command.args(["build", "--quiet", "--workspace", messages]).stderr(Stdio::inherit());
    command.args(programs.iter().flat_map(|program| ["--bin", program]));
    let output = command.output().map_err(|source| Error::Program { program: cargo, source })?;
    if !output.status.success() {
        return Ok(None);
    }
    let made = output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
    let executable =
        |message: Artifact| message.executable.filter(|_| programs.contains(&message.target.name.as_str()));
    match made.filter_map(executable).next_back().and_then(|program| Some(program.parent()?.to_owned())) {
        Some(folder) => Ok(Some(folder)),
        None => Err(Error::Program { program: programs.join(", "), source: io::ErrorKind::NotFound.into() }),
    }
}

/// A message from cargo about an artifact.
#[derive(Deserialize)]
struct Artifact {
    target: Target,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

fn command(workspace: &Workspace) -> (String, Command) {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(&cargo);
    command.current_dir(workspace.root());
    (cargo, command)
}
