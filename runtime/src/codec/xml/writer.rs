//! The writer: a buffer to which names and values are written one after another.

use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::primitive::Encoder;

use crate::codec::text::{TextWriter, run_length};
use crate::opaque::buffer::Buffer;

/// A document under construction.
///
/// If a value cannot be written, the writer keeps the first failure, and returns it in place of the document.
pub struct Writer {
    buffer: Buffer,
    failure: Option<SerializationError>,
    /// The name of the current flattened list or map, which its items or entries use.
    pub(super) repeated: &'static str,
}

/// The prefix of a namespace, which may be empty, and its URI.
pub type Namespace = (&'static str, &'static str);

impl Writer {
    /// Creates a writer that can hold `capacity` bytes without reallocating.
    pub fn with_capacity(capacity: usize) -> Self {
        Self { buffer: Buffer::with_capacity(capacity), failure: None, repeated: "" }
    }

    /// Returns the document, or the first failure.
    ///
    /// # Errors
    ///
    /// Fails if a value could not be written.
    pub fn into_bytes(self) -> Result<Vec<u8>, SerializationError> {
        match self.failure {
            None => Ok(self.buffer.finish()),
            Some(failure) => Err(failure),
        }
    }

    /// Writes an element and its content.
    #[inline]
    pub fn element(&mut self, name: &str, namespace: Option<Namespace>, contents: impl FnOnce(&mut Self)) {
        self.begin(name, namespace);
        contents(self);
        self.end(name);
    }

    /// Writes the start tag of an element; its attributes, content and end follow.
    #[inline]
    pub fn begin(&mut self, name: &str, namespace: Option<Namespace>) {
        self.buffer.reserve(2 * name.len() + 5);
        self.buffer.push(b'<');
        self.buffer.extend_from_slice(name.as_bytes());
        self.buffer.push(b'>');
        if let Some(namespace) = namespace {
            self.namespace(namespace);
        }
    }

    /// Writes the end tag of an element.
    #[inline]
    pub fn end(&mut self, name: &str) {
        self.buffer.reserve(name.len() + 3);
        self.buffer.extend_from_slice(b"</");
        self.buffer.extend_from_slice(name.as_bytes());
        self.buffer.push(b'>');
    }

    /// Writes an attribute up to its value, into the start tag that was just written.
    pub(super) fn begin_attribute(&mut self, name: &str) {
        self.buffer.pop();
        self.buffer.push(b' ');
        self.buffer.extend_from_slice(name.as_bytes());
        self.buffer.extend_from_slice(b"=\"");
    }

    /// Writes the end of an attribute.
    pub(super) fn end_attribute(&mut self) {
        self.buffer.extend_from_slice(b"\">");
    }

    #[cold]
    fn namespace(&mut self, (prefix, uri): Namespace) {
        match prefix {
            "" => self.begin_attribute("xmlns"),
            prefix => {
                self.begin_attribute("xmlns:");
                self.buffer.truncate(self.buffer.len() - 2);
                self.buffer.extend_from_slice(prefix.as_bytes());
                self.buffer.extend_from_slice(b"=\"");
            }
        }
        self.text(uri);
        self.end_attribute();
    }
}

impl TextWriter for Writer {
    fn text(&mut self, text: &str) {
        let mut rest = text.as_bytes();
        loop {
            let (plain, special) = rest.split_at(run_length(rest, may_be_special));
            self.buffer.extend_from_slice(plain);
            if special.is_empty() {
                break;
            }
            let (length, escaped): (_, &[u8]) = escaped(special);
            self.buffer.extend_from_slice(escaped);
            rest = special.get(length..).unwrap_or_default();
        }
    }

    fn token(&mut self, token: &str) {
        self.buffer.extend_from_slice(token.as_bytes());
    }

    fn single(&mut self, value: f32) {
        self.token(Encoder::from(value).encode());
    }

    #[cold]
    fn fail(&mut self, failure: SerializationError) {
        self.failure.get_or_insert(failure);
    }
}

/// Whether a byte is, or may start, a character that must be escaped.
fn may_be_special(byte: u8) -> bool {
    (byte == b'<')
        | (byte == b'>')
        | (byte == b'&')
        | (byte == b'"')
        | (byte == b'\'')
        | (byte == b'\n')
        | (byte == b'\r')
        | (byte == 0xC2)
        | (byte == 0xE2)
}

/// Returns the number of bytes to replace at the start of `text`, and the bytes to write in their place. Line ends are
/// written as references, because a reader would turn each into a line feed (XML 1.0, section 2.11; XML 1.1 adds two
/// more line ends).
fn escaped(text: &[u8]) -> (usize, &[u8]) {
    match text {
        [b'<', ..] => (1, b"&lt;"),
        [b'>', ..] => (1, b"&gt;"),
        [b'&', ..] => (1, b"&amp;"),
        [b'"', ..] => (1, b"&quot;"),
        [b'\'', ..] => (1, b"&apos;"),
        [b'\n', ..] => (1, b"&#xA;"),
        [b'\r', ..] => (1, b"&#xD;"),
        [0xC2, 0x85, ..] => (2, b"&#x85;"),
        [0xE2, 0x80, 0xA8, ..] => (3, b"&#x2028;"),
        other => (1, other.get(..1).unwrap_or_default()),
    }
}
