//! The writer: a buffer to which names and values are written one after another.

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::primitive::Encoder;

use super::scan::plain_length;
use crate::opaque::buffer::Buffer;

/// A JSON body under construction.
///
/// Callers must write a key before the value of every member, and call [`element`](Self::element) before every element.
/// Commas are inserted automatically. If a value cannot be written, the writer keeps the first failure, and returns it
/// in place of the body.
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

    /// Starts an object; its members follow.
    pub fn begin_object(&mut self) {
        self.buffer.push(b'{');
    }

    /// Writes the name of a structure or union member. Lowering rejects names that need escaping.
    pub fn key(&mut self, name: &str) {
        self.separate();
        self.plain_string(name);
        self.buffer.push(b':');
    }

    /// Writes the key of a map entry, which may be any string.
    pub fn map_key(&mut self, key: &str) {
        self.separate();
        self.string(key);
        self.buffer.push(b':');
    }

    /// Ends an object.
    pub fn end_object(&mut self) {
        self.buffer.push(b'}');
    }

    /// Starts an array; its elements follow.
    pub fn begin_array(&mut self) {
        self.buffer.push(b'[');
    }

    /// Starts an element. Must be called before every element of an array.
    pub fn element(&mut self) {
        self.separate();
    }

    /// Ends an array.
    pub fn end_array(&mut self) {
        self.buffer.push(b']');
    }

    /// Writes a string, with escapes if necessary.
    pub fn string(&mut self, text: &str) {
        self.buffer.push(b'"');
        let mut rest = text.as_bytes();
        loop {
            let (plain, special) = rest.split_at(plain_length(rest));
            self.buffer.extend_from_slice(plain);
            let Some((&byte, after)) = special.split_first() else {
                break;
            };
            self.escape(byte);
            rest = after;
        }
        self.buffer.push(b'"');
    }

    /// Writes a string that needs no escapes.
    pub fn plain_string(&mut self, text: &str) {
        self.buffer.reserve(text.len() + 3);
        self.buffer.push(b'"');
        self.raw(text);
        self.buffer.push(b'"');
    }

    /// Writes null.
    pub fn null(&mut self) {
        self.raw("null");
    }

    /// Writes an integer.
    pub fn integer(&mut self, value: i64) {
        self.raw(Encoder::from(value).encode());
    }

    /// Writes a number, or its name as a string if it is not finite.
    pub fn float(&mut self, value: f64) {
        let mut encoder = Encoder::from(value);
        match value.is_finite() {
            true => self.raw(encoder.encode()),
            false => self.plain_string(encoder.encode()),
        }
    }

    /// Writes a timestamp as seconds since the epoch.
    pub fn timestamp(&mut self, time: &DateTime) {
        match time.has_subsec_nanos() {
            true => match time.fmt(Format::EpochSeconds) {
                Ok(text) => self.raw(&text),
                Err(failure) => self.fail(failure.into()),
            },
            false => self.integer(time.secs()),
        }
    }

    /// Writes text that is already JSON.
    pub fn raw(&mut self, json: &str) {
        self.buffer.extend_from_slice(json.as_bytes());
    }

    /// Writes a comma, unless the object or array has just started: only then is the last byte an opening brace or
    /// bracket.
    fn separate(&mut self) {
        if !matches!(self.buffer.last(), Some(b'{' | b'[')) {
            self.buffer.push(b',');
        }
    }

    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            0x08 => b'b',
            0x0C => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            _ => {
                let digit = |value: u8| b"0123456789abcdef".get(usize::from(value)).copied().unwrap_or_default();
                self.buffer.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 0xF)]);
                return;
            }
        };
        self.buffer.extend_from_slice(&[b'\\', short]);
    }
}
