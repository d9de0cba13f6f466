//! A search for duplicate keys in objects. Most parsers silently keep only one of the values.

use std::borrow::Cow;
use std::collections::HashSet;

use super::read::{content, literal};

/// The maximum number of duplicates to report.
const MOST: usize = 100;

/// Returns the path of each key that repeats an earlier key of the same object, and the byte offset of the repetition.
/// Stops after [`MOST`] duplicates. The input must be valid JSON.
pub(crate) fn duplicates(text: &str) -> Vec<(Vec<String>, usize)> {
    let mut found = Vec::new();
    let mut stack: Vec<Level<'_>> = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at)
        && found.len() < MOST
    {
        at += match byte {
            b'{' | b'[' => {
                stack.push(Level { is_object: *byte == b'{', expects_key: true, ..Level::default() });
                1
            }
            b'}' | b']' => {
                stack.pop();
                1
            }
            b',' => {
                if let Some(level) = stack.last_mut() {
                    level.index += 1;
                    level.expects_key = true;
                }
                1
            }
            b'"' => {
                let literal = literal(text.get(at..).unwrap_or_default());
                if let Some(level) = stack.last_mut().filter(|level| level.is_object && level.expects_key) {
                    level.expects_key = false;
                    level.key = content(literal).unwrap_or_default();
                    let is_new = level.keys.insert(level.key.clone());
                    if !is_new {
                        found.push((stack.iter().map(Level::step).collect(), at));
                    }
                }
                literal.len()
            }
            _ => 1,
        };
    }
    found
}

/// An object or array that encloses the current position.
#[derive(Default)]
struct Level<'a> {
    is_object: bool,
    expects_key: bool,
    key: Cow<'a, str>,
    index: usize,
    keys: HashSet<Cow<'a, str>>,
}

impl Level<'_> {
    fn step(&self) -> String {
        if self.is_object { self.key.clone().into_owned() } else { self.index.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicate_keys_are_found_with_their_location() {
        for (text, expected) in [
            (r#"{"a": 1, "b": {"a": 2}, "c": [{"a": 1}, {"a": 2}]}"#, vec![]),
            (r#"{"a": 1, "a": 2}"#, vec!["a"]),
            (r#"{"x": {"a": {"a": "a"}, "b": "a", "a": [], "\u0062": 0}}"#, vec!["x.a", "x.b"]),
            (r#"[{}, {"l": [0, {"}": "{", "}": 1}]}]"#, vec!["1.l.1.}"]),
            (r#"{"a\"": 1, "a\"": 2}"#, vec!["a\""]),
            (r#"{"": 1, "": 2, "": 3}"#, vec!["", ""]),
            ("\"{\"", vec![]),
        ] {
            let found: Vec<_> = duplicates(text).iter().map(|(path, _)| path.join(".")).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(duplicates("{\"é\": 1, \"é\": 2}"), [(vec!["é".to_owned()], 10)]);
    }
}
