//! The reader: a place in a body, and what can begin there.

use std::borrow::Cow;

use super::{Error, INDEFINITE, major, simple};

/// A place in a CBOR body.
///
/// Whatever is read steps over exactly one value, or fails. Null is `None`; `undefined` is taken for null.
pub struct Reader<'a> {
    body: &'a [u8],
    at: usize,
    /// How many lists and maps are open.
    depth: u32,
}

/// How many items of a list or entries of a map are still to come.
pub enum Left {
    /// This many.
    Count(u64),
    /// All that come before a break.
    UntilBreak,
}

/// This many lists and maps may be open at once.
const DEPTH_LIMIT: u32 = 128;

/// As much memory is taken for a list or map before its first item is read; what is there makes it grow.
const BYTES_AHEAD: usize = 4096;

impl<'a> Reader<'a> {
    /// A reader at the start of `body`. A body without any byte stands for an empty map.
    pub fn new(body: &'a [u8]) -> Self {
        let body = if body.is_empty() { &[major::MAP] } else { body };
        Self { body, at: 0, depth: 0 }
    }

    /// A string, or `None` for null. Allocates only for a string in chunks.
    #[inline]
    pub fn text(&mut self) -> Result<Option<Cow<'a, str>>, Error> {
        match self.peek() {
            Some(first) if major::of(first) == major::TEXT => self.text_of(first).map(Some),
            Some(simple::NULL | simple::UNDEFINED) => Ok(self.step_over_null()),
            _ => Err(self.error("expected a string or null")),
        }
    }

    /// The key of an entry of a map.
    #[inline]
    pub fn key(&mut self) -> Result<Cow<'a, str>, Error> {
        match self.peek() {
            Some(first) if major::of(first) == major::TEXT => self.text_of(first),
            _ => Err(self.error("expected a string as a key")),
        }
    }

    /// Whether a string comes next.
    pub fn is_text(&self) -> bool {
        self.peek().is_some_and(|first| major::of(first) == major::TEXT)
    }

    /// A string of bytes, or `None` for null. Allocates only for one in chunks.
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

    /// Enters a list, or steps over null.
    pub fn begin_list(&mut self) -> Result<Option<Left>, Error> {
        self.begin(major::ARRAY, 1, "expected a list or null")
    }

    /// Enters a map, or steps over null.
    pub fn begin_map(&mut self) -> Result<Option<Left>, Error> {
        self.begin(major::MAP, 2, "expected a map or null")
    }

    /// Whether there is a further item or entry; at the end of the list or map it leaves it.
    #[inline]
    pub fn more(&mut self, left: &mut Left) -> bool {
        match left {
            Left::Count(0) => {}
            Left::Count(count) => {
                *count -= 1;
                return true;
            }
            Left::UntilBreak if self.peek() == Some(simple::BREAK) => self.at += 1,
            // At the end of the body it is what is to come that fails.
            Left::UntilBreak => return true,
        }
        self.depth -= 1;
        false
    }

    /// The end of the body.
    pub fn finish(self) -> Result<(), Error> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.error("expected nothing more")),
        }
    }

    /// An error at the place that the reader has come to.
    #[cold]
    pub fn error(&self, problem: &'static str) -> Error {
        match self.at < self.body.len() {
            true => Error::new(problem, self.at),
            false => Error::new("the body ends too early", self.body.len()),
        }
    }

    /// An error at a place that the reader has stepped over.
    #[cold]
    pub fn error_at(&self, at: usize, problem: &'static str) -> Error {
        Error::new(problem, at)
    }

    /// How many bytes have been read.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The first byte of the value that is next.
    #[inline]
    pub fn peek(&self) -> Option<u8> {
        self.body.get(self.at).copied()
    }

    /// Steps over a first byte that is a value by itself.
    #[inline]
    pub fn step(&mut self) {
        self.at += 1;
    }

    /// Steps over null.
    #[inline]
    pub fn step_over_null<T>(&mut self) -> Option<T> {
        self.at += 1;
        None
    }

    /// Steps over the head of a value, and returns its argument: a number, a length, a tag or the bits of a number.
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

    /// The bytes of a string whose length is in front.
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

    /// Steps over the beginning of a string in chunks.
    pub fn begin_chunks(&mut self) {
        self.at += 1;
    }

    /// The next chunk of a string that began with this major type; `None` at its end.
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

    #[inline]
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

    /// Every chunk is UTF-8 by itself (RFC 8949, section 3.2.3).
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

    /// Enters a list or map, each of whose items or entries takes `values` values, of one byte at least.
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
            _ => return Err(self.error("a value that has no meaning in CBOR")),
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

    /// The error of a body that announces more than it has.
    #[cold]
    fn ends(&self) -> Error {
        Error::new("the body ends too early", self.body.len())
    }
}

impl Left {
    /// How many items of this type to make room for. An announced length is no more than a hint: items are larger in memory
    /// than in the body.
    pub fn capacity<T>(&self) -> usize {
        match self {
            Self::Count(count) => {
                usize::try_from(*count).unwrap_or(usize::MAX).min(BYTES_AHEAD / size_of::<T>().max(1)).max(1)
            }
            Self::UntilBreak => 0,
        }
    }
}
