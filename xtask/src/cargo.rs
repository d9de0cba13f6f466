//! Runs cargo in the workspace.

use std::env;
use std::ffi::OsStr;
use std::process::Command;

use crate::error::Error;
use crate::workspace::Workspace;

/// Runs cargo in the workspace with its output shown; returns whether it succeeded.
///
/// # Errors
///
/// Fails if cargo cannot be started.
pub fn run<V: AsRef<OsStr>>(workspace: &Workspace, args: &[&str], vars: &[(&str, V)]) -> Result<bool, Error> {
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

/// Returns the name or path of cargo, and a command that runs it in the workspace.
pub fn command(workspace: &Workspace) -> (String, Command) {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(&cargo);
    command.current_dir(workspace.root());
    (cargo, command)
}
