//! A workspace to run the program in, and the results of a run.

#![expect(clippy::unwrap_used, reason = "clippy.toml does not recognize test helpers outside of test functions")]
#![allow(dead_code, reason = "each test uses a part of this")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The model of a service with one operation.
pub(crate) const MODEL: &str = include_str!("parking.json");

/// A workspace whose manifest lists one service.
pub(crate) struct Workspace {
    folder: TempDir,
    program: &'static str,
}

impl Workspace {
    pub(crate) fn new(program: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Self { folder, program };
        fs::create_dir(workspace.path("model")).unwrap();
        fs::write(workspace.path("model/parking.json"), MODEL).unwrap();
        workspace.list("generated/parking");
        workspace
    }

    pub(crate) fn list(&self, output: &str) {
        let text = format!(
            "[services.parking]\nmodel = \"model/parking.json\"\npackage = \"parking\"\nversion = \"1.2.3\"\n\
             output = \"{output}\"\n"
        );
        fs::write(self.path("model/models.toml"), text).unwrap();
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn xtask(&self, args: &[&str]) -> Run {
        self.xtask_in(self.folder.path(), args)
    }

    pub(crate) fn xtask_in(&self, current: &Path, args: &[&str]) -> Run {
        let root = self.folder.path().to_str().unwrap();
        Run::of(Command::new(self.program).current_dir(current).args(["--root", root]).args(args))
    }

    /// Returns the contents of every file below a folder.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        fn walk(folder: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, into);
                } else {
                    into.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        let mut files = BTreeMap::new();
        walk(&self.path(folder), &mut files);
        files
            .into_iter()
            .map(|(path, bytes)| (path.strip_prefix(self.path(folder)).unwrap().to_owned(), bytes))
            .collect()
    }
}

/// The exit code and output of a run.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: status.code(), out: text(stdout), err: text(stderr) }
    }

    #[track_caller]
    pub(crate) fn good(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    #[track_caller]
    pub(crate) fn bad(self) -> String {
        assert_eq!(self.code, Some(1), "{self:?}");
        self.out + &self.err
    }
}

/// Asserts that every option of a command has a description.
pub(crate) fn assert_options_are_explained(workspace: &Workspace, command: &str) {
    let help = workspace.xtask(&[command, "--help"]).good();
    let mut lines = help.lines().skip_while(|line| *line != "Options:").skip(1).peekable();
    while let Some(line) = lines.next() {
        if line.trim_start().starts_with("--") {
            let explained = lines.peek().is_some_and(|next| next.starts_with("          "));
            assert!(explained || line.contains("Print help"), "{command}: {line}");
        }
    }
}
