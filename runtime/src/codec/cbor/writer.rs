//! The writer: a buffer to which names and values are written one after another.

use aws_smithy_types::error::operation::SerializationError;

use super::{INDEFINITE, major, simple};
use crate::opaque::buffer::Buffer;

/// A CBOR body under construction.
///
/// If a value cannot be written, the writer keeps the first failure, and returns it in place of the body.
pub struct Writer {
    buffer: Buffer,
    failure: Option<SerializationError>,
}

impl Writer {
    /// Creates a writer that can hold `capacity` bytes without reallocating.
    pub fn with_capacity(capacity: usize) -> Self {
        Self { buffer: Buffer::with_capacity(capacity), failure: None }
    }

    /// Returns the body, or the first failure.
    pub fn into_bytes(self) -> Result<Vec<u8>, SerializationError> {
        match self.failure {
            None => Ok(self.buffer.finish()),
            Some(failure) => Err(failure),
        }
    }

    /// Records that a value cannot be written.
    #[cold]
    pub fn fail(&mut self, failure: SerializationError) {
        self.failure.get_or_insert(failure);
    }

    /// Starts a structure, which ends with a break.
    #[inline]
    pub fn begin_structure(&mut self) {
        self.byte(major::MAP | INDEFINITE);
    }

    /// Starts a list with this number of items.
    #[inline]
    pub fn begin_list(&mut self, items: usize) {
        self.head(major::ARRAY, items as u64);
    }

    /// Starts a map with this number of entries.
    #[inline]
    pub fn begin_map(&mut self, entries: usize) {
        self.head(major::MAP, entries as u64);
    }

    /// Writes a string.
    #[inline]
    pub fn text(&mut self, text: &str) {
        self.string(major::TEXT, text.as_bytes());
    }

    /// Writes a byte string.
    #[inline]
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.string(major::BYTES, bytes);
    }

    /// Writes an integer in as few bytes as possible.
    #[inline]
    pub fn integer(&mut self, value: i64) {
        match u64::try_from(value) {
            Ok(value) => self.head(major::UNSIGNED, value),
            // -1 - value, which is value with all bits inverted.
            Err(_) => self.head(major::NEGATIVE, !value as u64),
        }
    }

    /// Writes a single-precision number.
    #[inline]
    pub fn single(&mut self, value: f32) {
        self.byte(simple::SINGLE);
        self.buffer.extend_from_slice(&value.to_be_bytes());
    }

    /// Writes a double-precision number.
    #[inline]
    pub fn double(&mut self, value: f64) {
        self.byte(simple::DOUBLE);
        self.buffer.extend_from_slice(&value.to_be_bytes());
    }

    /// Writes an initial byte, such as a complete value, a break or a tag.
    #[inline]
    pub fn byte(&mut self, byte: u8) {
        self.buffer.push(byte);
    }

    /// Writes the head of a value: its major type, and an argument in as few bytes as possible.
    #[inline]
    pub fn head(&mut self, major: u8, argument: u64) {
        match argument {
            0..=23 => self.byte(major | argument as u8),
            _ => self.long_head(major, argument),
        }
    }

    #[inline]
    fn string(&mut self, major: u8, bytes: &[u8]) {
        self.head(major, bytes.len() as u64);
        self.buffer.extend_from_slice(bytes);
    }

    fn long_head(&mut self, major: u8, argument: u64) {
        let bytes = argument.to_be_bytes();
        let (size, information) = match argument {
            ..=0xFF => (1, 24),
            0x100..=0xFFFF => (2, 25),
            0x1_0000..=0xFFFF_FFFF => (4, 26),
            _ => (8, 27),
        };
        self.byte(major | information);
        self.buffer.extend_from_slice(bytes.get(8 - size..).unwrap_or_default());
    }
}
