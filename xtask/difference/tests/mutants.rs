//! Mutation tests of the comparison. Each changes our crate or its runtime in one place, such as a key, code, header or
//! classifier, and expects the cases to notice.
//!
//! Every mutation needs a build, so the tests are opt-in:
//! `cargo test --package difference --test mutants -- --ignored`

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

#[test]
#[ignore = "builds the crate"]
fn without_a_change_nothing_differs() {
    let _one = LOCK.lock();
    let (good, output) = cases(&workspace());
    assert!(good, "{output}");
}

#[test]
#[ignore = "builds the crate"]
fn a_key_of_a_request() {
    noticed("generated/secretsmanager/src/operation/get_secret_value.rs", "(\"VersionStage\")", "(\"versionStage\")");
}

#[test]
#[ignore = "builds the crate"]
fn a_key_of_a_response() {
    noticed("generated/secretsmanager/src/operation/get_secret_value.rs", "(\"VersionStages\")", "(\"VersionStage\")");
}

#[test]
#[ignore = "builds the crate"]
fn a_code_of_an_error() {
    noticed(
        "generated/secretsmanager/src/operation/get_secret_value.rs",
        "\"ResourceNotFoundException\"",
        "\"ResourceNotFound\"",
    );
}

#[test]
#[ignore = "builds the crate"]
fn a_header() {
    noticed(
        "runtime/src/protocol/aws_json.rs",
        "headers.insert(\"content-length\", length)",
        "headers.insert(\"x-length\", length)",
    );
}

#[test]
#[ignore = "builds the crate"]
fn the_classifier_of_status_codes() {
    noticed(
        "runtime/src/client/plugins.rs",
        "HttpStatusCodeClassifier::default()",
        "HttpStatusCodeClassifier::new_from_codes(vec![500_u16])",
    );
}

#[test]
#[ignore = "builds the crate"]
fn the_classifier_of_error_codes() {
    noticed(
        "runtime/src/orchestration/operation.rs",
        "AwsErrorCodeClassifier::<E>::new()",
        "AwsErrorCodeClassifier::<E>::builder().transient_errors(&[\"None\"][..]).build()",
    );
}

/// A lock that lets only one mutation run at a time, because all of them modify the same copy.
static LOCK: Mutex<()> = Mutex::new(());

/// Mutates a file of the generated crate or of the runtime. The crate must compile, and the cases must fail.
fn noticed(file: &str, from: &str, to: &str) {
    let _one = LOCK.lock();
    let workspace = workspace();
    let path = workspace.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{file}: {from} must occur once");
    fs::write(&path, text.replace(from, to)).unwrap();
    let (good, output) = cases(&workspace);
    fs::write(&path, text).unwrap();
    assert!(!good, "nothing differs:\n{output}");
    let difference = output.lines().find(|line| line.contains("cases differ"));
    println!("{}", difference.unwrap_or_else(|| panic!("no cases differ:\n{output}")));
}

/// Runs the cases; returns whether they passed, and the output.
fn cases(workspace: &Path) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(["test", "--offline", "--package", "difference", "--test", "cases"])
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", workspace.join("target"))
        .env("DIFFERENCE_CASES", "1380")
        .env("DIFFERENCE_SHOWN", "1")
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

/// Copies this package, the packages of this workspace that it needs, and the models to a separate workspace, and
/// returns the folder of the copy.
fn workspace() -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutants");
    for folder in ["generated/secretsmanager", "runtime", "xtask/difference", "model"] {
        copy(&from.join(folder), &to.join(folder));
    }
    fs::copy(from.join("Cargo.lock"), to.join("Cargo.lock")).unwrap();
    let manifest = fs::read_to_string(from.join("Cargo.toml")).unwrap();
    let (before, rest) = manifest.split_once("members = [").unwrap();
    let (_, after) = rest.split_once("]\n").unwrap();
    let members = "members = [\"generated/secretsmanager\", \"runtime\", \"xtask/difference\"]\n";
    let kept = after.lines().filter(|line| !line.contains("path = ")).collect::<Vec<_>>().join("\n");
    fs::write(to.join("Cargo.toml"), [before, members, &kept].concat()).unwrap();
    to
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else if fs::read(&path).ok() != fs::read(&target).ok() {
            fs::copy(&path, &target).unwrap();
        }
    }
}
