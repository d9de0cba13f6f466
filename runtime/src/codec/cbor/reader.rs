//! The reader: a position in a body, and methods for the values that can start there.

use std::borrow::Cow;

use super::{Error, INDEFINITE, major, simple};

/// A position in a CBOR body.
///
/// Methods that read a value consume all of it, or fail. Null is read as `None`; `undefined` is treated as null.
pub struct Reader<'a> {
    body: &'a [u8],
    at: usize,
    /// The number of open lists and maps.
    depth: u32,
}

/// The number of remaining items of a list or entries of a map.
pub enum Left {
    /// A known number.
    Count(u64),
    /// All items or entries up to the next break.
    UntilBreak,
}

/// The maximum nesting depth of lists and maps.
const DEPTH_LIMIT: u32 = 128;

/// The first and the last initial byte for strings of up to 23 bytes.
const SHORT_TEXT: u8 = major::TEXT;
const LONGEST_SHORT_TEXT: u8 = major::TEXT | 23;
/// The initial byte of a string whose length is the next byte.
const TEXT_WITH_LENGTH: u8 = major::TEXT | 24;

/// The maximum number of bytes to allocate for a list or map before its first item is read. It then grows as needed.
const BYTES_AHEAD: usize = 4096;

impl<'a> Reader<'a> {
    /// Creates a reader at the start of `body`. An empty body is treated as an empty map.
    pub fn new(body: &'a [u8]) -> Self {
        let body = if body.is_empty() { &[major::MAP] } else { body };
        Self { body, at: 0, depth: 0 }
    }

