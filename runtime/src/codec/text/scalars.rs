//! Implementations of `Write` for strings, booleans, numbers, blobs and timestamps.

use aws_smithy_types::date_time::Format;
use aws_smithy_types::primitive::Encoder as Primitive;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, base64};
use zeroize::Zeroizing;

use super::TextWriter;
use crate::codec::{DateTimeText, Encoder, EpochSeconds, HttpDate, Plain, Write};

impl<C: Encoder<Writer: TextWriter>> Write<C> for String {
    fn write(&self, writer: &mut C::Writer, _: C::Names) {
        writer.text(self);
    }

    fn size_hint(&self) -> usize {
        // Leave room for some escapes.
        self.len() + self.len() / 4
    }
}

impl<C: Encoder<Writer: TextWriter>> Write<C> for bool {
    fn write(&self, writer: &mut C::Writer, _: C::Names) {
        writer.token(if *self { "true" } else { "false" });
    }

    fn size_hint(&self) -> usize {
        5
    }
}

macro_rules! integer {
    ($($type:ty)*) => {$(
        impl<C: Encoder<Writer: TextWriter>> Write<C> for $type {
            fn write(&self, writer: &mut C::Writer, _: C::Names) {
                writer.token(Primitive::from(i64::from(*self)).encode());
            }

            fn size_hint(&self) -> usize {
                11
            }
        }
    )*};
}

integer!(i8 i16 i32 i64);

impl<C: Encoder<Writer: TextWriter>> Write<C> for f32 {
    fn write(&self, writer: &mut C::Writer, _: C::Names) {
        writer.single(*self);
    }

    fn size_hint(&self) -> usize {
        16
    }
}

impl<C: Encoder<Writer: TextWriter>> Write<C> for f64 {
    fn write(&self, writer: &mut C::Writer, _: C::Names) {
        writer.token(Primitive::from(*self).encode());
    }

    fn size_hint(&self) -> usize {
        24
    }
}

macro_rules! big_number {
    ($($type:ty)*) => {$(
        impl<C: Encoder<Writer: TextWriter>> Write<C> for $type {
            fn write(&self, writer: &mut C::Writer, _: C::Names) {
                writer.token(self.as_ref());
            }

            fn size_hint(&self) -> usize {
                self.as_ref().len()
            }
        }
    )*};
}

big_number!(BigInteger BigDecimal);

/// Blobs are written as base64.
impl<C: Encoder<Writer: TextWriter>> Write<C> for Blob {
    fn write(&self, writer: &mut C::Writer, _: C::Names) {
        writer.token(&Zeroizing::new(base64::encode(self)));
    }

    fn size_hint(&self) -> usize {
        base64::encoded_length(self.as_ref().len())
    }
}

macro_rules! timestamp {
    ($($format:ty => $text:expr, $size:literal;)*) => {$(
        impl<C: Encoder<Writer: TextWriter>> Write<C, $format> for DateTime {
            fn write(&self, writer: &mut C::Writer, _: C::Names) {
                match self.fmt($text) {
                    Ok(text) => writer.token(&text),
                    Err(failure) => writer.fail(failure.into()),
                }
            }

            fn size_hint(&self) -> usize {
                $size
            }
        }
    )*};
}

timestamp! {
    Plain => Format::DateTimeWithOffset, 27;
    DateTimeText => Format::DateTimeWithOffset, 27;
    HttpDate => Format::HttpDate, 29;
    EpochSeconds => Format::EpochSeconds, 14;
}
