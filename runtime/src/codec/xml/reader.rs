//! The reader: makes a single pass over the bytes, and borrows names and strings from them where possible.

use std::borrow::Cow;

use super::Error;
use super::unescape::unescape;
use crate::codec::ReadMember;
use crate::codec::text::run_length;

/// A position in a document.
///
/// A value is read from an element whose name has been read: with [`members`](Self::members),
/// [`children`](Self::children), [`text`](Self::text) or [`skip`](Self::skip), each of which reads to the end of the
/// element.
pub struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// The number of open elements.
    depth: u32,
    /// The name of the current element, with its prefix.
    name: &'a str,
    /// The value of the attribute to read instead of the element, still escaped.
    pub(super) attribute: Option<&'a str>,
}

/// The maximum nesting depth of elements.
const DEPTH_LIMIT: u32 = 128;

pub(super) const CUT_OFF: &str = "unexpected end of the body";

/// The document that replaces an empty body. It is a static because its address distinguishes it from a body with the
/// same bytes.
static EMPTY: &str = "<Empty/>";

impl<'a> Reader<'a> {
    /// Creates a reader at the root element of a document. An empty body is treated as an element without children.
    ///
    /// # Errors
    ///
    /// Fails if the body is not UTF-8, if its prolog is invalid or has a document type declaration, or if no element
    /// follows.
    pub fn new(body: &'a [u8]) -> Result<Self, Error> {
        let text = match str::from_utf8(body) {
            Ok("") => EMPTY,
            Ok(text) => text,
            Err(error) => return Err(Error::new("invalid UTF-8", error.valid_up_to())),
        };
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut reader = Self { text, at, depth: 0, name: "", attribute: None };
        match reader.prolog()? {
            true => reader.start_name().map(|_| reader),
            false => Err(reader.syntax_error("expected an element")),
        }
    }

