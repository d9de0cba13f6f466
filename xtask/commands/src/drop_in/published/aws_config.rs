//! `cargo xtask drop-in --aws-config`: runs the tests of the published aws-config, with the official crates of the
//! services that provide credentials, and with ours in their place.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::Instant;

use toml_edit::{DocumentMut, Item};

use super::super::{DropInError, ground, library, stacks};
use super::Side;
use super::build::{self, Built};
use super::newer::Cut;
use super::report::{self, Tested};
use super::run::{self, Program};
use crate::error::Error;
use crate::report::took;
use crate::workspace::Workspace;
use crate::{Outcome, nested, sdk};

/// The name of the library.
const NAME: &str = "aws-config";

/// The name of the library's test program.
const PROGRAM: &str = "aws_config";

/// The version of the library.
const VERSION: &str = "1.13.0";

/// The services that the library calls.
const SERVICES: [&str; 4] = ["signin", "sso", "ssooidc", "sts"];

/// Features to enable because they add tests; they are not among the default features.
const FEATURES: [&str; 2] = ["credentials-login", "test-util"];

/// Runs the command.
///
/// # Errors
///
/// Fails if aws-config cannot be downloaded, a service has no model, our crates are not used, a file cannot be written,
/// or a program cannot be started.
pub(in super::super) fn run(workspace: &Workspace, models: &Path) -> Result<Outcome, Error> {
    let start = Instant::now();
    let folder = workspace.target().join("drop-in").join(NAME);
    let source = library::fetch(workspace, &folder.join("fetch"), &[(NAME, VERSION)])?.swap_remove(0);

    let [published, generated] = [Side::Published, Side::Generated].map(|side| folder.join(side.name()));
    prepare(workspace, &published, &source, "")?;
    fs::create_dir_all(&generated).map_err(DropInError::io("create", &generated))?;
    nested::take_lock(workspace, &generated)?;
    // Paths in the patch are relative to the parent of this folder.
    let out = generated.join("sdk");
    let services = SERVICES.map(str::to_owned).to_vec();
    let made =
        sdk::make(workspace, &sdk::Args::of_services(models, &out, services).locked(generated.join("Cargo.lock")))?;
    if !made.failed.is_empty() {
        for (package, why) in &made.failed {
            println!("{package}: {why}");
        }
        return Ok(Outcome::Bad);
    }
    let patch = out.join("patch.toml");
    let patch = fs::read_to_string(&patch).map_err(DropInError::io("read", &patch))?;
    prepare(workspace, &generated, &source, &patch)?;
    stacks::patched(workspace, &generated, &made.crates)?;

    let [published, generated] = [test(workspace, &published)?, test(workspace, &generated)?];
    let results = report::join(published, generated, &BTreeSet::new(), &[]);
    let tested = [Tested { service: NAME, results, cut: Cut::default() }];
    let list = folder.join("results.txt");
    fs::write(&list, report::list(&tested)).map_err(DropInError::io("write", &list))?;
    print!("{}", report::summary(&tested, &[]));
    println!("every test is listed in {}", workspace.show(&list));
    println!("took      {}", took(start.elapsed()));
    Ok(if tested.iter().all(Tested::is_good) { Outcome::Good } else { Outcome::Bad })
}

/// Writes a workspace with a copy of the library; `patch` is added to the manifest of the workspace.
fn prepare(workspace: &Workspace, folder: &Path, source: &Path, patch: &str) -> Result<(), DropInError> {
    let copy = folder.join(copied());
    if !copy.exists() {
        ground::copy_folder(source, &copy)?;
        let manifest = copy.join("Cargo.toml");
        let text = fs::read_to_string(&manifest).map_err(DropInError::io("read", &manifest))?;
        let published = |source| DropInError::PublishedManifest { path: manifest.clone(), source };
        ground::write(&manifest, &with_features(text.parse().map_err(published)?))?;
    }
    Ok(nested::write(workspace, folder, &[copied()], &format!("{patch}\n"))?)
}

/// Returns the name of the copy's folder in the workspace.
fn copied() -> String {
    format!("{NAME}-{VERSION}")
}

/// Returns the manifest of the library, with more default features.
fn with_features(mut manifest: DocumentMut) -> String {
    let default = manifest.get_mut("features").and_then(|features| features.get_mut("default"));
    if let Some(default) = default.and_then(Item::as_array_mut) {
        default.extend(FEATURES);
    }
    manifest.to_string()
}

/// Builds and runs the tests in a workspace; returns a map from the name of the test program to its outcome.
fn test(workspace: &Workspace, folder: &Path) -> Result<BTreeMap<String, Program>, DropInError> {
    let Built { mut programs, mut errors } = build::build(workspace, folder)?;
    let package = folder.join(copied());
    let key = (package.clone(), PROGRAM.to_owned());
    let program = match programs.remove(&key) {
        Some(program) => run::program(&program, &package)?,
        None => {
            let errors = errors.remove(&key).or_else(|| errors.into_values().next());
            Program::NotCompiled(errors.unwrap_or_else(|| "its dependencies do not compile".to_owned()))
        }
    };
    Ok(BTreeMap::from([(PROGRAM.to_owned(), program)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_added_to_the_default_ones() {
        let manifest = "[features]\ndefault = [\"sso\"]\nsso = []\ntest-util = []\n".parse().unwrap();
        let made: DocumentMut = with_features(manifest).parse().unwrap();
        let default: Vec<_> =
            made["features"]["default"].as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
        assert_eq!(default, ["sso", "credentials-login", "test-util"]);
    }
}
