//! Converts the documentation of whole published models. The environment variable `SMITHY_MODELS` names their folder.

use std::io::Write;
use std::path::{Path, PathBuf};

use codegen::docs::{Options, to_markdown};
use serde_json::Value;

use crate::reading;

#[test]
fn documentation_of_the_models_keeps_its_text() {
    let Some(folder) = std::env::var_os("SMITHY_MODELS") else {
        // Bypass the capture of output, so that the message is visible.
        let _ = writeln!(std::io::stderr(), "skipped: SMITHY_MODELS names no folder of models");
        return;
    };
    let mut files = Vec::new();
    find_models(Path::new(&folder), &mut files);
    files.sort();
    assert!(!files.is_empty(), "no model in {}", folder.display());
    for file in files {
        let model: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let mut texts = Vec::new();
        collect(&model["shapes"], &mut texts);
        for text in &texts {
            let markdown = to_markdown(text, &(), &Options::default());
            match reading::markdown(markdown.lines()) {
                Ok(seen) => assert_eq!(seen, reading::html(text), "{text:?} of {}", file.display()),
                Err(wrong) => panic!("{wrong} from {text:?} of {}", file.display()),
            }
        }
    }
}

fn find_models(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            find_models(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}

/// Collects the documentation of shapes and their members.
fn collect<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if name == "smithy.api#documentation" => texts.push(text),
                    _ => collect(value, texts),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        _ => {}
    }
}
