//! Finds the line and column of a value in a JSON text, for errors; the fast way through a model keeps no positions.

/// The line and column (both from 1, columns in characters) of the key or item that `pointer` leads to, or of the nearest one
/// above it that is there.
pub(super) fn locate(text: &str, pointer: &[String]) -> (usize, usize) {
    let mut scanner = Scanner { bytes: text.as_bytes(), at: 0 };
    scanner.space();
    let mut found = scanner.at;
    for key in pointer {
        match scanner.enter(key) {
            Some(at) => found = at,
            None => break,
        }
    }
    let before = &text[..found.min(text.len())];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
    (line, column)
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    /// From the start of an object or array to the value of a key or index; gives where the key stands, or the item.
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

    /// Goes past one value, of whatever depth.
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
    fn finds_keys_items_and_what_is_nearest() {
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
            assert_eq!(locate(text, &pointer), expected, "{pointer:?}");
        }
    }
}