    /// Returns the local name of the current element; `None` for an empty body.
    pub fn name(&self) -> Option<&'a str> {
        let is_empty = std::ptr::eq(self.text, EMPTY);
        (!is_empty).then(|| self.name.rsplit_once(':').map_or(self.name, |(_, local)| local))
    }

    /// Reads an element, passing the local name of each child to `read`.
    ///
    /// # Errors
    ///
    /// Fails if the element is malformed or nested too deeply, or if `read` fails.
    #[inline]
    pub fn children(&mut self, mut read: impl FnMut(&'a str, &mut Self) -> Result<(), Error>) -> Result<(), Error> {
        let name = self.name;
        let open = self.enter()?;
        self.contents(name, open, &mut read)
    }

    /// Reads an element like [`children`](Self::children), but first passes the name of each attribute to `read`, with
    /// `@` before it. Namespace declarations are skipped.
    ///
    /// # Errors
    ///
    /// Fails for the same reasons as [`children`](Self::children).
    pub fn members(&mut self, read: ReadMember<'_, Self>) -> Result<(), Error> {
        let name = self.name;
        let open = match self.text.as_bytes().get(self.at) {
            Some(b'>') => self.enter()?,
            _ => {
                self.descend()?;
                self.attributes(Some(read))?
            }
        };
        self.contents(name, open, read)
    }

    /// Reads an element or attribute as a string. Only allocates if it contains references or markup.
    ///
    /// # Errors
    ///
    /// Fails if the element or attribute is malformed, if its children are nested too deeply, or if a child comes
    /// before any text.
    #[inline]
    pub fn text(&mut self) -> Result<Cow<'a, str>, Error> {
        if let Some(value) = self.attribute.take() {
            return self.unescaped(value, self.at - value.len() - 1);
        }
        let name = self.name;
        if !self.open()? {
            return Ok(Cow::Borrowed(""));
        }
        let start = self.at;
        let run = run_length(self.rest(), |byte| matches!(byte, b'<' | b'&'));
        self.at += run;
        let mut escaped = false;
        if self.rest().first() == Some(&b'&') {
            escaped = true;
            self.at += run_length(self.rest(), |byte| byte == b'<');
        }
        if !self.is_end() {
            self.at = start;
            return self.mixed_text(name).map(Cow::Owned);
        }
        let raw = self.text.get(start..self.at).unwrap_or_default();
        self.close(name)?;
        match escaped {
            false => Ok(Cow::Borrowed(raw)),
            true => self.unescaped(raw, start),
        }
    }

    /// Skips an element or attribute.
    ///
    /// # Errors
    ///
    /// Fails if the element is malformed or nested too deeply.
    pub fn skip(&mut self) -> Result<(), Error> {
        match self.attribute.take() {
            Some(_) => Ok(()),
            None => self.children(|_, reader| reader.skip()),
        }
    }

    /// Creates an error at the current position.
    #[cold]
    pub fn error(&self, problem: &'static str) -> Error {
        Error::new(problem, self.at)
    }

    /// Creates the error for a document that lacks this element. The name must not come from the body.
    #[cold]
    pub fn error_expected(&self, element: String) -> Error {
        Error::new("expected the element", self.at).with_element(element)
    }

    /// Creates an error at the current position. If the body ends there, the error says so instead.
    #[cold]
    pub(super) fn syntax_error(&self, problem: &'static str) -> Error {
        match self.text.len() <= self.at {
            true => Error::new(CUT_OFF, self.text.len()),
            false => self.error(problem),
        }
    }

    /// Reads the content and end tag of the element `name`. An element that is not `open` has neither.
    #[inline]
    fn contents<F>(&mut self, name: &'a str, open: bool, read: &mut F) -> Result<(), Error>
    where
        F: FnMut(&'a str, &mut Self) -> Result<(), Error> + ?Sized,
    {
        if open {
            while let Some(child) = self.child()? {
                read(child, self)?;
            }
            self.close(name)?;
        }
        self.depth -= 1;
        Ok(())
    }

    /// Skips to the next child of the open element, and returns the local part of its name; `None` at the end tag.
    #[inline]
    fn child(&mut self) -> Result<Option<&'a str>, Error> {
        loop {
            if self.rest().first() != Some(&b'<') {
                self.at += run_length(self.rest(), |byte| byte == b'<');
            }
            match self.rest().get(1) {
                Some(b'/') => return Ok(None),
                Some(b'!') => drop(self.comment_or_cdata()?),
                Some(b'?') => self.instruction()?,
                _ => return self.start_name().map(Some),
            }
        }
    }

    /// Skips white space, comments and processing instructions, and returns whether an element follows.
    fn prolog(&mut self) -> Result<bool, Error> {
        loop {
            self.white_space();
            match self.rest() {
                [b'<', b'?', ..] => self.instruction()?,
                [b'<', b'!', b'-', ..] => drop(self.comment_or_cdata()?),
                [b'<', b'!', ..] => {
                    return Err(self.syntax_error("a document type declaration, which is not supported"));
                }
                [b'<', ..] => return Ok(true),
                _ => return Ok(false),
            }
        }
    }

    /// Reads a start tag up to the end of the name, and returns the local part of the name.
    #[inline]
    pub(super) fn start_name(&mut self) -> Result<&'a str, Error> {
        if self.at >= self.text.len() {
            return Err(self.syntax_error("expected an element"));
        }
        let start = self.at + 1;
        let (local, end) = self.name_at(start);
        self.at = end;
        match self.text.get(start..end) {
            Some(name) if local < end => {
                self.name = name;
                Ok(self.text.get(local..end).unwrap_or_default())
            }
            _ => Err(self.syntax_error("expected a name")),
        }
    }

    /// Returns the start and end of the local part of the name that starts at `start`.
    #[inline]
    pub(super) fn name_at(&self, start: usize) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let (mut local, mut at) = (start, start);
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b':' => local = at + 1,
                b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n' | b'<' | b'=' | b'&' | b'"' | b'\'' => break,
                _ => {}
            }
            at += 1;
        }
        (local, at)
    }

    /// Counts an element toward the depth and reads the rest of its start tag; returns whether it has content.
    #[inline]
    fn enter(&mut self) -> Result<bool, Error> {
        self.descend()?;
        self.open()
    }

    #[inline]
    fn descend(&mut self) -> Result<(), Error> {
        if self.depth >= DEPTH_LIMIT {
            return Err(self.error("elements are nested too deeply"));
        }
        self.depth += 1;
        Ok(())
    }

    /// Reads the rest of a start tag; returns whether the element has content.
    #[inline]
    fn open(&mut self) -> Result<bool, Error> {
        match self.rest().first() {
            Some(b'>') => {
                self.at += 1;
                Ok(true)
            }
            _ => self.attributes(None),
        }
    }

    /// Whether an end tag is next.
    #[inline]
    fn is_end(&self) -> bool {
        matches!(self.rest(), [b'<', b'/', ..])
    }

    /// Reads the end tag of the element `name`, which is next.
    #[inline]
    pub(super) fn close(&mut self, name: &str) -> Result<(), Error> {
        let end = self.at + 2 + name.len();
        let bytes = self.text.as_bytes();
        if bytes.get(self.at + 2..end) != Some(name.as_bytes()) {
            if name.as_bytes().starts_with(bytes.get(self.at + 2..).unwrap_or_default()) {
                return Err(Error::new(CUT_OFF, bytes.len()));
            }
            return Err(self.syntax_error("expected the end tag of the element that is open"));
        }
        self.at = end;
        if bytes.get(end) != Some(&b'>') {
            self.white_space();
            if self.rest().first() != Some(&b'>') {
                return Err(self.syntax_error("expected the end tag of the element that is open"));
            }
        }
        self.at += 1;
        Ok(())
    }

    #[cold]
    pub(super) fn unescaped(&self, raw: &'a str, start: usize) -> Result<Cow<'a, str>, Error> {
        match raw.contains('&') {
            false => Ok(Cow::Borrowed(raw)),
            true => unescape(raw).map(Cow::Owned).map_err(|(problem, offset)| Error::new(problem, start + offset)),
        }
    }

    pub(super) fn white_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.rest().first() {
            self.at += 1;
        }
    }

    #[inline]
    pub(super) fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }
}
