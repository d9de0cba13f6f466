//! Finds the HTTP and TLS stacks in a program that uses the generated crate, and checks that cargo uses our crates.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::{DropInError, cargo, library, program};
use crate::workspace::Workspace;

/// The required stacks: for each, its package, and the prefix of the allowed version.
const WANTED: [(&str, &str); 2] = [("hyper", "1."), ("rustls", "0.23.")];

/// Packages of other stacks.
const UNWANTED: [&str; 4] = ["curl", "native-tls", "openssl", "s2n-tls"];

/// The stacks of a program: packages with their versions.
#[derive(Debug, Default)]
pub(super) struct Found(BTreeMap<String, BTreeSet<String>>);

impl Found {
    /// Describes the problems with the stacks; returns nothing if there are none.
    pub(super) fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for (package, wanted) in WANTED {
            match self.0.get(package).map(|versions| versions.iter().collect::<Vec<_>>()).as_deref() {
                Some([version]) if version.starts_with(wanted) => {}
                Some(versions) => {
                    problems.push(format!("the program must have only {package} {wanted}x, but has {versions:?}"));
                }
                None => problems.push(format!("the program must have {package} {wanted}x, but does not")),
            }
        }
        for package in UNWANTED.iter().filter(|package| self.0.contains_key(**package)) {
            problems.push(format!("the program has another stack, from {package}"));
        }
        problems
    }

    /// Parses the output of `cargo tree`: each line starts with a name and a version such as `v1.2.3`.
    fn read(tree: &str) -> Self {
        let mut found = Self::default();
        for line in tree.lines() {
            let mut words = line.split(' ');
            if let (Some(name), Some(version)) = (words.next(), words.next())
                && (UNWANTED.contains(&name) || WANTED.iter().any(|(wanted, _)| *wanted == name))
            {
                found.0.entry(name.to_owned()).or_default().insert(version.trim_start_matches('v').to_owned());
            }
        }
        found
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.0.iter().flat_map(|(name, versions)| versions.iter().map(move |version| (name, version)));
        for (index, (name, version)) in all.enumerate() {
            write!(f, "{}{name} {version}", if index > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

/// Checks that each package, given with its folder, is the only one of its name that the packages in `folder` depend
/// on.
pub(super) fn patched(workspace: &Workspace, folder: &Path, ours: &[(String, PathBuf)]) -> Result<(), DropInError> {
    let packages = library::packages(workspace, folder)?;
    for (name, ours) in ours {
        let found = packages.iter().filter(|package| package.name == *name).map(|package| &package.manifest_path);
        let found: Vec<_> = found.collect();
        if found != [&ours.join("Cargo.toml")] {
            let found = found.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
            return Err(DropInError::NotPatched { package: name.clone(), found });
        }
    }
    Ok(())
}

/// Finds the stacks of the program, with the features that it has when it is built alone.
pub(super) fn found(workspace: &Workspace, folder: &Path) -> Result<Found, DropInError> {
    let output = cargo(workspace, folder)
        .args(["tree", "--quiet", "--package", "program", "--edges", "normal", "--prefix", "none"])
        .stderr(Stdio::inherit())
        .output()
        .map_err(DropInError::io("run", program().as_ref()))?;
    if !output.status.success() {
        return Err(DropInError::Resolve { folder: folder.to_owned() });
    }
    Ok(Found::read(&String::from_utf8_lossy(&output.stdout)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stack_of_each_kind_passes() {
        let found = Found::read("program v0.0.0 (/a/program)\nhyper v1.6.0\nhyper-util v0.1.2\nrustls v0.23.1 (*)\n");
        assert_eq!(found.to_string(), "hyper 1.6.0, rustls 0.23.1");
        assert_eq!(found.problems(), Vec::<String>::new());
    }

    #[test]
    fn duplicate_different_and_missing_stacks_fail() {
        let found = Found::read("hyper v0.14.32\nhyper v1.6.0\nrustls v0.21.12\nopenssl v0.10.1\n");
        assert_eq!(found.problems().len(), 3, "{:?}", found.problems());
        assert_eq!(Found::read("").problems().len(), 2);
    }
}
