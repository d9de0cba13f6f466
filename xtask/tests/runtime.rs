//! Tests `cargo xtask codegen --runtime`: the crate and its runtime are independent of this workspace.

#![expect(clippy::unwrap_used, reason = "clippy.toml does not recognize test helpers outside of test functions")]

#[path = "cli/workspace.rs"]
mod workspace;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use tempfile::TempDir;
use workspace::{MODEL, Run};

/// The workspace with the runtime.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A folder outside any workspace, with a model.
struct Elsewhere(TempDir);

impl Elsewhere {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("parking.json"), MODEL).unwrap();
        Self(folder)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn codegen(&self, args: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.current_dir(self.0.path()).args(["--root", ROOT, "codegen", "--model", "parking.json"]).args(args);
        Run::of(&mut command)
    }

    /// Returns the modification time of each file below a folder.
    fn written(&self, folder: &str) -> BTreeMap<PathBuf, SystemTime> {
        fn walk(folder: &Path, into: &mut BTreeMap<PathBuf, SystemTime>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, into);
                } else {
                    into.insert(path.clone(), fs::metadata(path).unwrap().modified().unwrap());
                }
            }
        }
        let mut files = BTreeMap::new();
        walk(&self.path(folder), &mut files);
        files
    }
}

const ARGS: [&str; 4] = ["--out", "crates/parking", "--runtime", "crates/client-runtime"];

#[test]
fn a_crate_and_its_runtime_build_by_themselves() {
    let elsewhere = Elsewhere::new();
    let output = elsewhere.codegen(&ARGS).good();
    assert!(output.contains("copied    the runtime: "), "{output}");
    let manifest = fs::read_to_string(elsewhere.path("crates/client-runtime/Cargo.toml")).unwrap();
    assert!(!manifest.contains("workspace"), "{manifest}");
    // With the versions, profile and target folder of this workspace, most dependencies are already built. The HTTP
    // client, which would take most of the time, is disabled.
    fs::copy(Path::new(ROOT).join("Cargo.lock"), elsewhere.path("crates/parking/Cargo.lock")).unwrap();
    let mut command = Command::new(env!("CARGO"));
    command.args(["check", "--offline", "--no-default-features", "--config", "profile.dev.package.'*'.debug = false"]);
    command.env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only").current_dir(elsewhere.path("crates/parking"));
    command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_BIN_EXE_xtask")).ancestors().nth(2).unwrap());
    let built = Run::of(&mut command);
    assert!(built.code == Some(0) && !built.err.contains("warning"), "{}", built.err);
    let fetched = fs::read_to_string(elsewhere.path("crates/parking/Cargo.lock")).unwrap();
    assert!(fetched.contains("name = \"client-runtime\""), "{fetched}");
}

#[test]
fn the_runtime_is_written_once() {
    let elsewhere = Elsewhere::new();
    elsewhere.codegen(&ARGS).good();
    let written = elsewhere.written("crates");
    let output = elsewhere.codegen(&ARGS).good();
    assert_eq!(output.matches(": 0 added, 0 changed, 0 removed, ").count(), 2, "{output}");
    assert_eq!(elsewhere.written("crates"), written);

    // A second crate, which uses the same copy of the runtime.
    let output = elsewhere.codegen(&["--out", "crates/other", "--package", "other", ARGS[2], ARGS[3]]).good();
    assert_eq!(output.matches(": 0 added, 0 changed, 0 removed, ").count(), 1, "{output}");
    let manifest = fs::read_to_string(elsewhere.path("crates/other/Cargo.toml")).unwrap();
    assert!(manifest.contains("path = \"../client-runtime\""), "{manifest}");
}

#[test]
fn check_compares_the_runtime_too() {
    let elsewhere = Elsewhere::new();
    elsewhere.codegen(&ARGS).good();
    let check = [ARGS.as_slice(), &["--check"]].concat();
    elsewhere.codegen(&check).good();
    fs::write(elsewhere.path("crates/client-runtime/src/lib.rs"), "// by hand\n").unwrap();
    let output = elsewhere.codegen(&check).bad();
    let command = "run `cargo xtask codegen --model parking.json --out crates/parking --runtime crates/client-runtime`";
    assert!(output.contains("-// by hand") && output.contains(command), "{output}");
}

#[test]
fn unsuitable_folders_are_rejected_before_anything_is_written() {
    let elsewhere = Elsewhere::new();
    fs::create_dir(elsewhere.path("mine")).unwrap();
    fs::write(elsewhere.path("mine/file"), "mine").unwrap();
    for (out, runtime, expected) in [
        ("crates", "crates/client-runtime", "are nested"),
        ("crates/parking", "crates", "are nested"),
        ("crates", "crates", "are nested"),
        ("crates", "mine", "was not generated"),
        ("crates", "missing/../x", "choose another with --runtime"),
    ] {
        let output = elsewhere.codegen(&["--out", out, "--runtime", runtime]).bad();
        assert!(output.contains(expected), "{out}, {runtime}: {output}");
        assert!(!elsewhere.path("crates").exists(), "{out}, {runtime}");
    }
    let run = elsewhere.codegen(&["--out", "crates", "--check", "--runtime"]);
    assert_eq!(run.code, Some(2), "{run:?}");
}
