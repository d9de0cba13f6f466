//! Timestamps in the format of a member (trait `smithy.api#timestampFormat`).

use super::{Error, Json, Reader, Writer};
use crate::codec::timestamp::in_millis;
use crate::codec::{DateTimeText, EpochMillis, EpochSeconds, HttpDate, Read, Write};
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format as TextFormat;

/// The default format in JSON.
impl Read<Json, EpochSeconds> for DateTime {
    #[inline]
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        <Self as Read<Json>>::read(reader, ())
    }
}

impl Write<Json, EpochSeconds> for DateTime {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        <Self as Write<Json>>::write(self, writer, ());
    }

    #[inline]
    fn size_hint(&self) -> usize {
        <Self as Write<Json>>::size_hint(self)
    }
}

impl Read<Json, EpochMillis> for DateTime {
    #[inline]
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        let time = <Self as Read<Json>>::read(reader, ())?;
        Ok(time.map(|time| if time.has_subsec_nanos() { in_millis(time.as_secs_f64()) } else { time }))
    }
}

impl Write<Json, EpochMillis> for DateTime {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        <Self as Write<Json>>::write(self, writer, ());
    }

    #[inline]
    fn size_hint(&self) -> usize {
        <Self as Write<Json>>::size_hint(self)
    }
}

macro_rules! text_format {
    ($($format:ty => $text:expr, $size:literal;)*) => {
        $(
            impl Read<Json, $format> for DateTime {
                #[inline]
                fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<DateTime>, Error> {
                    read(reader, $text)
                }
            }

            impl Write<Json, $format> for DateTime {
                #[inline]
                fn write(&self, writer: &mut Writer, (): ()) {
                    write(self, $text, writer);
                }

                #[inline]
                fn size_hint(&self) -> usize {
                    $size
                }
            }
        )*
    };
}

text_format! {
    HttpDate => TextFormat::HttpDate, 31;
    DateTimeText => TextFormat::DateTimeWithOffset, 29;
}

#[inline]
fn read(reader: &mut Reader<'_>, format: TextFormat) -> Result<Option<DateTime>, Error> {
    if !reader.quoted_or_null()? {
        return Ok(None);
    }
    match DateTime::from_str(reader.raw(), format) {
        Ok(time) => Ok(Some(time)),
        Err(error) => Err(reader.error("a timestamp in another format").with_source(error)),
    }
}

#[inline]
fn write(time: &DateTime, format: TextFormat, writer: &mut Writer) {
    match time.fmt(format) {
        Ok(text) => writer.plain_string(&text),
        Err(failure) => writer.fail(failure.into()),
    }
}
