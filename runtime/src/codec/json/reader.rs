//! The reader: makes a single pass over the bytes, and borrows keys and values from them where possible.

use super::Error;
use super::scan::plain_length;
use super::unescape::unescape;
use std::borrow::Cow;

/// A position in a JSON body.
///
/// Callers follow the structure of the input: after [`begin_object`](Self::begin_object), [`next_key`](Self::next_key)
/// and a value alternate until no key follows; after [`begin_array`](Self::begin_array),
/// [`next_element`](Self::next_element) and a value alternate until no element follows.
///
/// Functions that find a key or string are always inlined: a call costs about as much as the search.
pub struct Reader<'a> {
    /// The body, up to the first invalid UTF-8 byte.
    text: &'a str,
    /// Whether `text` is the whole body.
    whole: bool,
    at: usize,
    /// The number of open objects and arrays, except those in documents and skipped values.
    pub depth: u32,
    /// Whether an object or array has just started, so that the next item is not preceded by a comma.
    begun: bool,
    /// The string or key that was read last, as written between the quotes.
    raw: &'a str,
    /// Whether `raw` contains escapes.
    escaped: bool,
}

/// The maximum nesting depth of objects and arrays.
const DEPTH_LIMIT: u32 = 128;

impl<'a> Reader<'a> {
    /// Creates a reader at the start of `body`. An empty body is treated as `{}`.
    pub fn new(body: &'a [u8]) -> Self {
        let (text, whole) = match str::from_utf8(body) {
            Ok("") => ("{}", true),
            Ok(text) => (text, true),
            // An invalid byte is an error only if reading reaches it.
            Err(error) => {
                (body.get(..error.valid_up_to()).and_then(|valid| str::from_utf8(valid).ok()).unwrap_or(""), false)
            }
        };
        Self { text, whole, at: 0, depth: 0, begun: false, raw: "", escaped: false }
    }

    /// Enters an object, or skips `null` and returns `false`.
    pub fn begin_object(&mut self) -> Result<bool, Error> {
        self.begin(b'{', "expected an object or null")
    }

    /// Enters an array, or skips `null` and returns `false`.
    pub fn begin_array(&mut self) -> Result<bool, Error> {
        self.begin(b'[', "expected an array or null")
    }

