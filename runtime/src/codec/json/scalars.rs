//! The formats of strings, booleans, numbers, blobs and timestamps.

use super::{Error, Json, Reader, Writer};
use crate::codec::{Read, Write};
use aws_smithy_types::{Blob, DateTime, Number, base64};
use zeroize::Zeroizing;

impl Read<Json> for String {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        Ok(reader.string()?.map(|text| text.into_owned()))
    }
}

impl Write<Json> for String {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.string(self);
    }

    fn size_hint(&self) -> usize {
        // Leave room for escapes: a secret is often JSON itself.
        self.len() + self.len() / 4 + 2
    }
}

impl Read<Json> for bool {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        reader.boolean()
    }
}

impl Write<Json> for bool {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.raw(if *self { "true" } else { "false" });
    }

    fn size_hint(&self) -> usize {
        5
    }
}

macro_rules! integer {
    ($($type:ty)*) => {
        $(impl Read<Json> for $type {
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                match reader.integer()?.map(Self::try_from).transpose() {
                    Ok(value) => Ok(value),
                    Err(_) => Err(reader.error("a number too large for its type")),
                }
            }
          }

          impl Write<Json> for $type {
            fn write(&self, writer: &mut Writer, (): ()) {
                writer.integer((*self).into());
            }

            fn size_hint(&self) -> usize {
                11
            }
})*
    };
}

integer!(i8 i16 i32 i64);

impl Read<Json> for f64 {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        Ok(reader.number()?.map(Number::to_f64_lossy))
    }
}

impl Write<Json> for f64 {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.float(*self);
    }

    fn size_hint(&self) -> usize {
        24
    }
}

impl Read<Json> for f32 {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        Ok(reader.number()?.map(Number::to_f32_lossy))
    }
}

impl Write<Json> for f32 {
    fn write(&self, writer: &mut Writer, (): ()) {
        // Converted to a double first, as in the published clients: 0.1 is sent as 0.10000000149011612.
        writer.float((*self).into());
    }

    fn size_hint(&self) -> usize {
        24
    }
}

/// Base64 in a string.
impl Read<Json> for Blob {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        if !reader.quoted_or_null()? {
            return Ok(None);
        }
        match base64::decode(reader.raw()) {
            Ok(bytes) => Ok(Some(Self::new(bytes))),
            Err(error) => Err(reader.error("a string that is not base64").with_source(error)),
        }
    }
}

impl Write<Json> for Blob {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.plain_string(&Zeroizing::new(base64::encode(self)));
    }

    fn size_hint(&self) -> usize {
        base64::encoded_length(self.as_ref().len()) + 2
    }
}

/// Seconds since the epoch, with a fraction if necessary.
impl Read<Json> for DateTime {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        match reader.number()? {
            None => Ok(None),
            // The value is exact as a double too, so skipping the conversion makes no difference.
            Some(Number::PosInt(seconds @ ..=MAX_EXACT_SECONDS)) => Ok(Some(Self::from_secs(seconds as i64))),
            Some(number) => match number.to_f64_lossy() {
                seconds if seconds.is_finite() => Ok(Some(Self::from_secs_f64(seconds))),
                _ => Err(reader.error("a timestamp that is not finite")),
            },
        }
    }
}

impl Write<Json> for DateTime {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.timestamp(self);
    }

    fn size_hint(&self) -> usize {
        20
    }
}

const MAX_EXACT_SECONDS: u64 = 1 << 53;
