//! Small packages under target/bench that depend on our clients, the published ones, or both.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use super::error::BenchError;
use super::programs::{self, cargo};
use super::sides::{self, PACKAGE, Side};
use crate::sdk;
use crate::workspace::Workspace;

/// The profile that the guide recommends for small programs.
const SMALL: &str = r#"[profile.small]
inherits = "release"
codegen-units = 1
lto = "fat"
opt-level = "z"
panic = "abort"
"#;

/// A package that depends on clients.
#[derive(Debug)]
pub(super) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Writes a package that depends on the crate of one side. `dependency` completes the crate's line in the manifest,
    /// and can add further lines.
    pub(super) fn write(
        workspace: &Workspace,
        name: &str,
        side: &Side,
        dependency: &str,
        source: (&str, &str),
    ) -> Result<Self, BenchError> {
        let from = match side.name {
            "ours" => format!("path = {:?}", side.folder.display().to_string()),
            _ => format!("version = {:?}", format!("={}", side.version)),
        };
        Self::of(workspace, name, side.name, &format!("{PACKAGE} = {{ {from}, {dependency}\n"), source)
    }

    /// Writes a package with these dependencies. The package gets the lock file of the workspace, so that both sides
    /// use the same versions of dependencies where possible.
    pub(super) fn of(
        workspace: &Workspace,
        name: &str,
        side: &str,
        dependencies: &str,
        (file, source): (&str, &str),
    ) -> Result<Self, BenchError> {
        let scratch = Self { folder: workspace.target().join("bench").join(name).join(side) };
        let sources = scratch.folder.join("src");
        fs::create_dir_all(&sources).map_err(BenchError::path(&sources))?;
        // Cargo warns of a profile for a package that a program does not have.
        let profiles = if side == "ours" { sdk::PROFILES } else { "" };
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
             {dependencies}\n{profiles}\n[profile.release]\nstrip = true\n\n{SMALL}"
        );
        let lock = workspace.root().join("Cargo.lock");
        put(&scratch.folder.join("Cargo.toml"), &manifest)?;
        scratch.put(file, source)?;
        fs::copy(&lock, scratch.folder.join("Cargo.lock")).map_err(BenchError::path(&lock))?;
        Ok(scratch)
    }

    /// Writes a source file of the package.
    pub(super) fn put(&self, file: &str, source: &str) -> Result<(), BenchError> {
        let path = self.folder.join("src").join(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(BenchError::path(folder))?;
        }
        put(&path, source)
    }

    /// Returns a command that runs cargo in the folder of the package, with a target folder of its own.
    pub(super) fn cargo(&self, args: &[&str]) -> Command {
        let mut command = cargo();
        command.current_dir(&self.folder).args(args).arg("--quiet").env("CARGO_TARGET_DIR", self.target());
        // The program itself is built incrementally, as it is for users.
        command.env_remove("CARGO_INCREMENTAL");
        command
    }

    /// Builds the package and its dependencies, except for those that `without` selects.
    pub(super) fn build_others(&self, args: &[&str], without: impl Fn(&str) -> bool) -> Result<(), BenchError> {
        // Procedural macros are built for the host, along with the crates that use them.
        let tree = ["tree", "--prefix", "none", "--edges", "normal,no-proc-macro", "--format", "{p}"];
        let tree = programs::output(&mut self.cargo(&tree))?;
        let tree = String::from_utf8_lossy(&tree.stdout);
        let packages = tree.lines().filter_map(|line| {
            let mut words = line.split(' ');
            let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
            (!without(name)).then(|| format!("{name}@{version}"))
        });
        let packages: BTreeSet<_> = packages.collect();
        let mut build = self.cargo(args);
        build.args(packages.iter().flat_map(|package| ["--package", package]));
        programs::run(&mut build)
    }

    /// Returns the source folders of these dependencies.
    pub(super) fn folders(&self, packages: &[String]) -> Result<Vec<PathBuf>, BenchError> {
        let all = sides::packages(&self.folder)?;
        let found = all.into_iter().filter(|package| packages.contains(&package.name));
        Ok(found.filter_map(|package| Some(package.manifest_path.parent()?.to_owned())).collect())
    }

    /// Removes everything that has been built.
    pub(super) fn clear(&self) -> Result<(), BenchError> {
        let target = self.target();
        match fs::remove_dir_all(&target) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(BenchError::path(&target)(error)),
            _ => Ok(()),
        }
    }

    /// Returns the folder that cargo builds into.
    pub(super) fn target(&self) -> PathBuf {
        self.folder.join("target")
    }
}

fn put(path: &Path, text: &str) -> Result<(), BenchError> {
    fs::write(path, text).map_err(BenchError::path(path))
}
