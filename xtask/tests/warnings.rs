//! Warnings about models, as reported by `cargo xtask codegen`.

#![expect(clippy::unwrap_used, reason = "clippy.toml does not recognize test helpers outside of test functions")]

use std::fs;
use std::process::{Command, Output};

/// Returns the model of a service whose operation has an example with a member that does not exist.
fn model() -> String {
    let docs = r#""smithy.api#documentation": "<p>Opens one gate.</p>""#;
    let example = r#""smithy.api#examples": [{ "title": "Old", "input": { "Gone": 1 } }]"#;
    include_str!("cli/parking.json").replace(docs, &format!("{docs}, {example}"))
}

fn xtask(args: &[&str]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("model")).unwrap();
    fs::write(folder.path().join("model/models.toml"), "").unwrap();
    fs::write(folder.path().join("model/parking.json"), model()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let root = folder.path().to_str().unwrap();
    let Output { status, stdout, stderr } =
        command.current_dir(root).args(["--root", root]).args(args).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

const WARNING: &str = "an example of `example.parking#OpenGate` is left out: at `input`: `example.parking#OpenGateRequest` has no member `Gone`";

#[test]
fn codegen_shows_warnings_and_writes_the_crate() {
    let args = ["codegen", "--model", "model/parking.json", "--out", "out"];
    let (code, out, err) = xtask(&args);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("wrote "), "{out}");
    assert!(err.contains(&format!("warning: {WARNING}")) && err.contains("model/parking.json:42:"), "{err}");
}

#[test]
fn programs_read_warnings_as_json() {
    let args = ["codegen", "--model", "model/parking.json", "--out", "out", "--message-format", "json"];
    let (code, _, err) = xtask(&args);
    let message: serde_json::Value = serde_json::from_str(&err).unwrap();
    assert_eq!(
        (code, message["level"].as_str(), message["code"].as_str()),
        (Some(0), Some("warning"), Some("left-out"))
    );
    assert_eq!((message["message"].as_str(), message["line"].as_u64()), (Some(WARNING), Some(42)));
    assert_eq!(message["shape"], "example.parking#OpenGate");
}
