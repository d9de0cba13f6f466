//! Finds the crates of both sides, and generates ours for other services.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use super::error::BenchError;
use super::programs::{self, cargo};
use crate::sdk;
use crate::workspace::Workspace;

/// The name that our package and the published one share.
pub(super) const PACKAGE: &str = "aws-sdk-secretsmanager";
/// The runtime package that our clients share. Each official client has such code of its own.
pub(super) const RUNTIME: &str = "client-runtime";

/// The crate of one side.
#[derive(Clone, Debug)]
pub(super) struct Side {
    /// The name of the side in reports.
    pub name: &'static str,
    /// The folder of the crate.
    pub folder: PathBuf,
    /// The version of the crate.
    pub version: String,
}

/// Finds our crate and the published one, as the workspace resolves them; cargo fetches the sources if necessary.
pub(super) fn find(workspace: &Workspace) -> Result<[Side; 2], BenchError> {
    let packages = packages(workspace.root())?;
    let side = |name, ours: bool, which| {
        let mut packages = packages.iter();
        let found = packages.find(|package| package.name == PACKAGE && package.source.is_none() == ours);
        let found = found.and_then(|package| Some((package.manifest_path.parent()?.to_owned(), package)));
        found
            .map(|(folder, package)| Side { name, folder, version: package.version.clone() })
            .ok_or(BenchError::NoSide { package: PACKAGE, which })
    };
    Ok([side("ours", true, "in this workspace")?, side("official", false, "from a registry")?])
}

/// Returns the packages in a folder and their dependencies; cargo fetches the sources if necessary.
pub(super) fn packages(folder: &Path) -> Result<Vec<Package>, BenchError> {
    // Do not fetch dependencies that only other platforms need.
    let host = programs::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let mut command = cargo();
    command.current_dir(folder).args(["metadata", "--format-version=1", "--filter-platform"]);
    command.arg(String::from_utf8_lossy(&host.stdout).trim());
    Ok(programs::json_of::<Metadata>(&mut command)?.packages)
}

/// Generates our clients of some services under target/bench; returns their folders by package, or the reason why a
/// client is missing. `operations` limits the clients as `--operations` of `cargo xtask sdk` does.
pub(super) fn generate(
    workspace: &Workspace,
    models: &Path,
    name: &str,
    services: Vec<String>,
    operations: Option<&str>,
) -> Result<Result<BTreeMap<String, PathBuf>, String>, BenchError> {
    let operations = match operations.map(str::parse).transpose() {
        Ok(operations) => operations.into_iter().collect(),
        Err(reason) => return Ok(Err(reason)),
    };
    let out = workspace.target().join("bench").join(name).join("sdk");
    fs::create_dir_all(&out).map_err(BenchError::path(&out))?;
    let made = match sdk::make(workspace, &sdk::Args::of_services(models, &out, services).with_operations(operations)) {
        Ok(made) => made,
        Err(error) => return Ok(Err(error.to_string())),
    };
    Ok(match made.failed.into_iter().next() {
        Some((package, reason)) => Err(format!("{package} is not generated: {reason}")),
        None => Ok(made.crates.into_iter().collect()),
    })
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// A package in the metadata from cargo.
#[derive(Deserialize)]
pub(super) struct Package {
    /// The name of the package.
    pub name: String,
    version: String,
    source: Option<String>,
    /// The path of the manifest.
    pub manifest_path: PathBuf,
}
