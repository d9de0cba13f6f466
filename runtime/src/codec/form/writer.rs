//! The writer: a buffer of key-value pairs, and the path of the next value.

use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::primitive::Encoder;

use crate::codec::text::{TextWriter, run_length};
use crate::opaque::buffer::Buffer;

/// A form under construction.
///
/// If a value cannot be written, the writer keeps the failure; anything written afterwards is discarded.
pub struct Writer<const EC2: bool = false> {
    buffer: Buffer,
    /// The key of the next value.
    path: Vec<u8>,
    failure: Option<SerializationError>,
}

impl<const EC2: bool> Writer<EC2> {
    /// Creates a writer that can hold `capacity` bytes without reallocating.
    pub fn with_capacity(capacity: usize) -> Self {
        Self { buffer: Buffer::with_capacity(capacity), path: Vec::new(), failure: None }
    }

    /// Returns the form, or the first failure.
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

    /// Writes a value with `name` added to the path. Names come from a model and need no escaping.
    #[inline]
    pub fn at_name(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push(b'.');
        }
        self.path.extend_from_slice(name.as_bytes());
        write(self);
        self.path.truncate(length);
    }

    /// Writes a value with the number of an item or entry added to the path.
    #[inline]
    pub fn at_index(&mut self, index: usize, write: impl FnOnce(&mut Self)) {
        // No collection has more items than fit.
        let index = i64::try_from(index).unwrap_or(i64::MAX);
        self.at_name(Encoder::from(index).encode(), write);
    }

    /// Writes the key, up to the value.
    pub fn key(&mut self) {
        self.buffer.reserve(self.path.len() + 2);
        if !self.buffer.is_empty() {
            self.buffer.push(b'&');
        }
        self.buffer.extend_from_slice(&self.path);
        self.buffer.push(b'=');
    }
}

impl<const EC2: bool> TextWriter for Writer<EC2> {
    fn text(&mut self, text: &str) {
        self.key();
        let mut rest = text.as_bytes();
        loop {
            let (plain, special) = rest.split_at(run_length(rest, |byte| !is_unreserved(byte)));
            self.buffer.extend_from_slice(plain);
            let Some((&byte, after)) = special.split_first() else {
                break;
            };
            let digit = |value: u8| b"0123456789ABCDEF".get(usize::from(value)).copied().unwrap_or_default();
            self.buffer.extend_from_slice(&[b'%', digit(byte >> 4), digit(byte & 0xF)]);
            rest = after;
        }
    }

    fn token(&mut self, token: &str) {
        self.text(token);
    }

    fn single(&mut self, value: f32) {
        // Converted to a double first, as in the published clients: 0.1 is sent as the double that is nearest to the
        // single.
        self.text(Encoder::from(f64::from(value)).encode());
    }

    #[cold]
    fn fail(&mut self, failure: SerializationError) {
        self.failure.get_or_insert(failure);
    }
}

/// Whether a byte is an unreserved character (RFC 3986, section 2.3), which is not escaped.
fn is_unreserved(byte: u8) -> bool {
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let digit = byte.wrapping_sub(b'0') < 10;
    letter | digit | (byte == b'-') | (byte == b'.') | (byte == b'_') | (byte == b'~')
}
