//! Implementations of `Read` for strings, booleans, numbers, blobs and timestamps.

use std::str::FromStr;

use aws_smithy_types::date_time::Format;
use aws_smithy_types::primitive::Parse;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, base64};

use super::{Error, Reader, Xml};
use crate::codec::{DateTimeText, EpochSeconds, HttpDate, Names, Plain, Read};

impl Read<Xml> for String {
    fn read(reader: &mut Reader<'_>, _: &'static Names) -> Result<Option<Self>, Error> {
        Ok(Some(reader.text()?.into_owned()))
    }
}

macro_rules! primitive {
    ($($type:ty: $problem:literal;)*) => {$(
        impl Read<Xml> for $type {
            fn read(reader: &mut Reader<'_>, _: &'static Names) -> Result<Option<Self>, Error> {
                match Self::parse_smithy_primitive(&reader.text()?) {
                    Ok(value) => Ok(Some(value)),
                    Err(_) => Err(reader.error($problem)),
                }
            }
        }
    )*};
}

primitive! {
    bool: "expected true or false";
    i8: "expected an integer of 8 bits";
    i16: "expected an integer of 16 bits";
    i32: "expected an integer of 32 bits";
    i64: "expected an integer of 64 bits";
    f32: "expected a number";
    f64: "expected a number";
}

macro_rules! big_number {
    ($($type:ty)*) => {$(
        impl Read<Xml> for $type {
            fn read(reader: &mut Reader<'_>, _: &'static Names) -> Result<Option<Self>, Error> {
                // The conversion error repeats the string, so it must not become the source.
                match Self::from_str(&reader.text()?) {
                    Ok(number) => Ok(Some(number)),
                    Err(_) => Err(reader.error("a number that its type cannot hold")),
                }
            }
        }
    )*};
}

big_number!(BigInteger BigDecimal);

/// Blobs are read as base64.
impl Read<Xml> for Blob {
    fn read(reader: &mut Reader<'_>, _: &'static Names) -> Result<Option<Self>, Error> {
        match base64::decode(&*reader.text()?) {
            Ok(bytes) => Ok(Some(Self::new(bytes))),
            Err(error) => Err(reader.error("a string that is not base64").with_source(error)),
        }
    }
}

macro_rules! timestamp {
    ($($format:ty => $text:expr;)*) => {$(
        impl Read<Xml, $format> for DateTime {
            fn read(reader: &mut Reader<'_>, _: &'static Names) -> Result<Option<Self>, Error> {
                match DateTime::from_str(&reader.text()?, $text) {
                    Ok(time) => Ok(Some(time)),
                    Err(error) => Err(reader.error("a timestamp in another format").with_source(error)),
                }
            }
        }
    )*};
}

timestamp! {
    Plain => Format::DateTimeWithOffset;
    DateTimeText => Format::DateTimeWithOffset;
    HttpDate => Format::HttpDate;
    EpochSeconds => Format::EpochSeconds;
}
