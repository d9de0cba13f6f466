//! Builds programs of the workspace with cargo.

use std::io;
use std::path::PathBuf;
use std::process::Stdio;

use serde::Deserialize;

pub(crate) use generation::cargo::run;

use crate::error::Error;
use crate::workspace::Workspace;

/// Builds programs of the workspace and returns the folder that contains them; `None` if one does not build, in which
/// case cargo prints the reason.
///
/// Selects the whole workspace, so that this build and the tests share compiled dependencies. Although no package has
/// example targets, `--examples` enables the features of dev-dependencies, as in tests.
///
/// # Errors
///
/// Fails if cargo cannot be started, or does not report any of the programs.
pub(crate) fn build(workspace: &Workspace, programs: &[&str]) -> Result<Option<PathBuf>, Error> {
    let (cargo, mut command) = generation::cargo::command(workspace);
    let messages = "--message-format=json-render-diagnostics";
    command.args(["build", "--quiet", "--workspace", "--examples", messages]).stderr(Stdio::inherit());
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
