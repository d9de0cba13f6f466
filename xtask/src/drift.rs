//! Unified diffs, such as those between a committed crate and the one generated from its model.

use std::time::Duration;

use similar::{Algorithm, TextDiff};

use crate::write::{Change, Comparison};

/// The time after which the search for a shorter diff stops.
const PATIENCE: Duration = Duration::from_secs(2);

/// Formats the diff of a whole folder. `shown` is the folder's path as it appears in the headers, which `git apply` and
/// `patch -p1` understand.
pub fn unified(shown: &str, comparison: &Comparison<'_>) -> String {
    let shown = shown.trim_start_matches('/');
    // If only line endings differ, a diff would show every line, without any visible difference.
    let changes = comparison.changes.iter().filter(|change| !change.is_of_line_endings());
    changes.map(|change| one(shown, change)).collect()
}

fn one(shown: &str, change: &Change<'_>) -> String {
    let before = change.before.as_deref().map(String::from_utf8_lossy);
    let side = |letter: char, there: bool| {
        if there { format!("{letter}/{shown}/{}", change.path) } else { "/dev/null".to_owned() }
    };
    let old = before.as_deref().unwrap_or_default();
    let new = change.after.as_deref().unwrap_or_default();
    text(old, new, Some([&side('a', change.before.is_some()), &side('b', change.after.is_some())]))
}

/// Formats the unified diff of two strings. `header` gives their names for the lines `---` and `+++`; without it, the
/// diff has no such lines.
pub fn text(old: &str, new: &str, header: Option<[&str; 2]>) -> String {
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).timeout(PATIENCE).diff_lines(old, new);
    let mut unified = diff.unified_diff();
    unified.context_radius(3);
    if let Some([old, new]) = header {
        unified.header(old, new);
    }
    unified.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    #[test]
    fn a_diff_shows_added_changed_and_removed_lines_and_files() {
        let change = |path: &'static str, before: Option<&str>, after: Option<&'static str>| Change {
            path: Cow::Borrowed(path),
            before: before.map(|text| text.as_bytes().to_vec()),
            after: after.map(Cow::Borrowed),
        };
        let cases = [
            (
                change("src/lib.rs", Some("a\nb\nc\n"), Some("a\nB\nc\n")),
                "--- a/out/src/lib.rs\n+++ b/out/src/lib.rs\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n",
            ),
            (change("new", None, Some("a\n")), "--- /dev/null\n+++ b/out/new\n@@ -0,0 +1 @@\n+a\n"),
            (change("gone", Some("a\n"), None), "--- a/out/gone\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"),
        ];
        for (change, expected) in cases {
            assert_eq!(one("out", &change), expected);
        }
    }

    #[test]
    fn line_ending_changes_are_distinguished_from_other_changes() {
        for (before, after, expected) in [
            ("a\r\nb\r\n", "a\nb\n", true),
            ("a\r\nb\n", "a\nb\n", true),
            ("a\r\nb", "a\nb", true),
            ("a\nb\n", "a\nb\n", false),
            ("a\r\nc\r\n", "a\nb\n", false),
            ("a\r\n", "a\nb\n", false),
            ("a\rb\n", "a\nb\n", false),
        ] {
            let (before, after) = (Some(before.as_bytes().to_vec()), Some(Cow::Borrowed(after)));
            let change = Change { path: Cow::Borrowed("x"), before, after };
            assert_eq!(change.is_of_line_endings(), expected, "{change:?}");
        }
    }
}
