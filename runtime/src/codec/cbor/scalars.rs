//! The formats of strings, booleans, numbers, blobs and timestamps.

use aws_smithy_types::{Blob, DateTime};

use super::float::half;
use super::{Cbor, EPOCH_SECONDS, Error, Reader, Writer, major, simple};
use crate::codec::timestamp::in_millis;
use crate::codec::{Read, Write};

impl Read<Cbor> for String {
    #[inline]
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        Ok(reader.text()?.map(|text| text.into_owned()))
    }
}

impl Write<Cbor> for String {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.text(self);
    }

    fn size_hint(&self) -> usize {
        self.len() + 5
    }
}

impl Read<Cbor> for bool {
    #[inline]
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        let value = match reader.peek() {
            Some(simple::FALSE) => Some(false),
            Some(simple::TRUE) => Some(true),
            Some(simple::NULL | simple::UNDEFINED) => None,
            _ => return Err(reader.error("expected a boolean or null")),
        };
        reader.step();
        Ok(value)
    }
}

impl Write<Cbor> for bool {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.byte(if *self { simple::TRUE } else { simple::FALSE });
    }

    fn size_hint(&self) -> usize {
        1
    }
}

macro_rules! integer {
    ($($type:ty)*) => {$(
        impl Read<Cbor> for $type {
            #[inline]
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                let start = reader.position();
                match reader.integer()?.map(Self::try_from).transpose() {
                    Ok(value) => Ok(value),
                    Err(_) => Err(reader.error_at(start, "a number too large for its type")),
                }
            }
        }

        impl Write<Cbor> for $type {
            #[inline]
            fn write(&self, writer: &mut Writer, (): ()) {
                writer.integer((*self).into());
            }

            fn size_hint(&self) -> usize {
                1 + size_of::<Self>()
            }
        }
    )*};
}

integer!(i8 i16 i32 i64);

impl Read<Cbor> for f64 {
    #[inline]
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        reader.float()
    }
}

impl Write<Cbor> for f64 {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.double(*self);
    }

    fn size_hint(&self) -> usize {
        9
    }
}

/// A double is accepted if it is in the range of an `f32`, and rounded if necessary.
impl Read<Cbor> for f32 {
    #[inline]
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        let start = reader.position();
        let Some(value) = reader.float()? else { return Ok(None) };
        match value as f32 {
            single if single.is_infinite() && value.is_finite() => {
                Err(reader.error_at(start, "a number too large for its type"))
            }
            single => Ok(Some(single)),
        }
    }
}

impl Write<Cbor> for f32 {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.single(*self);
    }

    fn size_hint(&self) -> usize {
        5
    }
}

impl Read<Cbor> for Blob {
    #[inline]
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        Ok(reader.bytes()?.map(|bytes| Self::new(bytes.into_owned())))
    }
}

impl Write<Cbor> for Blob {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.bytes(self.as_ref());
    }

    fn size_hint(&self) -> usize {
        self.as_ref().len() + 5
    }
}

/// Seconds since 1970 with tag 1, truncated to milliseconds.
impl Read<Cbor> for DateTime {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        const EXPECTED: &str = "expected a timestamp or null";
        let start = reader.position();
        match reader.peek() {
            Some(first) if major::of(first) == major::TAG => {
                if reader.argument()? != u64::from(EPOCH_SECONDS) {
                    return Err(reader.error_at(start, EXPECTED));
                }
            }
            Some(simple::NULL | simple::UNDEFINED) => return Ok(reader.step_over_null()),
            _ => return Err(reader.error(EXPECTED)),
        }
        match reader.peek() {
            Some(simple::HALF | simple::SINGLE | simple::DOUBLE) => match reader.float()? {
                Some(seconds) if seconds.is_finite() => Ok(Some(in_millis(seconds))),
                _ => Err(reader.error_at(start, "a timestamp that is not finite")),
            },
            Some(simple::NULL | simple::UNDEFINED) => Err(reader.error(EXPECTED)),
            _ => Ok(reader.integer()?.map(Self::from_secs)),
        }
    }
}

/// Timestamps are always written as doubles, as in the published clients.
impl Write<Cbor> for DateTime {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.byte(major::TAG | EPOCH_SECONDS);
        writer.double(self.as_secs_f64());
    }

    fn size_hint(&self) -> usize {
        10
    }
}

impl Reader<'_> {
    /// Reads an integer; `None` for null.
    #[inline]
    pub fn integer(&mut self) -> Result<Option<i64>, Error> {
        let start = self.position();
        let value = match self.peek() {
            Some(first) if major::of(first) == major::UNSIGNED => i64::try_from(self.argument()?),
            // -1 - n, which is n with all bits inverted.
            Some(first) if major::of(first) == major::NEGATIVE => i64::try_from(self.argument()?).map(|value| !value),
            Some(simple::NULL | simple::UNDEFINED) => return Ok(self.step_over_null()),
            _ => return Err(self.error("expected an integer or null")),
        };
        match value {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(self.error_at(start, "a number too large for its type")),
        }
    }

    /// Reads a number of any width as a double; `None` for null.
    #[inline]
    pub fn float(&mut self) -> Result<Option<f64>, Error> {
        Ok(Some(match self.peek() {
            Some(simple::DOUBLE) => f64::from_bits(self.argument()?),
            Some(simple::SINGLE) => f32::from_bits(self.argument()? as u32).into(),
            Some(simple::HALF) => half(self.argument()? as u16),
            Some(first) if major::of(first) == major::UNSIGNED => self.argument()? as f64,
            Some(first) if major::of(first) == major::NEGATIVE => -1.0 - self.argument()? as f64,
            Some(simple::NULL | simple::UNDEFINED) => return Ok(self.step_over_null()),
            _ => return Err(self.error("expected a number or null")),
        }))
    }
}
