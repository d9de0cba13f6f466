//! Finds the model of a service in a folder of models.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::UpdateError;
use super::fetch;

/// The maximum depth of folders to search.
const DEPTH: usize = 8;

/// Searches a folder for the only file that defines a service, without following symbolic links.
pub(super) fn find(folder: &Path, service: &str) -> Result<PathBuf, UpdateError> {
    let mut found = Vec::new();
    let mut todo = vec![(folder.to_owned(), 0)];
    while let Some((at, depth)) = todo.pop() {
        let fail = |source| UpdateError::Read { path: at.clone(), source };
        for entry in fs::read_dir(&at).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let kind = entry.file_type().map_err(fail)?;
            let path = entry.path();
            if kind.is_dir() && depth < DEPTH {
                todo.push((path, depth + 1));
            } else if kind.is_file()
                && path.extension().is_some_and(|extension| extension == "json")
                && defines(&path, service)
            {
                found.push(path);
            }
        }
    }
    found.sort();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(UpdateError::Folder {
            folder: folder.to_owned(),
            service: service.to_owned(),
            found: found.iter().map(|path| path.display().to_string()).collect(),
        }),
    }
}

/// The part of a model that identifies its service.
#[derive(Deserialize)]
struct Model {
    shapes: std::collections::BTreeMap<String, Shape>,
}

#[derive(Deserialize)]
struct Shape {
    #[serde(rename = "type")]
    kind: String,
}

/// Whether a file defines the service. Files that cannot be read or are not models define nothing.
fn defines(path: &Path, service: &str) -> bool {
    let Ok(bytes) = fetch::read(path) else { return false };
    if !bytes.windows(service.len()).any(|window| window == service.as_bytes()) {
        return false;
    }
    let model: Result<Model, _> = serde_json::from_slice(&bytes);
    model.is_ok_and(|model| model.shapes.get(service).is_some_and(|shape| shape.kind == "service"))
}
