//! The line and column of a value in JSON source, for errors: reading a model does not keep track of positions.

use std::ops::Range;

/// Returns the byte range of the key or item that `pointer` leads to, or of its nearest existing ancestor.
pub(super) fn locate(text: &str, pointer: &[String]) -> Range<usize> {
    let mut scanner = Scanner { bytes: text.as_bytes(), at: 0 };
    scanner.space();
    let mut found = scanner.at;
    for key in pointer {
        match scanner.enter(key) {
            Some(at) => found = at,
            None => {
                scanner.at = found;
                break;
            }
        }
    }
    // The range includes the value of the key if the value is a scalar, but not if it is an object or array.
    let is_scalar = scanner.at > found && !matches!(scanner.peek(), None | Some(b'{' | b'['));
    let end = token_end(text, if is_scalar { scanner.at } else { found });
    found..end
}

/// Returns the range of the character at a line and a byte column, both counted from 1.
pub(super) fn offset(text: &str, line: usize, column: usize) -> Range<usize> {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (before + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let end = text[at..].chars().next().filter(|c| *c != '\n').map_or(at, |c| at + c.len_utf8());
    at..end
}

/// Returns the range of the string, number or word at a line and a byte column, both counted from 1.
pub(super) fn token(text: &str, line: usize, column: usize) -> Range<usize> {
    let start = offset(text, line, column).start;
    start..token_end(text, start)
}

/// Returns the line and column of a byte offset, both counted from 1, with the column in characters.
pub(super) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    (line, before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1)
}

/// Returns the end of the string, number or word that starts at a byte offset, or, for an object or array, the end of
/// its opening bracket.
fn token_end(text: &str, start: usize) -> usize {
    let mut scanner = Scanner { bytes: text.as_bytes(), at: start };
    match scanner.peek() {
        Some(b'"') => scanner.string(),
        Some(b'{' | b'[') => scanner.at += 1,
        _ => {
            while scanner.peek().is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)) {
                scanner.at += 1;
            }
        }
    }
    let mut end = scanner.at.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end.max(start)
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    /// Moves from the start of an object or array to the value of a key or index. Returns the position of the key or
    /// item, or `None` if it does not exist.
    fn enter(&mut self, key: &str) -> Option<usize> {
        match self.peek()? {
            b'{' => self.enter_object(key),
            b'[' => self.enter_array(key.parse().ok()?),
            _ => None,
        }
    }

    fn enter_object(&mut self, wanted: &str) -> Option<usize> {
        self.at += 1;
        loop {
            self.space();
            if self.peek()? == b',' {
                self.at += 1;
                self.space();
            }
            let start = self.at;
            if self.peek()? != b'"' {
                return None;
            }
            self.string();
            let key: String = serde_json::from_slice(self.bytes.get(start..self.at)?).ok()?;
            self.space();
            if self.peek()? != b':' {
                return None;
            }
            self.at += 1;
            self.space();
            if key == wanted {
                return Some(start);
            }
            self.value();
        }
    }

    fn enter_array(&mut self, wanted: usize) -> Option<usize> {
        self.at += 1;
        for index in 0.. {
            self.space();
            if self.peek()? == b',' {
                self.at += 1;
                self.space();
            }
            if self.peek()? == b']' {
                return None;
            }
            if index == wanted {
                return Some(self.at);
            }
            self.value();
        }
        None
    }

    /// Skips one value, however deeply nested.
    fn value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                _ => self.at += 1,
            }
            if depth == 0 && matches!(byte, b'"' | b'}' | b']') {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_keys_items_and_the_nearest_parent() {
        let text = "{\n  \"a\": {\"x\\\"y\": [1, {\"é\": 2, \"b\": true}]},\n  \"c\": null\n}";
        for (pointer, expected) in [
            (vec![], (1, 1)),
            (vec!["a"], (2, 3)),
            (vec!["a", "x\"y"], (2, 9)),
            (vec!["a", "x\"y", "1", "b"], (2, 30)),
            (vec!["c"], (3, 3)),
            (vec!["a", "nothing"], (2, 3)),
            (vec!["nothing"], (1, 1)),
        ] {
            let pointer: Vec<String> = pointer.into_iter().map(str::to_owned).collect();
            assert_eq!(position(text, locate(text, &pointer).start), expected, "{pointer:?}");
        }
    }
}
