//! Locates the two crates.

use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;

use super::error::BenchError;
use super::programs::{self, cargo};
use crate::workspace::Workspace;

/// The name of both packages.
pub(super) const PACKAGE: &str = "aws-sdk-secretsmanager";

/// The crate of one side.
#[derive(Clone, Debug)]
pub(super) struct Side {
    /// Its name in reports.
    pub name: &'static str,
    /// Its folder.
    pub folder: PathBuf,
    /// Its version.
    pub version: String,
}

/// Finds our crate and the published one, as the workspace resolves them; cargo fetches the sources if necessary.
pub(super) fn find(workspace: &Workspace) -> Result<[Side; 2], BenchError> {
    // Do not fetch dependencies of other platforms.
    let host = programs::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let mut command = cargo();
    command.current_dir(workspace.root()).args(["metadata", "--format-version=1", "--filter-platform"]);
    command.arg(String::from_utf8_lossy(&host.stdout).trim());
    let metadata: Metadata = programs::json_of(&mut command)?;
    let side = |name, ours: bool, which| {
        let mut packages = metadata.packages.iter();
        let found = packages.find(|package| package.name == PACKAGE && package.source.is_none() == ours);
        let found = found.and_then(|package| Some((package.manifest_path.parent()?.to_owned(), package)));
        found
            .map(|(folder, package)| Side { name, folder, version: package.version.clone() })
            .ok_or(BenchError::NoSide { package: PACKAGE, which })
    };
    Ok([side("ours", true, "in this workspace")?, side("official", false, "from a registry")?])
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    source: Option<String>,
    manifest_path: PathBuf,
}
