//! Breaks a line of Markdown into lines of a given maximum width, but only where a break is not visible.

use super::escape::line_start;

/// Wraps a paragraph. `\n` in it is a visible line break.
///
/// Code, links and URLs stay on one line even if they are too long. No line starts with a word that Markdown would take
/// for the start of a block, except the first line if it is `as_given`.
pub(super) fn wrap(markdown: &str, width: usize, as_given: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut columns = 0;
    for (index, part) in markdown.split('\n').enumerate() {
        if index > 0 {
            line.push('\\');
            lines.push(std::mem::take(&mut line));
        }
        for atom in Atoms(part) {
            let size = atom.chars().count();
            if !line.is_empty() && columns + 1 + size > width {
                lines.push(std::mem::take(&mut line));
            }
            if line.is_empty() {
                let atom = if as_given && lines.is_empty() { atom.into() } else { line_start(atom) };
                line.push_str(&atom);
                columns = atom.chars().count();
            } else {
                line.push(' ');
                line.push_str(atom);
                columns += 1 + size;
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The parts of a line between the spaces where it may be broken.
struct Atoms<'a>(&'a str);

impl<'a> Iterator for Atoms<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.0.trim_start_matches(' ');
        if text.is_empty() {
            return None;
        }
        let (atom, rest) = text.split_at(atom_length(text));
        self.0 = rest;
        Some(atom)
    }
}

/// Returns the length of the leading text that must stay together. All delimiters are ASCII, so no character is split.
fn atom_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut brackets = 0_usize;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b' ' if brackets == 0 => return at,
            b'\\' => at += 1,
            b'`' => {
                let ticks = run_length(&bytes[at..]);
                at += ticks + code_length(&bytes[at + ticks..], ticks).unwrap_or(0);
                continue;
            }
            b'[' => brackets += 1,
            b']' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    // An unclosed bracket has no effect.
    if brackets > 0 { text.find(' ').unwrap_or(text.len()) } else { text.len() }
}

/// Returns the length of the code up to and including the closing run of `ticks` backticks; `None` if the code is not
/// closed.
fn code_length(bytes: &[u8], ticks: usize) -> Option<usize> {
    let mut at = 0;
    while at < bytes.len() {
        let run = run_length(&bytes[at..]);
        at += run.max(1);
        if run == ticks {
            return Some(at);
        }
    }
    None
}

/// Counts the leading backticks.
fn run_length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| **byte == b'`').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_only_between_words() {
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            ("one two three", &["one two", "three"]),
            ("a `b c d e f` g", &["a", "`b c d e f`", "g"]),
            ("a ``b ` c`` d", &["a ``b ` c``", "d"]),
            ("an ``b ` c`` d", &["an", "``b ` c`` d"]),
            ("x [two words](https://a.b/c) y", &["x", "[two words](https://a.b/c)", "y"]),
            ("x [`two words`](y) z", &["x", "[`two words`](y)", "z"]),
            ("a \\[b c d e f", &["a \\[b c d e", "f"]),
            ("a \\[b c d e\\] f", &["a \\[b c d", "e\\] f"]),
            ("a \\`b c d e\\` f", &["a \\`b c d", "e\\` f"]),
            ("never closed [a b c d", &["never", "closed [a b", "c d"]),
            ("twelve and # no", &["twelve and", "\\# no"]),
            ("twelve and - no", &["twelve and", "\\- no"]),
            ("twelve for 1. no", &["twelve for", "1\\. no"]),
            ("# a heading by its author", &["# a heading", "by its", "author"]),
            ("one\ntwo", &["one\\", "two"]),
            ("one\n> two", &["one\\", "\\> two"]),
            ("ééééé ééééé é", &["ééééé ééééé", "é"]),
        ];
        for (text, expected) in cases {
            assert_eq!(&wrap(text, 11, true), expected, "{text}");
        }
        assert_eq!(wrap("# no heading", 80, false), ["\\# no heading"]);
    }
}