    /// Reads the key of the next member. At the end of the object, leaves it and returns `None`. Only allocates for
    /// keys with escapes.
    #[inline(always)]
    pub fn next_key(&mut self) -> Result<Option<Cow<'a, str>>, Error> {
        match self.member()? {
            true => self.unescaped().map(Some),
            false => {
                self.depth -= 1;
                Ok(None)
            }
        }
    }

    /// Returns whether another element follows; leaves the array at its end.
    pub fn next_element(&mut self) -> Result<bool, Error> {
        let more = self.element()?;
        if !more {
            self.depth -= 1;
        }
        Ok(more)
    }

    /// Reads a string; `None` for null. Only allocates for strings with escapes.
    #[inline(always)]
    pub fn string(&mut self) -> Result<Option<Cow<'a, str>>, Error> {
        match self.quoted_or_null()? {
            true => self.unescaped().map(Some),
            false => Ok(None),
        }
    }

    /// Reads a boolean; `None` for null.
    pub fn boolean(&mut self) -> Result<Option<bool>, Error> {
        match self.peek() {
            Some(b't') => self.literal("true").map(|()| Some(true)),
            Some(b'f') => self.literal("false").map(|()| Some(false)),
            Some(b'n') => self.literal("null").map(|()| None),
            _ => Err(self.error("expected a boolean or null")),
        }
    }

    /// Checks that only white space is left in the body.
    pub fn finish(mut self) -> Result<(), Error> {
        match self.peek() {
            None if self.whole => Ok(()),
            _ => Err(self.error("expected the end of the body")),
        }
    }

    /// Creates an error at the current position. If the body ends or is invalid UTF-8 there, the error says so instead.
    #[cold]
    pub fn error(&self, problem: &'static str) -> Error {
        match self.text.len() <= self.at {
            true if self.whole => Error::new("unexpected end of the body", self.text.len()),
            true => Error::new("invalid UTF-8", self.text.len()),
            false => Error::new(problem, self.at),
        }
    }

    /// Enters an object or array without counting it toward the depth.
    pub fn enter(&mut self) {
        self.at += 1;
        self.begun = true;
    }

    /// Reads the key of the next member and returns `true`, or skips the end of the object and returns `false`.
    #[inline(always)]
    pub fn member(&mut self) -> Result<bool, Error> {
        let begun = std::mem::take(&mut self.begun);
        match self.peek() {
            Some(b'}') => {
                self.at += 1;
                return Ok(false);
            }
            Some(b'"') if begun => {}
            Some(b',') if !begun => {
                self.at += 1;
                if self.peek() != Some(b'"') {
                    return Err(self.error("expected a key"));
                }
            }
            _ => return Err(self.error("expected a member or the end of the object")),
        }
        self.quoted()?;
        if self.peek() != Some(b':') {
            return Err(self.error("expected a colon"));
        }
        self.at += 1;
        Ok(true)
    }

    /// Returns whether another element follows; if not, skips the end of the array.
    #[inline]
    pub fn element(&mut self) -> Result<bool, Error> {
        let begun = std::mem::take(&mut self.begun);
        match self.peek() {
            Some(b']') => {
                self.at += 1;
                Ok(false)
            }
            Some(b',') if !begun => {
                self.at += 1;
                Ok(true)
            }
            Some(_) if begun => Ok(true),
            _ => Err(self.error("expected an element or the end of the array")),
        }
    }

    /// Skips white space, and returns the next byte without reading it.
    pub fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.at += 1,
                next => return next.copied(),
            }
        }
    }

    /// Skips null if it is next, and returns whether it was.
    pub fn null(&mut self) -> Result<bool, Error> {
        match self.peek() {
            Some(b'n') => self.literal("null").map(|()| true),
            _ => Ok(false),
        }
    }

    /// Reads a string or null, and returns whether it was a string.
    #[inline(always)]
    pub fn quoted_or_null(&mut self) -> Result<bool, Error> {
        match self.peek() {
            Some(b'"') => self.quoted().map(|()| true),
            Some(b'n') => self.literal("null").map(|()| false),
            _ => Err(self.error("expected a string or null")),
        }
    }

    /// Reads the string whose opening quote is next. Any character may follow a backslash: escapes are checked when the
    /// string is unescaped.
    #[inline(always)]
    pub fn quoted(&mut self) -> Result<(), Error> {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let mut end = start + plain_length(bytes.get(start..).unwrap_or_default());
        self.escaped = bytes.get(end) == Some(&b'\\');
        if self.escaped {
            end = end_of_escaped(bytes, end);
        }
        match self.text.get(start..end) {
            Some(raw) if bytes.get(end) == Some(&b'"') => {
                self.at = end + 1;
                self.raw = raw;
                Ok(())
            }
            _ => {
                self.at = end;
                Err(self.error("a control character in a string"))
            }
        }
    }

    /// Returns the string or key that was read last, as written between the quotes.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// Returns the string or key that was read last, unescaped.
    pub fn unescaped(&self) -> Result<Cow<'a, str>, Error> {
        match self.escaped {
            false => Ok(Cow::Borrowed(self.raw)),
            true => unescape(self.raw).map(Cow::Owned).map_err(|problem| self.error(problem)),
        }
    }

    /// Skips the literal `word`.
    pub fn literal(&mut self, word: &'static str) -> Result<(), Error> {
        if !self.rest().starts_with(word) {
            return Err(self.error("expected null, true or false"));
        }
        self.advance(word.len())
    }

    /// Skips `length` bytes of a number or literal, which must end there.
    pub fn advance(&mut self, length: usize) -> Result<(), Error> {
        self.at += length;
        match self.text.as_bytes().get(self.at) {
            Some(b' ' | b'\t' | b'\r' | b'\n' | b',' | b'}' | b']') => Ok(()),
            None if self.whole => Ok(()),
            _ => Err(self.error("expected the end of the value")),
        }
    }

    /// Returns the rest of the body.
    pub fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn begin(&mut self, opening: u8, expected: &'static str) -> Result<bool, Error> {
        if self.depth >= DEPTH_LIMIT {
            return Err(self.error("objects and arrays are nested too deeply"));
        }
        match self.peek() {
            Some(byte) if byte == opening => {
                self.enter();
                self.depth += 1;
                Ok(true)
            }
            Some(b'n') => self.literal("null").map(|()| false),
            _ => Err(self.error(expected)),
        }
    }
}

/// Returns the end of a string that has an escape at index `at`: the index of its closing quote or of a control
/// character, or an index after the last byte if neither follows. This is a separate function to keep the inlined code
/// small.
#[inline(never)]
fn end_of_escaped(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at) == Some(&b'\\') {
        at += 2;
        at += plain_length(bytes.get(at..).unwrap_or_default());
    }
    at
}
