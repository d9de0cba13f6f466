//! Small packages that depend on one of the two crates, under target/bench.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::BenchError;
use super::programs::cargo;
use super::sides::{PACKAGE, Side};
use crate::workspace::Workspace;

/// A package with one source file and one of the two crates.
#[derive(Debug)]
pub(super) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Writes the package. It uses the lock file of the workspace, so that both sides get the same dependencies.
    pub(super) fn write(
        workspace: &Workspace,
        name: &str,
        side: &Side,
        dependency: &str,
        (file, source): (&str, &str),
    ) -> Result<Self, BenchError> {
        let folder = workspace.target().join("bench").join(name).join(side.name);
        let sources = folder.join("src");
        fs::create_dir_all(&sources).map_err(BenchError::path(&sources))?;
        let from = match side.name {
            "ours" => format!("path = {:?}", side.folder.display().to_string()),
            _ => format!("version = {:?}", format!("={}", side.version)),
        };
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
             {PACKAGE} = {{ {from}, {dependency}\n\n[profile.release]\nstrip = true\n"
        );
        let lock = workspace.root().join("Cargo.lock");
        put(&folder.join("Cargo.toml"), &manifest)?;
        put(&sources.join(file), source)?;
        fs::copy(&lock, folder.join("Cargo.lock")).map_err(BenchError::path(&lock))?;
        Ok(Self { folder })
    }

    /// Returns a cargo command in the package, with a separate target folder.
    pub(super) fn cargo(&self, args: &[&str]) -> Command {
        let mut command = cargo();
        command.current_dir(&self.folder).args(args).arg("--quiet").env("CARGO_TARGET_DIR", self.target());
        command
    }

    /// The folder that it builds into.
    pub(super) fn target(&self) -> PathBuf {
        self.folder.join("target")
    }
}

fn put(path: &Path, text: &str) -> Result<(), BenchError> {
    fs::write(path, text).map_err(BenchError::path(path))
}
