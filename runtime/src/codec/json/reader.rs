//! The reader: it walks over the bytes once and hands out keys and values where they stand.

use super::Error;
use super::scan::plain_length;
use super::unescape::unescape;
use std::borrow::Cow;

/// A reader at some place in a JSON text.
///
/// Whoever reads follows the text: after [`begin_object`](Self::begin_object), [`next_key`](Self::next_key) and a value
/// in turn until there is no further key; after [`begin_array`](Self::begin_array),
/// [`next_element`](Self::next_element) and a value in turn until there is no further element.
///
/// What finds a key or a string is always inlined: a call costs about as much as finding it.
pub struct Reader<'a> {
    /// The body, up to the first byte that is not UTF-8.
    text: &'a str,
    /// Whether `text` is all of the body.
    whole: bool,
    at: usize,
    /// How many objects and arrays are open, the skipped ones aside.
    pub depth: u32,
    /// Whether an object or array has just begun, so that no comma comes before what is next.
    begun: bool,
    /// The string or key that was read last, as it stands between its quotes.
    raw: &'a str,
    /// Whether there are escapes in `raw`.
    escaped: bool,
}

/// So many objects and arrays may be open at once.
const DEPTH_LIMIT: u32 = 128;

impl<'a> Reader<'a> {
    /// A reader at the start of `body`. A body without any byte stands for `{}`.
    pub fn new(body: &'a [u8]) -> Self {
        let (text, whole) = match str::from_utf8(body) {
            Ok("") => ("{}", true),
            Ok(text) => (text, true),
            // Where the reading ends before it, the bad byte does no harm.
            Err(error) => {
                (body.get(..error.valid_up_to()).and_then(|valid| str::from_utf8(valid).ok()).unwrap_or(""), false)
            }
        };
        Self { text, whole, at: 0, depth: 0, begun: false, raw: "", escaped: false }
    }

    /// Enters an object, or steps over `null` and returns `false`.
    pub fn begin_object(&mut self) -> Result<bool, Error> {
        self.begin(b'{', "expected an object or null")
    }

    /// Enters an array, or steps over `null` and returns `false`.
    pub fn begin_array(&mut self) -> Result<bool, Error> {
        self.begin(b'[', "expected an array or null")
    }

    /// The key of the next member, or `None` at the end of the object, which it leaves. Allocates only for a key with
    /// escapes.
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

    /// Whether there is a further element; at the end of the array it leaves it.
    pub fn next_element(&mut self) -> Result<bool, Error> {
        let more = self.element()?;
        if !more {
            self.depth -= 1;
        }
        Ok(more)
    }

    /// A string, or `None` for null. Allocates only for a string with escapes.
    #[inline(always)]
    pub fn string(&mut self) -> Result<Option<Cow<'a, str>>, Error> {
        match self.quoted_or_null()? {
            true => self.unescaped().map(Some),
            false => Ok(None),
        }
    }

    /// A boolean, or `None` for null.
    pub fn boolean(&mut self) -> Result<Option<bool>, Error> {
        match self.peek() {
            Some(b't') => self.literal("true").map(|()| Some(true)),
            Some(b'f') => self.literal("false").map(|()| Some(false)),
            Some(b'n') => self.literal("null").map(|()| None),
            _ => Err(self.error("expected a boolean or null")),
        }
    }

    /// The end of the body: an error where anything but white space is left.
    pub fn finish(mut self) -> Result<(), Error> {
        match self.peek() {
            None if self.whole => Ok(()),
            _ => Err(self.error("expected nothing more")),
        }
    }

    /// An error at the place that the reader has come to.
    #[cold]
    pub fn error(&self, problem: &'static str) -> Error {
        match self.text.len() <= self.at {
            true if self.whole => Error::new("the body ends too early", self.text.len()),
            true => Error::new("invalid UTF-8", self.text.len()),
            false => Error::new(problem, self.at),
        }
    }

    /// Enters an object or array, whichever begins with `opening`, without counting it.
    pub fn enter(&mut self) {
        self.at += 1;
        self.begun = true;
    }

    /// Whether there is a further member, whose key it reads so that the value is next; at the end of the object it steps
    /// over that.
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

    /// Whether there is a further element; at the end of the array it steps over that.
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

    /// The next byte that is not white space.
    pub fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.at += 1,
                next => return next.copied(),
            }
        }
    }

    /// Steps over null if it stands here.
    pub fn null(&mut self) -> Result<bool, Error> {
        match self.peek() {
            Some(b'n') => self.literal("null").map(|()| true),
            _ => Ok(false),
        }
    }

    /// Whether there is a string and not null, and reads either.
    #[inline(always)]
    pub fn quoted_or_null(&mut self) -> Result<bool, Error> {
        match self.peek() {
            Some(b'"') => self.quoted().map(|()| true),
            Some(b'n') => self.literal("null").map(|()| false),
            _ => Err(self.error("expected a string or null")),
        }
    }

    /// Reads the string whose opening quote stands here. Any character may follow a backslash: that it is an escape is
    /// checked where the string is wanted.
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

    /// The string or key that was read last, as it stands between its quotes.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// What the string or key that was read last stands for.
    pub fn unescaped(&self) -> Result<Cow<'a, str>, Error> {
        match self.escaped {
            false => Ok(Cow::Borrowed(self.raw)),
            true => unescape(self.raw).map(Cow::Owned).map_err(|problem| self.error(problem)),
        }
    }

    /// Steps over the literal that stands here.
    pub fn literal(&mut self, word: &'static str) -> Result<(), Error> {
        if !self.rest().starts_with(word) {
            return Err(self.error("expected null, true or false"));
        }
        self.advance(word.len())
    }

    /// Steps over `length` bytes of a number or literal, which has to end there.
    pub fn advance(&mut self, length: usize) -> Result<(), Error> {
        self.at += length;
        match self.text.as_bytes().get(self.at) {
            Some(b' ' | b'\t' | b'\r' | b'\n' | b',' | b'}' | b']') => Ok(()),
            None if self.whole => Ok(()),
            _ => Err(self.error("expected the end of the value")),
        }
    }

    /// What is not yet read.
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

/// Where a string ends that has an escape at the byte `at`: at its closing quote, or at what must not be in a string. A function
/// of its own, so that what is inlined stays small.
#[inline(never)]
fn end_of_escaped(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at) == Some(&b'\\') {
        at += 2;
        at += plain_length(bytes.get(at..).unwrap_or_default());
    }
    at
}
