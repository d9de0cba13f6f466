//! Edits of one small model: they set, remove and add values by path.

use Edit::{Push, Remove, Set};
use serde_json::{Value, json};

/// The model that is edited.
pub(crate) const LIBRARY: &str = include_str!("library.json");

/// An edit of the model.
pub(crate) enum Edit {
    /// Sets the value at a path of shapes, members and traits.
    Set(&'static str, Value),
    /// Removes the value at a path.
    Remove(&'static str),
    /// Appends an item to the list at a path.
    Push(&'static str, Value),
}

/// Applies edits to the library. A path starts with the name of a shape; missing objects on the path are created.
pub(crate) fn edited<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> String {
    let mut model: Value = serde_json::from_str(LIBRARY).unwrap();
    for edit in edits {
        let (Set(path, _) | Remove(path) | Push(path, _)) = edit;
        let (shape, rest) = path.split_once('/').unwrap_or((path, ""));
        let shape = format!("example.library#{shape}");
        let mut keys: Vec<&str> =
            ["shapes", &shape].into_iter().chain(rest.split('/').filter(|key| !key.is_empty())).collect();
        let last = keys.pop().unwrap();
        let mut at = &mut model;
        for key in keys {
            at = if at.is_array() {
                &mut at[key.parse::<usize>().unwrap()]
            } else {
                at.as_object_mut().unwrap().entry(key).or_insert_with(|| json!({}))
            };
        }
        match edit {
            Set(_, value) => at[last] = value.clone(),
            Remove(_) if at.is_array() => drop(at.as_array_mut().unwrap().remove(last.parse().unwrap())),
            Remove(_) => assert!(at.as_object_mut().unwrap().shift_remove(last).is_some(), "{path} does not exist"),
            Push(_, value) => at[last].as_array_mut().unwrap().push(value.clone()),
        }
    }
    model.to_string()
}
