//! Tests the model of this project: its facts match the service's published API, everything is documented, and no
//! documentation is taken from published models.
//!
//! Facts and published models are not part of this repository; `CODEGEN_SHARED` is the folder that contains them.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value};

const OURS: &str = include_str!("../../model/secretsmanager-2017-10-17.json");

/// Traits with content that is written for this project rather than facts of the API.
const OWN: [&str; 5] = [
    "smithy.api#documentation",
    "smithy.api#examples",
    "smithy.rules#endpointRuleSet",
    "smithy.rules#endpointTests",
    "smithy.test#smokeTests",
];

/// The number of consecutive equal words that count as a copied sentence.
const SENTENCE: usize = 12;

fn shared(path: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("CODEGEN_SHARED").map(|shared| PathBuf::from(shared).join(path));
    if shared.is_none() {
        eprintln!("CODEGEN_SHARED is not set: the test that needs {path} is skipped");
    }
    shared
}

#[test]
fn the_model_matches_the_published_api() {
    let Some(path) = shared("facts/secretsmanager-2017-10-17.facts.json") else { return };
    let facts: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let ours: Value = serde_json::from_str(OURS).unwrap();
    let (ours, facts) = (without_own(&ours["shapes"]), without_own(&facts["shapes"]));
    for (id, shape) in ours.as_object().unwrap() {
        assert_eq!(Some(shape), facts.get(id), "{id}");
    }
    assert_eq!(ours.as_object().unwrap().len(), facts.as_object().unwrap().len());
}

#[test]
fn everything_has_documentation() {
    let ours: Value = serde_json::from_str(OURS).unwrap();
    let has_text = |of: &Value| of["traits"]["smithy.api#documentation"].as_str().is_some_and(|text| !text.is_empty());
    for (id, shape) in ours["shapes"].as_object().unwrap() {
        let kind = shape["type"].as_str().unwrap();
        let is_shown = matches!(kind, "service" | "operation" | "structure" | "union" | "enum");
        assert!(!is_shown || has_text(shape), "{id} has no documentation");
        for (name, member) in shape["members"].as_object().into_iter().flatten() {
            assert!(has_text(member), "{id}${name} has no documentation");
        }
    }
}

#[test]
fn no_sentence_is_copied_from_a_published_model() {
    let Some(folder) = shared("models") else { return };
    let mut published = Vec::new();
    for models in ["aws", "secrets-manager"] {
        for entry in fs::read_dir(folder.join(models)).unwrap() {
            let model: Value = serde_json::from_slice(&fs::read(entry.unwrap().path()).unwrap()).unwrap();
            texts(&model, &mut published);
        }
    }
    let mut ours = Vec::new();
    texts(&serde_json::from_str(OURS).unwrap(), &mut ours);
    let published: Vec<_> = published.iter().map(|text| words(text)).collect();
    let published: HashSet<_> = published.iter().flat_map(|words| words.windows(SENTENCE)).collect();
    assert!(published.len() > 10_000, "published models have more to say than {} sentences", published.len());
    for text in ours {
        let words = words(&text);
        let taken = words.windows(SENTENCE).find(|run| published.contains(run));
        assert_eq!(taken, None, "in {text:?}");
    }
}

/// Returns the model without the content that is written for this project.
fn without_own(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let mut kept = Map::new();
            for (key, value) in object.iter().filter(|(key, _)| !OWN.contains(&key.as_str())) {
                let value = without_own(value);
                if key != "traits" || value.as_object().is_none_or(|traits| !traits.is_empty()) {
                    kept.insert(key.clone(), value);
                }
            }
            kept.into()
        }
        Value::Array(array) => array.iter().map(without_own).collect(),
        other => other.clone(),
    }
}

/// Collects all documentation and titles in a model.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match value.as_str() {
                    Some(text) if ["smithy.api#documentation", "documentation", "title"].contains(&key.as_str()) => {
                        found.push(text.to_owned());
                    }
                    _ => texts(value, found),
                }
            }
        }
        Value::Array(array) => array.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// Returns the words of a string, without markup.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut in_tag = false;
    for character in text.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            character if !in_tag => plain.extend(character.to_lowercase()),
            _ => continue,
        }
        if in_tag {
            plain.push(' ');
        }
    }
    plain
        .split(|end: char| !end.is_alphanumeric() && end != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
