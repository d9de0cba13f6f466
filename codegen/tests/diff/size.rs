//! Limits how much generated code a reviewer has to read for a small model change.

use codegen::{File, Settings, Source, generate};
use serde_json::{Value, json};
use similar::{ChangeTag, TextDiff};

const MODEL: &str = include_str!("../../../model/secretsmanager-2017-10-17.json");

/// The maximum number of lines that adding one optional member to an operation may change.
const LINES: usize = 15;
/// The maximum number of files that the same addition may change.
const FILES: usize = 2;

fn files(model: &Value) -> Vec<File> {
    let text = model.to_string();
    let settings = Settings::default();
    generate(Source { name: "model.json", text: &text }, &[], &settings).unwrap().files
}

/// Counts the added and removed lines, and the files that have any. No file may be added or removed.
fn changed(old: &[File], new: &[File]) -> (usize, usize) {
    let paths = |files: &[File]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(old), paths(new));
    let counts = old.iter().zip(new).map(|(old, new)| {
        let diff = TextDiff::from_lines(&old.text, &new.text);
        diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal).count()
    });
    let counts: Vec<_> = counts.filter(|count| *count > 0).collect();
    (counts.iter().sum(), counts.len())
}

#[test]
fn an_optional_operation_member_changes_few_lines_in_few_files() {
    let model: Value = serde_json::from_str(MODEL).unwrap();
    let old = files(&model);
    let member =
        json!({ "target": "smithy.api#String", "traits": { "smithy.api#documentation": "<p>Its color.</p>" } });
    let shapes = model["shapes"].as_object().unwrap();
    let operations = shapes.values().filter(|shape| shape["type"] == "operation");
    for end in ["input", "output"] {
        let mut most = (0, 0);
        for operation in operations.clone() {
            let Some(target) = operation[end]["target"].as_str().filter(|target| shapes.contains_key(*target)) else {
                continue;
            };
            let mut model = model.clone();
            model["shapes"][target]["members"]["Color"] = member.clone();
            let (lines, files) = changed(&old, &files(&model));
            assert!((1..=LINES).contains(&lines) && files <= FILES, "{target}: {lines} lines of {files} files");
            most = most.max((lines, files));
        }
        println!("another string in an {end} changes at most {} lines in {} files", most.0, most.1);
        assert!(most.0 > 0, "no operation has an {end}");
    }
}
