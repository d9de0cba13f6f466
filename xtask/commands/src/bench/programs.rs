//! Builds and runs the benchmark programs.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::error::BenchError;
use crate::workspace::Workspace;

/// The programs of the package `bench`, built in release mode.
#[derive(Debug)]
pub(super) struct Programs {
    folder: PathBuf,
}

/// The resources that a command used.
#[derive(Debug, Deserialize)]
pub(super) struct Taken {
    /// The exit code; `None` if a signal ended the command.
    pub code: Option<i32>,
    /// The run time, in seconds.
    pub seconds: f64,
    /// The CPU time of all processes, in seconds.
    pub processor: f64,
    /// The peak memory of the largest process, in bytes.
    pub peak: f64,
}

impl Programs {
    /// Builds the programs.
    pub(super) fn build(workspace: &Workspace) -> Result<Self, BenchError> {
        build(workspace, &["--package", "bench", "--bins"])?;
        Ok(Self { folder: workspace.target().join("release") })
    }

    /// Returns a command that runs one of the programs.
    pub(super) fn command(&self, program: &str) -> Command {
        Command::new(self.folder.join(program))
    }

    /// Runs a command and measures its resource usage; discards its standard output, and passes on its standard error.
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

    /// Runs a command that must succeed, and measures it as [`measure`](Self::measure) does.
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

/// Returns a command that runs the cargo that started this program, or else the one on the `PATH`.
pub(super) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").as_deref().unwrap_or(OsStr::new("cargo")))
}

/// Builds a part of the workspace in release mode.
pub(super) fn build(workspace: &Workspace, what: &[&str]) -> Result<(), BenchError> {
    let mut command = cargo();
    command.current_dir(workspace.root()).args(["build", "--quiet", "--release"]).args(what);
    run(&mut command)
}

/// Runs a command that must succeed, and discards its standard output.
pub(super) fn run(command: &mut Command) -> Result<(), BenchError> {
    output(command).map(drop)
}

/// Runs a command that must succeed, and shows its standard error only if it fails.
pub(super) fn run_quietly(command: &mut Command) -> Result<(), BenchError> {
    let output = ended(command.stderr(Stdio::piped()))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    succeeded(command, output).map(drop)
}

/// Runs a command that must succeed, and parses the JSON that it prints.
pub(super) fn json_of<T: DeserializeOwned>(command: &mut Command) -> Result<T, BenchError> {
    let output = output(command)?;
    serde_json::from_slice(&output.stdout).map_err(|source| BenchError::Output { command: shown(command), source })
}

/// Runs a command that must succeed; returns its output, without standard error, which is passed on.
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
