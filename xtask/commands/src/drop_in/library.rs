//! A published library that depends on the official crate, and its own tests.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde::Deserialize;

use super::{DropInError, cargo, ground, program};
use crate::nested;
use crate::workspace::Workspace;

/// The name of the library.
pub(super) const NAME: &str = "aws_secretsmanager_caching";

/// The version of the library.
pub(super) const VERSION: &str = "2.1.0";

/// The kinds of tests, each with the number of tests that must pass.
pub(super) const TESTS: [(Kind, usize); 2] = [(Kind::Unit, 33), (Kind::Doc, 3)];

/// A kind of test.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// The unit tests of the library.
    Unit,
    /// The examples in the documentation of the library.
    Doc,
}

impl Kind {
    /// Returns the label for printed results.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Doc => "doc",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Unit => &["--lib", "--bins"],
            Self::Doc => &["--doc"],
        }
    }
}

/// The outcome of a test run.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tested {
    /// The number of passed tests.
    pub(super) passed: usize,
    /// The number of failed tests.
    pub(super) failed: usize,
    /// Whether cargo succeeded.
    pub(super) success: bool,
    /// The output of the compiler and the tests.
    pub(super) output: String,
}

impl Tested {
    /// Whether cargo succeeded, exactly the expected number of tests passed, and none failed.
    pub(super) fn is_good(&self, expected: usize) -> bool {
        self.success && self.failed == 0 && self.passed == expected
    }

    fn of(success: bool, output: String) -> Self {
        let (mut passed, mut failed) = (0, 0);
        for result in output.lines().filter_map(|line| line.strip_prefix("test result: ")) {
            passed += number_before(result, " passed");
            failed += number_before(result, " failed");
        }
        Self { passed, failed, success, output }
    }
}

/// Downloads packages from the registry, each given by name and version; returns the folders of their sources.
pub(crate) fn fetch(
    workspace: &Workspace,
    folder: &Path,
    packages: &[(&str, &str)],
) -> Result<Vec<PathBuf>, DropInError> {
    let dependencies: String = packages.iter().map(|(name, version)| format!("{name} = \"={version}\"\n")).collect();
    let manifest =
        format!("[package]\nname = \"fetch\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n[workspace]\n");
    ground::write(&folder.join("Cargo.toml"), &manifest)?;
    ground::write(&folder.join("src/lib.rs"), "//! Empty: this package exists only for its dependencies.\n")?;
    nested::take_lock(workspace, folder)?;
    let found = self::packages(workspace, folder)?;
    let source = |(name, version): &(&str, &str)| {
        let package = found.iter().find(|package| package.name == *name && package.version == *version);
        let folder = package.and_then(|package| package.manifest_path.parent()).map(Path::to_owned);
        folder.ok_or_else(|| DropInError::NoLibrary { package: format!("{name} {version}") })
    };
    packages.iter().map(source).collect()
}

/// Runs the tests of one kind. Unit tests are built together with the program, so that both share the builds of their
/// dependencies.
pub(super) fn test(workspace: &Workspace, folder: &Path, kind: Kind) -> Result<Tested, DropInError> {
    let output = cargo(workspace, folder)
        .args(["test", "--quiet", "--workspace"])
        .args(kind.arguments())
        .output()
        .map_err(DropInError::io("run", program().as_ref()))?;
    let text = [output.stderr, output.stdout].concat();
    Ok(Tested::of(output.status.success(), String::from_utf8_lossy(&text).into_owned()))
}

/// A package in the cargo metadata.
#[derive(Debug, Deserialize)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) manifest_path: PathBuf,
}

/// Returns the packages in a folder, and all packages that they depend on.
pub(super) fn packages(workspace: &Workspace, folder: &Path) -> Result<Vec<Package>, DropInError> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    let output = cargo(workspace, folder)
        .args(["metadata", "--quiet", "--format-version", "1"])
        .stderr(Stdio::inherit())
        .output()
        .map_err(DropInError::io("run", program().as_ref()))?;
    if !output.status.success() {
        return Err(DropInError::Resolve { folder: folder.to_owned() });
    }
    match serde_json::from_slice::<Metadata>(&output.stdout) {
        Ok(metadata) => Ok(metadata.packages),
        Err(source) => Err(DropInError::Metadata { folder: folder.to_owned(), source }),
    }
}

/// Parses the number before a word, as in `29 passed; 0 failed`; 0 if there is none.
fn number_before(text: &str, word: &str) -> usize {
    text.split_once(word).and_then(|(before, _)| before.rsplit(' ').next()?.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_summed() {
        let output = "running 30 tests\n\
            test result: FAILED. 28 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        let tested = Tested::of(true, output.to_owned());
        assert_eq!((tested.passed, tested.failed), (30, 1));
        assert!(!tested.is_good(30));
    }

    #[test]
    fn tests_that_did_not_run_are_failures() {
        assert!(Tested::of(true, "test result: ok. 3 passed; 0 failed; 0 ignored\n".to_owned()).is_good(3));
        assert!(!Tested::of(false, "test result: ok. 3 passed; 0 failed; 0 ignored\n".to_owned()).is_good(3));
        assert!(!Tested::of(true, "test result: ok. 0 passed; 0 failed; 3 ignored\n".to_owned()).is_good(3));
        assert!(!Tested::of(true, String::new()).is_good(3));
    }
}
