//! Tests the program from the command line: arguments, output, exit codes.

#[path = "../../tests/cli/workspace.rs"]
mod workspace;

use std::fs;

use workspace::{MODEL, Workspace, assert_options_are_explained};

const COMMANDS: &str = env!("CARGO_BIN_EXE_commands");

#[test]
fn every_option_is_explained() {
    let workspace = Workspace::new(COMMANDS);
    for command in ["diff", "update", "ci", "e2e", "conformance", "bench"] {
        assert_options_are_explained(&workspace, command);
    }
}

#[test]
fn ci_ends_with_the_count_of_its_steps() {
    let workspace = Workspace::new(COMMANDS);
    let output = workspace.xtask(&["ci", "--only", "codegen"]).bad();
    assert!(output.contains("codegen failed; to fix it: ") && output.contains("cargo xtask codegen"), "{output}");
    assert_eq!(output.lines().last(), Some("0 passed, 1 failed"), "{output}");

    let found = generation::workspace::Workspace::find(Some(&workspace.path(""))).unwrap();
    generation::codegen::run(&found, &generation::codegen::Args::default()).unwrap();
    let output = workspace.xtask(&["ci", "--only", "codegen"]).good();
    assert_eq!(output.lines().last(), Some("1 passed, 0 failed"), "{output}");
    assert!(output.contains("[1/1] codegen: ") && output.contains("e2e         left out"), "{output}");

    // The folder has no cargo workspace, so formatting fails and later steps do not run.
    let output = workspace.xtask(&["ci", "--skip", "e2e,test"]).bad();
    assert!(output.contains("format      FAILED") && output.contains("clippy      not reached"), "{output}");
    assert_eq!(output.lines().filter(|line| line.ends_with("failed")).count(), 1, "{output}");
    assert!(output.contains("\n1 passed, 1 failed\n"), "{output}");

    let output = workspace.xtask(&["ci", "--shared", "nowhere"]).bad();
    assert!(output.contains("--shared"), "{output}");
}

#[test]
fn conformance_continues_after_a_failure_and_names_rejected_models() {
    let workspace = Workspace::new(COMMANDS);
    let models = workspace.path("models");
    fs::create_dir(&models).unwrap();
    fs::write(models.join("a-broken.json"), "{").unwrap();
    fs::write(models.join("b-other.json"), MODEL.replace("aws.protocols#awsJson1_1", "aws.protocols#telex")).unwrap();
    fs::write(models.join("c-parking.json"), MODEL).unwrap();
    let second = MODEL.replace("example.parking#Parking\"", "example.parking#Garage\"");
    let second: serde_json::Value = serde_json::from_str(&second).unwrap();
    let mut both: serde_json::Value = serde_json::from_str(MODEL).unwrap();
    both["shapes"]["example.parking#Garage"] = second["shapes"]["example.parking#Garage"].clone();
    fs::write(models.join("d-two.json"), both.to_string()).unwrap();

    let run = workspace.xtask(&["conformance", "--models", "models", "--no-build"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    for expected in [
        "a-broken.json cannot be generated",
        "uses `aws.protocols#telex`, which the generator does not support",
        "\nParking (c-parking.json) ",
        "\nGarage (d-two.json) ",
        "\nParking (b-other.json) is not supported",
        "generated 3 of 5 services",
        "rejected  1 because of unsupported features",
    ] {
        assert!(run.out.contains(expected), "{expected:?} is missing: {}", run.out);
    }

    // A service with an unsupported protocol is rejected, which is not a failure.
    let other = workspace.path("other");
    fs::create_dir(&other).unwrap();
    fs::rename(models.join("b-other.json"), other.join("b-other.json")).unwrap();
    fs::remove_file(models.join("a-broken.json")).unwrap();
    let out = workspace.xtask(&["conformance", "--models", "models", "--models", "other", "--no-build"]).good();
    assert!(out.contains("generated 3 of 4 services\nrejected  1"), "{out}");
    let none = workspace.xtask(&["conformance", "--models", "model/nothing", "--no-build"]);
    assert_eq!(none.code, Some(1), "{none:?}");
    assert!(none.err.contains("--models"), "{none:?}");
}

#[test]
fn conformance_shows_and_counts_warnings() {
    let workspace = Workspace::new(COMMANDS);
    let docs = r#""smithy.api#documentation": "<p>Opens one gate.</p>""#;
    let example = r#""smithy.api#examples": [{ "title": "Old", "input": { "Gone": 1 } }]"#;
    let model = MODEL.replace(docs, &format!("{docs}, {example}"));
    fs::write(workspace.path("model/parking.json"), model).unwrap();
    let out = workspace.xtask(&["conformance", "--models", "model", "--no-build"]).good();
    for expected in [
        "Parking (parking.json) is generated without these faulty parts:\n  parking.json:42:",
        "an example of `example.parking#OpenGate` is left out: ",
        "generated 1 of 1 service\nwarned of 1 fault, listed above\n",
    ] {
        assert!(out.contains(expected), "{expected:?} is missing: {out}");
    }
}
