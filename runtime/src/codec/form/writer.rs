//! The writer: a buffer of key-value pairs, and the path of the next value.

use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::primitive::Encoder;

use crate::codec::text::{TextWriter, run_length};
use crate::opaque::buffer::Buffer;

/// A form under construction.
///
/// If a value cannot be written, the writer keeps the first failure, and returns it in place of the form.
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

    /// Calls `write` with `name` added to the path. The name must not need escaping; lowering rejects names that do.
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

    /// Calls `write` with the number of an item or entry added to the path.
    #[inline]
    pub fn at_index(&mut self, index: usize, write: impl FnOnce(&mut Self)) {
        // No collection has more items than fit into an `i64`.
        let index = i64::try_from(index).unwrap_or(i64::MAX);
        self.at_name(Encoder::from(index).encode(), write);
    }

    /// Starts a pair: writes the path as its key, and the equals sign.
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
            if special.is_empty() {
                break;
            }
            // Where one character must be escaped, such as a quote in JSON, others nearby usually must be too.
            let (block, after) = special.split_at(special.len().min(BLOCK));
            self.buffer.extend_with(block.len() * 3, |free| escape(block, free));
            rest = after;
        }
    }

    fn token(&mut self, token: &str) {
        self.text(token);
    }

    fn single(&mut self, value: f32) {
        // Converted to a double first, as in the published clients: 0.1 is sent as 0.10000000149011612.
        self.text(Encoder::from(f64::from(value)).encode());
    }

    #[cold]
    fn fail(&mut self, failure: SerializationError) {
        self.failure.get_or_insert(failure);
    }
}

/// The maximum number of bytes that are escaped at once.
const BLOCK: usize = 32;

/// The encoded form of every byte, and its length.
const ESCAPES: [([u8; 3], u8); 256] = {
    let mut escapes = [([0; 3], 1); 256];
    let digits = b"0123456789ABCDEF";
    let mut byte = 0;
    while byte < 256 {
        escapes[byte] = match is_unreserved(byte as u8) {
            true => ([byte as u8, 0, 0], 1),
            false => ([b'%', digits[byte >> 4], digits[byte & 0xF]], 3),
        };
        byte += 1;
    }
    escapes
};

/// Escapes bytes into `space`, which must have room for three times as many bytes, and returns the number of bytes
/// written.
#[inline]
fn escape(bytes: &[u8], space: &mut [u8]) -> usize {
    let mut length = 0;
    for &byte in bytes {
        if let (Some((escaped, used)), Some(free)) = (ESCAPES.get(usize::from(byte)), space.get_mut(length..length + 3))
        {
            free.copy_from_slice(escaped);
            length += usize::from(*used);
        }
    }
    length
}

/// Whether a byte is an unreserved character (RFC 3986, section 2.3), which is not escaped.
const fn is_unreserved(byte: u8) -> bool {
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let digit = byte.wrapping_sub(b'0') < 10;
    letter | digit | (byte == b'-') | (byte == b'.') | (byte == b'_') | (byte == b'~')
}
