//! Builds and runs the programs that measure.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::error::BenchError;
use crate::workspace::Workspace;

/// The programs of the package `bench`, built in release.
#[derive(Debug)]
pub(super) struct Programs {
    folder: PathBuf,
}

/// The resources that a process used.
#[derive(Debug, Deserialize)]
pub(super) struct Taken {
    /// Its exit code.
    pub code: Option<i32>,
    /// How long it ran.
    pub seconds: f64,
    /// The processor time of all its processes, in seconds.
    pub processor: f64,
    /// The peak of the memory of the largest process, in bytes.
    pub peak: f64,
}

impl Programs {
    /// Builds them.
    pub(super) fn build(workspace: &Workspace) -> Result<Self, BenchError> {
        build(workspace, &["--package", "bench", "--bins"])?;
        Ok(Self { folder: workspace.target().join("release") })
    }

    /// A command that runs one of them.
    pub(super) fn command(&self, program: &str) -> Command {
        Command::new(self.folder.join(program))
    }

    /// Runs another command and says what it took; its output is thrown away, what it says of errors passed on.
    pub(super) fn measure(&self, command: &Command) -> Result<Taken, BenchError> {
        let mut measure = self.command("measure");
        measure.arg(command.get_program()).args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            measure.current_dir(folder);
        }
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => measure.env(name, value),
                None => measure.env_remove(name),
            };
        }
        json_of(&mut measure)
    }

    /// The same, for a command that must not fail.
    pub(super) fn measure_success(&self, command: &Command) -> Result<Taken, BenchError> {
        let taken = self.measure(command)?;
        match taken.code {
            Some(0) => Ok(taken),
            code => {
                Err(failed(command, code.map_or_else(|| "a signal".to_owned(), |code| format!("exit code {code}"))))
            }
        }
    }
}

/// The cargo that this was started by.
pub(super) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").as_deref().unwrap_or(OsStr::new("cargo")))
}

/// Builds something of the workspace in release.
pub(super) fn build(workspace: &Workspace, what: &[&str]) -> Result<(), BenchError> {
    let mut command = cargo();
    command.current_dir(workspace.root()).args(["build", "--quiet", "--release"]).args(what);
    run(&mut command)
}

/// Runs a command to its end; what it prints is thrown away.
pub(super) fn run(command: &mut Command) -> Result<(), BenchError> {
    output(command).map(drop)
}

/// The same; what it says beside its output is shown only if it fails.
pub(super) fn run_quietly(command: &mut Command) -> Result<(), BenchError> {
    let output = ended(command.stderr(Stdio::piped()))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    succeeded(command, output).map(drop)
}

/// Runs a command that prints JSON.
pub(super) fn json_of<T: DeserializeOwned>(command: &mut Command) -> Result<T, BenchError> {
    let output = output(command)?;
    serde_json::from_slice(&output.stdout).map_err(|source| BenchError::Output { command: shown(command), source })
}

/// Runs a command that must not fail.
pub(super) fn output(command: &mut Command) -> Result<Output, BenchError> {
    let output = ended(command.stderr(Stdio::inherit()))?;
    succeeded(command, output)
}

fn ended(command: &mut Command) -> Result<Output, BenchError> {
    let program = command.get_program().display().to_string();
    command.output().map_err(|source| BenchError::Start { program, source })
}

fn succeeded(command: &Command, output: Output) -> Result<Output, BenchError> {
    if output.status.success() { Ok(output) } else { Err(failed(command, output.status.to_string())) }
}

fn failed(command: &Command, status: String) -> BenchError {
    BenchError::Failed { command: shown(command), status }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.display().to_string()).collect::<Vec<_>>().join(" ")
}
