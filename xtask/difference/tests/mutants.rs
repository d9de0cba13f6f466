//! The comparison can fail: our crate is changed in one place, a key, a code, a header or a classifier, and the cases have to
//! notice it.
//!
//! Every change needs a build, so this runs where it is asked for:
//! `cargo test --package difference --test mutants -- --ignored`

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests say what they expect")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One change.
struct Mutant {
    what: &'static str,
    /// A file of the generated crate.
    file: &'static str,
    from: &'static str,
    to: &'static str,
}

const MUTANTS: &[Mutant] = &[
    Mutant {
        what: "a key of a request",
        file: "src/operation/get_secret_value.rs",
        from: "= \"VersionStage\"",
        to: "= \"versionStage\"",
    },
    Mutant {
        what: "a key of an answer",
        file: "src/operation/get_secret_value.rs",
        from: "= \"VersionStages\"",
        to: "= \"VersionStage\"",
    },
    Mutant {
        what: "a code of an error",
        file: "src/operation/get_secret_value.rs",
        from: "\"ResourceNotFoundException\"",
        to: "\"ResourceNotFound\"",
    },
    Mutant {
        what: "a header",
        file: "src/orchestration/wire.rs",
        from: "headers.insert(\"content-length\", length);",
        to: "headers.insert(\"x-length\", length);",
    },
    Mutant {
        what: "the classifier of status codes",
        file: "src/config/plugins.rs",
        from: ".with_retry_classifier(HttpStatusCodeClassifier::default())",
        to: ".with_retry_classifier(HttpStatusCodeClassifier::new_from_codes([500_u16]))",
    },
    Mutant {
        what: "the classifier of error codes",
        file: "src/orchestration/operation.rs",
        from: "SharedRetryClassifier::new(AwsErrorCodeClassifier::<E>::new())",
        to: "SharedRetryClassifier::new(AwsErrorCodeClassifier::<E>::builder().transient_errors(&[\"None\"][..]).build())",
    },
];

#[test]
#[ignore = "builds the crate once for each change"]
fn every_change_is_noticed() {
    let workspace = workspace();
    let (good, said) = cases(&workspace);
    assert!(good, "without a change nothing may differ:\n{said}");
    let mut unnoticed = Vec::new();
    for mutant in MUTANTS {
        let path = workspace.join("generated/secretsmanager").join(mutant.file);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(mutant.from).count(), 1, "{}: {} has to be there once", mutant.file, mutant.from);
        fs::write(&path, text.replace(mutant.from, mutant.to)).unwrap();
        let (good, said) = cases(&workspace);
        fs::write(&path, text).unwrap();
        let difference = said.lines().find(|line| line.contains("cases differ"));
        assert!(good || difference.is_some(), "{}: this is no difference:\n{said}", mutant.what);
        println!("{}: {}", mutant.what, difference.unwrap_or("not noticed"));
        if good {
            unnoticed.push(mutant.what);
        }
    }
    assert!(unnoticed.is_empty(), "not noticed: {unnoticed:?}");
}

/// Runs the cases; whether they are the same, and what was said.
fn cases(workspace: &Path) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(["test", "--offline", "--package", "difference", "--test", "cases"])
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", workspace.join("target"))
        .env("DIFFERENCE_CASES", "1380")
        .env("DIFFERENCE_SHOWN", "1")
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// A copy of the two packages and of what they need, in a workspace of their own.
fn workspace() -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutants");
    for folder in ["generated/secretsmanager", "xtask/difference", "model"] {
        copy(&from.join(folder), &to.join(folder));
    }
    fs::copy(from.join("Cargo.lock"), to.join("Cargo.lock")).unwrap();
    let manifest = fs::read_to_string(from.join("Cargo.toml")).unwrap();
    let members = |line: &&str| !line.starts_with("members = ") && !line.starts_with("codegen = ");
    let kept: Vec<_> = manifest.lines().filter(members).collect();
    let members = "[workspace]\nmembers = [\"generated/secretsmanager\", \"xtask/difference\"]";
    fs::write(to.join("Cargo.toml"), kept.join("\n").replacen("[workspace]", members, 1)).unwrap();
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
