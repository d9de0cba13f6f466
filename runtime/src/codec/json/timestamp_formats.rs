//! Timestamps as text (trait `smithy.api#timestampFormat`). Only a service that states such a format needs this file.

#![allow(dead_code, reason = "a service can state one and not the other")]

use super::{Error, Format, Reader, Writer};
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format as TextFormat;

/// `http-date`: an IMF-fixdate of RFC 9110, section 5.6.7.
pub struct HttpDate;

/// `date-time`: RFC 3339; an offset is understood when read and never written.
pub struct DateTimeText;

macro_rules! text_format {
    ($($format:ty => $text:expr, $size:literal;)*) => {
        $(impl Format<DateTime> for $format {
            fn read(reader: &mut Reader<'_>) -> Result<Option<DateTime>, Error> {
                read(reader, $text)
            }

            fn write(time: &DateTime, writer: &mut Writer) {
                write(time, $text, writer);
            }

            fn size_hint(_: &DateTime) -> usize {
                $size
            }
        })*
    };
}

text_format! {
    HttpDate => TextFormat::HttpDate, 31;
    DateTimeText => TextFormat::DateTimeWithOffset, 29;
}

fn read(reader: &mut Reader<'_>, format: TextFormat) -> Result<Option<DateTime>, Error> {
    if !reader.quoted_or_null()? {
        return Ok(None);
    }
    match DateTime::from_str(reader.raw(), format) {
        Ok(time) => Ok(Some(time)),
        Err(error) => Err(reader.error("a timestamp in another format").with_source(error)),
    }
}

fn write(time: &DateTime, format: TextFormat, writer: &mut Writer) {
    match time.fmt(format) {
        Ok(text) => writer.plain_string(&text),
        Err(failure) => writer.fail(failure.into()),
    }
}