    /// Reads a string; `None` for null. Only allocates for chunked strings.
    #[inline]
    pub fn text(&mut self) -> Result<Option<Cow<'a, str>>, Error> {
        if let Some(text) = self.plain_text() {
            return Ok(Some(Cow::Borrowed(text)));
        }
        match self.peek() {
            Some(first) if major::of(first) == major::TEXT => self.text_of(first).map(Some),
            Some(simple::NULL | simple::UNDEFINED) => Ok(self.step_over_null()),
            _ => Err(self.error("expected a string or null")),
        }
    }

    /// Reads the key of a map entry.
    #[inline]
    pub fn key(&mut self) -> Result<Cow<'a, str>, Error> {
        if let Some(text) = self.plain_text() {
            return Ok(Cow::Borrowed(text));
        }
        self.other_key()
    }

    fn other_key(&mut self) -> Result<Cow<'a, str>, Error> {
        match self.peek() {
            Some(first) if major::of(first) == major::TEXT => self.text_of(first),
            _ => Err(self.error("expected a string as a key")),
        }
    }

    /// Whether the next value is a string.
    pub fn is_text(&self) -> bool {
        self.peek().is_some_and(|first| major::of(first) == major::TEXT)
    }

    /// Reads a byte string; `None` for null. Only allocates for chunked strings.
    pub fn bytes(&mut self) -> Result<Option<Cow<'a, [u8]>>, Error> {
        match self.peek() {
            Some(first) if major::of(first) == major::BYTES => match first & 31 {
                INDEFINITE => self.byte_chunks().map(|bytes| Some(Cow::Owned(bytes))),
                _ => self.definite().map(|bytes| Some(Cow::Borrowed(bytes))),
            },
            Some(simple::NULL | simple::UNDEFINED) => Ok(self.step_over_null()),
            _ => Err(self.error("expected a byte string or null")),
        }
    }

    /// Enters a list and returns the number of its items, or skips null and returns `None`.
    pub fn begin_list(&mut self) -> Result<Option<Left>, Error> {
        self.begin(major::ARRAY, 1, "expected a list or null")
    }

    /// Enters a map and returns the number of its entries, or skips null and returns `None`.
    pub fn begin_map(&mut self) -> Result<Option<Left>, Error> {
        self.begin(major::MAP, 2, "expected a map or null")
    }

    /// Returns whether another item or entry follows; leaves the list or map at its end.
    #[inline]
    pub fn more(&mut self, left: &mut Left) -> bool {
        match left {
            Left::Count(0) => {}
            Left::Count(count) => {
                *count -= 1;
                return true;
            }
            Left::UntilBreak if self.peek() == Some(simple::BREAK) => self.at += 1,
            // At the end of the body, the next read fails.
            Left::UntilBreak => return true,
        }
        self.depth -= 1;
        false
    }

    /// Checks that the body ends here.
    pub fn finish(self) -> Result<(), Error> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.error("expected the end of the body")),
        }
    }

    /// Creates an error at the current position. If the body ends there, the error says so instead.
    #[cold]
    pub fn error(&self, problem: &'static str) -> Error {
        match self.at < self.body.len() {
            true => Error::new(problem, self.at),
            false => Error::new("unexpected end of the body", self.body.len()),
        }
    }

    /// Creates an error at the position `at`.
    #[cold]
    pub fn error_at(&self, at: usize, problem: &'static str) -> Error {
        Error::new(problem, at)
    }

    /// Returns the number of bytes that have been read.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Returns the initial byte of the next value; `None` at the end of the body.
    #[inline]
    pub fn peek(&self) -> Option<u8> {
        self.body.get(self.at).copied()
    }

    /// Skips an initial byte that is a complete value or a tag.
    #[inline]
    pub fn step(&mut self) {
        self.at += 1;
    }

    /// Skips null and returns `None`.
    #[inline]
    pub fn step_over_null<T>(&mut self) -> Option<T> {
        self.at += 1;
        None
    }

    /// Reads the head of a value and returns its argument: an integer, a length, a tag or the bits of a float.
    #[inline]
    pub fn argument(&mut self) -> Result<u64, Error> {
        match self.peek().map(|first| first & 31) {
            Some(argument @ ..=23) => {
                self.at += 1;
                Ok(argument.into())
            }
            _ => self.long_argument(),
        }
    }

    /// Reads the bytes of a string with a definite length.
    #[inline]
    pub fn definite(&mut self) -> Result<&'a [u8], Error> {
        let length = self.argument()?;
        let rest = self.body.get(self.at..).unwrap_or_default();
        match usize::try_from(length).ok().and_then(|length| rest.get(..length)) {
            Some(bytes) => {
                self.at += bytes.len();
                Ok(bytes)
            }
            None => Err(self.ends()),
        }
    }

    /// Skips the head of a chunked string.
    pub fn begin_chunks(&mut self) {
        self.at += 1;
    }

    /// Reads the next chunk of a string of this major type; `None` at the end of the string.
    pub fn chunk(&mut self, major: u8) -> Result<Option<&'a [u8]>, Error> {
        match self.peek() {
            Some(simple::BREAK) => {
                self.at += 1;
                Ok(None)
            }
            Some(first) if major::of(first) == major && first & 31 != INDEFINITE => self.definite().map(Some),
            _ => Err(self.error("expected a chunk of the string or its end")),
        }
    }

    /// Reads a string whose length is in its initial byte or the next, as in almost all strings. If the next value is
    /// anything else or is invalid, reads nothing and returns `None`.
    #[inline]
    fn plain_text(&mut self) -> Option<&'a str> {
        let (head, length, rest) = match self.body.get(self.at..)? {
            [first @ SHORT_TEXT..=LONGEST_SHORT_TEXT, rest @ ..] => (1, first & 31, rest),
            [TEXT_WITH_LENGTH, length, rest @ ..] => (2, *length, rest),
            _ => return None,
        };
        let text = str::from_utf8(rest.get(..usize::from(length))?).ok()?;
        self.at += head + text.len();
        Some(text)
    }

    fn text_of(&mut self, first: u8) -> Result<Cow<'a, str>, Error> {
        if first & 31 == INDEFINITE {
            return self.text_chunks().map(Cow::Owned);
        }
        let start = self.at;
        self.utf8(start).map(Cow::Borrowed)
    }

    #[inline]
    fn utf8(&mut self, start: usize) -> Result<&'a str, Error> {
        let bytes = self.definite()?;
        str::from_utf8(bytes).map_err(|_| self.error_at(start, "a string that is not UTF-8"))
    }

    /// Reads a chunked string, every chunk of which must be valid UTF-8 by itself (RFC 8949, section 3.2.3).
    fn text_chunks(&mut self) -> Result<String, Error> {
        let mut text = String::new();
        self.begin_chunks();
        loop {
            let start = self.at;
            let Some(chunk) = self.chunk(major::TEXT)? else { return Ok(text) };
            match str::from_utf8(chunk) {
                Ok(chunk) => text.push_str(chunk),
                Err(_) => return Err(self.error_at(start, "a string that is not UTF-8")),
            }
        }
    }

    fn byte_chunks(&mut self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        self.begin_chunks();
        while let Some(chunk) = self.chunk(major::BYTES)? {
            bytes.extend_from_slice(chunk);
        }
        Ok(bytes)
    }

    /// Enters a list or map and returns the number of its items or entries, or skips null and returns `None`. Each item
    /// or entry consists of `values` values of at least one byte each.
    #[inline]
    fn begin(&mut self, major: u8, values: u64, expected: &'static str) -> Result<Option<Left>, Error> {
        match self.peek() {
            Some(first) if major::of(first) == major => {
                if self.depth >= DEPTH_LIMIT {
                    return Err(self.error("lists and maps are nested too deeply"));
                }
                self.depth += 1;
                if first & 31 == INDEFINITE {
                    self.at += 1;
                    return Ok(Some(Left::UntilBreak));
                }
                let count = self.argument()?;
                match count.checked_mul(values) {
                    Some(bytes) if bytes <= self.rest() as u64 => Ok(Some(Left::Count(count))),
                    _ => Err(self.ends()),
                }
            }
            Some(simple::NULL | simple::UNDEFINED) => Ok(self.step_over_null()),
            _ => Err(self.error(expected)),
        }
    }

    #[inline(never)]
    fn long_argument(&mut self) -> Result<u64, Error> {
        let Some(first) = self.peek() else { return Err(self.ends()) };
        let size = match first & 31 {
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return Err(self.error("an invalid CBOR value")),
        };
        match self.body.get(self.at + 1..self.at + 1 + size) {
            Some(bytes) => {
                self.at += 1 + size;
                Ok(bytes.iter().fold(0, |argument, byte| argument << 8 | u64::from(*byte)))
            }
            None => Err(self.ends()),
        }
    }

    fn rest(&self) -> usize {
        self.body.len() - self.at
    }

    /// Creates the error for a body that ends too early.
    #[cold]
    fn ends(&self) -> Error {
        Error::new("unexpected end of the body", self.body.len())
    }
}

impl Left {
    /// Returns the number of items of type `T` to allocate memory for. A declared length is only a hint, because items
    /// can be larger in memory than in the body.
    pub fn capacity<T>(&self) -> usize {
        match self {
            Self::Count(count) => {
                usize::try_from(*count).unwrap_or(usize::MAX).min(BYTES_AHEAD / size_of::<T>().max(1)).max(1)
            }
            Self::UntilBreak => 0,
        }
    }
}
