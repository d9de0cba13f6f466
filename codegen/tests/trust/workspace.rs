//! A separate workspace where cargo builds generated crates.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::{Package, Settings};

/// A workspace with one crate. Every package replaces the previous one, so the dependencies are compiled only once.
pub(crate) struct Workspace {
    pub(crate) folder: PathBuf,
}

impl Workspace {
    /// Creates a workspace with this name. Its target folder is kept between runs.
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).unwrap();
        let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"crate\"]\n\n[profile.dev]\ndebug = false\n";
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        Self { folder }
    }

    /// Replaces the package.
    pub(crate) fn write(&self, package: &Package) {
        let folder = self.folder.join("crate");
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        for file in &package.files {
            let path = folder.join(&file.path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &file.text).unwrap();
        }
    }

    /// Returns the settings for a package in this workspace, which uses the runtime of this repository.
    pub(crate) fn settings() -> Settings {
        let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime");
        Settings { runtime: runtime.to_owned(), ..Settings::default() }
    }

    /// Runs cargo in the crate.
    ///
    /// # Errors
    ///
    /// Returns the output of cargo if it fails.
    pub(crate) fn cargo(&self, command: &str, args: &[&str], vars: &[(&str, &str)]) -> Result<(), String> {
        let output = Command::new(env!("CARGO"))
            .args([command, "--quiet"])
            .args(args)
            .current_dir(self.folder.join("crate"))
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .envs(vars.iter().copied())
            .output()
            .unwrap();
        match output.status.success() {
            true => Ok(()),
            false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        }
    }
}
