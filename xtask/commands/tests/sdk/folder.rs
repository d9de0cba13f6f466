//! A folder with models, and the output of the program that generates a workspace from them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use tempfile::TempDir;

/// The model of a service with one operation.
pub(crate) const MODEL: &str = include_str!("../../../tests/cli/parking.json");

/// The workspace that contains the runtime.
pub(crate) const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Returns [`MODEL`] with another name for the service.
pub(crate) fn of(name: &str) -> String {
    MODEL
        .replace("example.parking#Parking", &format!("example.parking#{name}"))
        .replace("\"Parking\"", &format!("\"{name}\""))
        .replace("\"parking\"", &format!("\"{}\"", name.to_ascii_lowercase()))
}

/// A folder with two models in `models`.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        fs::create_dir(folder.path("models")).unwrap();
        fs::write(folder.path("models/parking.json"), MODEL).unwrap();
        fs::write(folder.path("models/garage.json"), of("Garage")).unwrap();
        folder
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Returns a command that generates `sdk` from `models`.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_commands"));
        command
            .current_dir(self.0.path())
            .args(["--root", ROOT, "sdk", "--models", "models", "--out", "sdk"])
            .args(args);
        command
    }

    pub(crate) fn sdk(&self, args: &[&str]) -> Run {
        Run::of(&mut self.command(args))
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        Run::of(Command::new(env!("CARGO_BIN_EXE_commands")).current_dir(self.0.path()).args(args))
    }

    /// Returns the time at which each file of `sdk` was written, except for those in the copy of the runtime.
    pub(crate) fn written(&self) -> BTreeMap<String, SystemTime> {
        let mut files = BTreeMap::new();
        walk(&self.path("sdk"), &mut |path| {
            let short = path.strip_prefix(self.path("sdk")).unwrap().to_str().unwrap().to_owned();
            if !short.starts_with("client-runtime/") {
                files.insert(short, fs::metadata(path).unwrap().modified().unwrap());
            }
        });
        files
    }

    /// Returns the content of each file of `sdk`.
    pub(crate) fn content(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        walk(&self.path("sdk"), &mut |path| drop(files.insert(path.to_owned(), fs::read(path).unwrap())));
        files
    }
}

fn walk(folder: &Path, see: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, see) } else { see(&path) }
    }
}

/// The output of a run of the program.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) output: String,
}

impl Run {
    pub(crate) fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } = command.output().unwrap();
        Self { code: status.code(), output: String::from_utf8(stdout).unwrap() + &String::from_utf8(stderr).unwrap() }
    }

    #[track_caller]
    pub(crate) fn good(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.output);
        self.output
    }

    #[track_caller]
    pub(crate) fn bad(self) -> String {
        assert_eq!(self.code, Some(1), "{}", self.output);
        self.output
    }
}
