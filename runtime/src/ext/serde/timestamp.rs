//! Timestamps as on the wire.

use std::fmt::{self, Formatter};

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use serde_core::de::{Deserializer, Visitor};
use serde_core::ser::{Error as _, Serializer};

use super::{DeserializeAs, SerializeAs};
use crate::codec::timestamp::in_millis;
use crate::codec::{DateTimeText, EpochMillis, EpochSeconds, HttpDate, Items, Plain};

/// A codec with a default format for timestamps.
pub trait Timestamps {
    /// The default format.
    const FORMAT: Format;
    /// Whether timestamps that are floating-point numbers are truncated to milliseconds when they are read.
    const IN_MILLIS: bool = false;
}

impl Timestamps for crate::codec::Json {
    const FORMAT: Format = Format::EpochSeconds;
}

#[cfg(feature = "cbor")]
impl Timestamps for crate::codec::Cbor {
    const FORMAT: Format = Format::EpochSeconds;
    const IN_MILLIS: bool = true;
}

#[cfg(feature = "xml")]
impl Timestamps for crate::codec::Xml {
    const FORMAT: Format = Format::DateTime;
}

impl<C: Timestamps> SerializeAs<C, Plain> for DateTime {
    fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
        serialize(self, C::FORMAT, serializer)
    }
}

impl<'de, C: Timestamps> DeserializeAs<'de, C, Plain> for DateTime {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TimestampVisitor { in_millis: C::IN_MILLIS })
    }
}

macro_rules! formats {
    ($($format:ty => $wire:expr, $in_millis:literal;)*) => {$(
        impl<C> SerializeAs<C, $format> for DateTime {
            fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
                serialize(self, $wire, serializer)
            }
        }

        impl<'de, C> DeserializeAs<'de, C, $format> for DateTime {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(TimestampVisitor { in_millis: $in_millis })
            }
        }

        /// A list in a header or in the query. The binding of the list specifies the format of its items.
        impl<C> SerializeAs<C, $format> for Vec<DateTime> {
            fn serialize_as<S: Serializer>(&self, serializer: S, exposed: bool) -> Result<S::Ok, S::Error> {
                SerializeAs::<C, Items<$format>>::serialize_as(self, serializer, exposed)
            }
        }

        impl<'de, C> DeserializeAs<'de, C, $format> for Vec<DateTime> {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                DeserializeAs::<C, Items<$format>>::deserialize_as(deserializer)
            }
        }
    )*};
}

formats! {
    DateTimeText => Format::DateTimeWithOffset, false;
    EpochMillis => Format::EpochSeconds, true;
    EpochSeconds => Format::EpochSeconds, false;
    HttpDate => Format::HttpDate, false;
}

fn serialize<S: Serializer>(time: &DateTime, format: Format, serializer: S) -> Result<S::Ok, S::Error> {
    match format {
        Format::EpochSeconds if time.has_subsec_nanos() => serializer.serialize_f64(time.as_secs_f64()),
        Format::EpochSeconds => serializer.serialize_i64(time.secs()),
        _ => match time.fmt(format) {
            Ok(text) => serializer.serialize_str(&text),
            Err(_) => Err(S::Error::custom("a timestamp that its format cannot express")),
        },
    }
}

/// A visitor that reads a timestamp in any format.
struct TimestampVisitor {
    in_millis: bool,
}

impl Visitor<'_> for TimestampVisitor {
    type Value = DateTime;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a timestamp")
    }

    reject! {
        visit_bool: bool, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_i64<E>(self, seconds: i64) -> Result<DateTime, E> {
        Ok(DateTime::from_secs(seconds))
    }

    fn visit_u64<E: serde_core::de::Error>(self, seconds: u64) -> Result<DateTime, E> {
        i64::try_from(seconds).map(DateTime::from_secs).map_err(|_| E::custom("a timestamp out of range"))
    }

    fn visit_f64<E: serde_core::de::Error>(self, seconds: f64) -> Result<DateTime, E> {
        match (seconds.is_finite(), self.in_millis) {
            (true, true) => Ok(in_millis(seconds)),
            (true, false) => Ok(DateTime::from_secs_f64(seconds)),
            (false, _) => Err(E::custom("a timestamp that is not finite")),
        }
    }

    fn visit_str<E: serde_core::de::Error>(self, text: &str) -> Result<DateTime, E> {
        DateTime::from_str(text, Format::DateTimeWithOffset)
            .or_else(|_| DateTime::from_str(text, Format::HttpDate))
            .map_err(|_| E::custom("a string that is not a timestamp"))
    }
}
