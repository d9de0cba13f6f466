//! Tests `diff`: the kinds of model changes, and the verdict on each.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests may panic")]

mod cases;
mod edit;
mod generated_cases;
#[path = "../trust/mutate.rs"]
mod mutate;
mod public_api;
mod published;
mod shape_cases;
mod size;
mod text_cases;
#[path = "../trust/workspace.rs"]
mod workspace;

use cases::{Case, cases};
use codegen::diff::{Change, compare, verdict};
use codegen::{Settings, Source, lower};
use edit::Edit::{Remove, Set};
use edit::{LIBRARY, edited};
use serde_json::json;

fn lowered(text: &str) -> codegen::ir::Service {
    let settings = Settings::default();
    lower(Source { name: "library.json", text }, &[], &settings).unwrap_or_else(|errors| panic!("{errors}"))
}

fn line(change: &Change) -> String {
    format!("{:?} {:?} {:?} {:?} {}", change.verdict, change.effect, change.action, change.subject, change.item)
}

#[test]
fn every_kind_of_change_gets_its_verdict() {
    let mut wrong = String::new();
    for case in cases() {
        let [old, new] = case.models().map(|model| lowered(&model));
        let Case { name, expected, .. } = case;
        let changes = compare(&old, &new);
        let mut found: Vec<_> = changes.iter().map(line).collect();
        let mut expected = expected.to_vec();
        found.sort();
        expected.sort();
        if found != expected {
            wrong += &format!("{name}:\n  expected {expected:#?}\n  found {found:#?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn reverting_a_change_is_a_change_too() {
    for case in cases() {
        let name = case.name;
        let [old, new] = case.models().map(|model| lowered(&model));
        let there = compare(&old, &new);
        let back = compare(&new, &old);
        assert_eq!(verdict(&there).is_none(), verdict(&back).is_none(), "{name}");
        assert_eq!(there.len(), back.len(), "{name}: {there:#?} {back:#?}");
    }
}

#[test]
fn the_most_severe_changes_come_first_and_name_the_shape() {
    let old = lowered(LIBRARY);
    let edits = [
        Set("Book/members/Author", json!({ "target": "smithy.api#String" })),
        Remove("State/members/OUT"),
        Set("Library/traits/smithy.api#documentation", json!("<p>Books.</p>")),
    ];
    let changes = compare(&old, &lowered(&edited(&edits)));
    let shapes: Vec<_> = changes.iter().map(|change| change.shape.as_str()).collect();
    assert_eq!(shapes, ["example.library#State$OUT", "example.library#Book$Author", "example.library#Library"]);
}
