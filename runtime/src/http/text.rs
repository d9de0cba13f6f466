//! String representations of values, for labels, query parameters and headers (Smithy 2.0, "HTTP bindings").

use std::borrow::Cow;
use std::str::FromStr;

use aws_smithy_types::date_time::Format as TimestampFormat;
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::primitive::Encoder;
use aws_smithy_types::{DateTime, base64};

use crate::codec::{DateTimeText, EpochSeconds, HttpDate, Plain};

/// The format of strings with a media type, which are encoded in base64 (trait `smithy.api#mediaType`).
pub struct MediaType;

/// A value with a string representation, in the format `F`.
pub trait ToText<F = Plain> {
    /// Whether the value is quoted in a header list if it contains separators.
    const QUOTED: bool = false;
    /// Whether an empty string counts as unset in a required query parameter.
    const EMPTY_IS_UNSET: bool = false;

    /// Converts the value to a string.
    ///
    /// # Errors
    ///
    /// Fails if the value has no string representation, such as a timestamp out of range.
    fn to_text(&self) -> Result<Cow<'_, str>, BuildError>;
}

/// A value that can be parsed from a string, in the format `F`.
pub trait FromText<F = Plain>: Sized {
    /// Whether each item contains a comma, as HTTP dates do, so that only every second comma separates items of a list.
    const HAS_COMMA: bool = false;

    /// Parses the value; `None` if the string is invalid.
    fn from_text(text: &str) -> Option<Self>;
}

impl ToText for String {
    const QUOTED: bool = true;
    const EMPTY_IS_UNSET: bool = true;

    #[inline]
    fn to_text(&self) -> Result<Cow<'_, str>, BuildError> {
        Ok(Cow::Borrowed(self))
    }
}

impl FromText for String {
    #[inline]
    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl ToText<MediaType> for String {
    #[inline]
    fn to_text(&self) -> Result<Cow<'_, str>, BuildError> {
        Ok(Cow::Owned(base64::encode(self)))
    }
}

impl FromText<MediaType> for String {
    #[inline]
    fn from_text(text: &str) -> Option<Self> {
        Self::from_utf8(base64::decode(text).ok()?).ok()
    }
}

impl ToText for bool {
    #[inline]
    fn to_text(&self) -> Result<Cow<'_, str>, BuildError> {
        Ok(Cow::Borrowed(if *self { "true" } else { "false" }))
    }
}

impl FromText for bool {
    #[inline]
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

macro_rules! integers {
    ($($type:ty)*) => {$(
        impl ToText for $type {
            #[inline]
            fn to_text(&self) -> Result<Cow<'_, str>, BuildError> {
                Ok(Cow::Owned(self.to_string()))
            }
        }

        impl FromText for $type {
            #[inline]
            fn from_text(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        }
    )*};
}

integers!(i8 i16 i32 i64);

macro_rules! floats {
    ($($type:ty)*) => {$(
        impl ToText for $type {
            #[inline]
            fn to_text(&self) -> Result<Cow<'_, str>, BuildError> {
                Ok(Cow::Owned(Encoder::from(*self).encode().to_owned()))
            }
        }

        impl FromText for $type {
            #[inline]
            fn from_text(text: &str) -> Option<Self> {
                match text {
                    "NaN" => Some(Self::NAN),
                    "Infinity" => Some(Self::INFINITY),
                    "-Infinity" => Some(Self::NEG_INFINITY),
                    // Rust also accepts `inf`, `infinity` and `nan` in any case, with an optional sign; Smithy does
                    // not.
                    _ if text.trim_start_matches(['+', '-']).starts_with(|first: char| first.is_alphabetic()) => None,
                    _ => Self::from_str(text).ok(),
                }
            }
        }
    )*};
}

floats!(f32 f64);

macro_rules! timestamps {
    ($($format:ty => $written:expr, $read:expr, $has_comma:literal;)*) => {$(
        impl ToText<$format> for DateTime {
            #[inline]
            fn to_text(&self) -> Result<Cow<'_, str>, BuildError> {
                match self.fmt($written) {
                    Ok(text) => Ok(Cow::Owned(text)),
                    Err(error) => Err(BuildError::other(error)),
                }
            }
        }

        impl FromText<$format> for DateTime {
            const HAS_COMMA: bool = $has_comma;

            #[inline]
            fn from_text(text: &str) -> Option<Self> {
                Self::from_str(text, $read).ok()
            }
        }
    )*};
}

timestamps! {
    HttpDate => TimestampFormat::HttpDate, TimestampFormat::HttpDate, true;
    DateTimeText => TimestampFormat::DateTime, TimestampFormat::DateTimeWithOffset, false;
    EpochSeconds => TimestampFormat::EpochSeconds, TimestampFormat::EpochSeconds, false;
}
