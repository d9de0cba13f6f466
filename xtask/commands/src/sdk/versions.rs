//! The versions of the crates.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use semver::Version;
use toml_edit::DocumentMut;

use super::SdkError;

/// A version that is compatible with every official version: those are all 1.x, and far lower.
pub(super) const DEFAULT: &str = "1.999.0";

/// Returns [`DEFAULT`] as a version.
pub(super) fn default_version() -> Version {
    Version::new(1, 999, 0)
}

/// The versions of the crates.
#[derive(Debug)]
pub(super) struct Versions {
    all: Version,
    locked: BTreeMap<String, Version>,
}

impl Versions {
    /// Combines the versions in the lock file, if there is one, with `all` for crates that are not in it.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be read, or is not a lock file.
    pub(super) fn new(all: Version, lock: Option<&Path>) -> Result<Self, SdkError> {
        let locked = lock.map(read).transpose()?.unwrap_or_default();
        Ok(Self { all, locked })
    }

    /// Returns the version of a package.
    pub(super) fn of(&self, package: &str) -> &Version {
        self.locked.get(package).unwrap_or(&self.all)
    }
}

/// Reads the newest version of each package from a lock file.
fn read(path: &Path) -> Result<BTreeMap<String, Version>, SdkError> {
    let text = fs::read_to_string(path).map_err(|source| SdkError::Lock { path: path.to_owned(), source })?;
    let wrong = |message: &str| SdkError::NotALock { path: path.to_owned(), message: message.to_owned() };
    let document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| wrong(error.message()))?;
    let packages = document.get("package").and_then(toml_edit::Item::as_array_of_tables);
    let mut versions = BTreeMap::new();
    for package in packages.ok_or_else(|| wrong("it has no [[package]]"))? {
        let text = |key: &str| package.get(key).and_then(toml_edit::Item::as_str);
        let (name, version) = text("name").zip(text("version")).ok_or_else(|| wrong("a package has no version"))?;
        let version = Version::parse(version).map_err(|error| wrong(&error.to_string()))?;
        let newest = versions.entry(name.to_owned()).or_insert_with(|| version.clone());
        if *newest < version {
            *newest = version;
        }
    }
    Ok(versions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_version_is_compatible_with_every_official_version() {
        assert_eq!(DEFAULT, default_version().to_string());
        for wanted in ["1", "1.120.0", "^1.28"] {
            assert!(semver::VersionReq::parse(wanted).unwrap().matches(&default_version()), "{wanted}");
        }
    }

    #[test]
    fn crates_in_a_lock_file_have_its_newest_version() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Cargo.lock");
        let package = |version: &str| format!("[[package]]\nname = \"aws-sdk-sts\"\nversion = \"{version}\"\n\n");
        fs::write(&path, format!("version = 4\n\n{}{}", package("1.124.0"), package("1.9.0"))).unwrap();
        let versions = Versions::new(default_version(), Some(&path)).unwrap();
        assert_eq!(versions.of("aws-sdk-sts"), &Version::new(1, 124, 0));
        assert_eq!(versions.of("aws-sdk-s3"), &default_version());
        for (text, expected) in
            [("version = 4", "no [[package]]"), ("x", "is not a lock file"), (&package("x"), "lock")]
        {
            fs::write(&path, text).unwrap();
            let error = Versions::new(default_version(), Some(&path)).unwrap_err().to_string();
            assert!(error.contains(expected) && error.contains("--lock"), "{error}");
        }
        fs::remove_file(&path).unwrap();
        assert!(Versions::new(default_version(), Some(&path)).is_err());
    }
}
