//! Compares published versions of a model with each other, and one of them with the model of this project: everything
//! that a naive comparison of the files finds must be reported.
//!
//! The published models are not part of this repository; `CODEGEN_SHARED` is the folder that contains them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use codegen::diff::{Action, Change, Subject, Verdict, compare, next_version, verdict};
use serde_json::Value;

use super::lowered;

const OURS: &str = include_str!("../../../model/secretsmanager-2017-10-17.json");

fn published(state: &str) -> Option<String> {
    let Some(shared) = std::env::var_os("CODEGEN_SHARED").map(PathBuf::from) else {
        eprintln!("CODEGEN_SHARED is not set: published models are left out");
        return None;
    };
    Some(std::fs::read_to_string(shared.join("models/secrets-manager").join(state)).unwrap())
}

#[test]
fn two_published_versions_differ_only_in_endpoints_and_documentation() {
    let (Some(old), Some(new)) = (published("2025-04.json"), published("2025-09.json")) else { return };
    let changes = compare(&lowered(&old), &lowered(&new));
    assert!(!changes.is_empty());
    for change in &changes {
        assert!(matches!(change.subject, Subject::EndpointRules | Subject::Documentation), "{change:?}");
        assert!(change.verdict <= Verdict::Fix, "{change:?}");
    }
}

#[test]
fn the_newer_model_only_adds_its_new_items() {
    let Some(published) = published("2025-09.json") else { return };
    let changes = compare(&lowered(&published), &lowered(OURS));
    let reported = |verdict| -> BTreeSet<&str> {
        changes.iter().filter(|change| change.verdict == verdict).map(|change| change.shape.as_str()).collect()
    };
    let more = more(&serde_json::from_str(&published).unwrap(), &serde_json::from_str(OURS).unwrap());
    assert_eq!(reported(Verdict::Addition), more.iter().map(String::as_str).collect());
    assert!(reported(Verdict::Breaking).is_empty());
    let operations = |change: &&Change| (change.subject, change.action) == (Subject::Operation, Action::Added);
    assert_eq!(changes.iter().filter(operations).count(), 3);

    assert_eq!(verdict(&changes), Some(Verdict::Addition));
    let version = "1.125.0".parse().unwrap();
    assert_eq!(next_version(&version, Verdict::Addition).to_string(), "1.126.0");
}

/// Returns the IDs of operations, shapes and members that only the new model has, if they become Rust items. The
/// contents of a new item are reported with the item.
fn more(old: &Value, new: &Value) -> BTreeSet<String> {
    let (old, new) = (old["shapes"].as_object().unwrap(), new["shapes"].as_object().unwrap());
    let ends: BTreeSet<&str> = new
        .values()
        .flat_map(|shape| [&shape["input"], &shape["output"]])
        .filter_map(|end| end["target"].as_str())
        .collect();
    let mut more = BTreeSet::new();
    for (id, shape) in new {
        let Some(was) = old.get(id) else {
            let kind = shape["type"].as_str().unwrap();
            let is_item = matches!(kind, "operation" | "structure" | "union" | "enum") && !ends.contains(id.as_str());
            more.extend(is_item.then(|| id.clone()));
            continue;
        };
        let members = shape["members"].as_object().into_iter().flat_map(|members| members.keys());
        more.extend(members.filter(|name| was["members"].get(name).is_none()).map(|name| format!("{id}${name}")));
    }
    more
}
