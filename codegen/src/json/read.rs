//! A reader of values from valid JSON: `serde_json` has checked the input, but would not keep the digits of numbers.

use std::borrow::Cow;

use super::{Number, Object, Value};

/// The maximum nesting depth of values. `serde_json` has a similar limit, but does not apply it to raw values.
const DEPTH: usize = 128;

/// Parses a value.
pub(super) fn value(text: &str) -> Result<Value, String> {
    Reader { text, at: 0 }.value(0)
}

/// Returns the string literal at the start of the input.
pub(super) fn literal(text: &str) -> &str {
    let mut hidden = false;
    let end = text.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !hidden;
        hidden = byte == b'\\' && !hidden;
        ends
    });
    end.and_then(|end| text.get(..end + 2)).unwrap_or(text)
}

/// Returns the value of a string literal.
pub(super) fn content(literal: &str) -> Result<Cow<'_, str>, String> {
    match literal.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(text) if !text.contains('\\') => Ok(Cow::Borrowed(text)),
        _ => {
            serde_json::from_str(literal).map(Cow::Owned).map_err(|error| format!("{literal} is not a string: {error}"))
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Result<Value, String> {
        if depth > DEPTH {
            return Err("recursion limit exceeded".to_owned());
        }
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => Ok(Value::String(self.string()?)),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, String> {
        let mut entries = Object::new();
        self.at += 1;
        while !self.ends(b'}') {
            let key = self.string()?;
            // Skip the colon.
            self.peek();
            self.at += 1;
            entries.insert(key, self.value(depth + 1)?);
        }
        Ok(Value::Object(entries))
    }

    fn array(&mut self, depth: usize) -> Result<Value, String> {
        let mut items = Vec::new();
        self.at += 1;
        while !self.ends(b']') {
            items.push(self.value(depth + 1)?);
        }
        Ok(Value::Array(items))
    }

    /// Skips a comma or the closing bracket of an object or array, if either follows. Returns whether the object or
    /// array has ended.
    fn ends(&mut self, close: u8) -> bool {
        if self.peek() == Some(b',') {
            self.at += 1;
            self.peek();
        }
        let ends = self.peek().is_none_or(|next| next == close);
        self.at += usize::from(ends);
        ends
    }

    fn string(&mut self) -> Result<String, String> {
        self.peek();
        let literal = literal(self.text.get(self.at..).unwrap_or_default());
        self.at += literal.len();
        Ok(content(literal)?.into_owned())
    }

    /// Reads a number, `true`, `false` or `null`.
    fn word(&mut self) -> Result<Value, String> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c)).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or(rest);
        self.at += end;
        match word {
            "null" => Ok(Value::Null),
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            word => Number::parse(word).map(Value::Number).ok_or_else(|| format!("{word:?} is not a value")),
        }
    }

    /// Skips white space, and returns the byte that follows.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let space = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        self.at += space;
        rest.get(space).copied()
    }
}
