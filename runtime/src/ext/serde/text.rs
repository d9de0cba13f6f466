//! Strings, booleans, blobs, and enumerations.

use std::fmt::{self, Formatter};

use aws_smithy_types::{Blob, base64};
use serde_core::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde_core::ser::Serializer;

use super::number::IntegerVisitor;
use super::{DeserializeAs, SerializeAs};
use crate::http::text::MediaType;

macro_rules! string {
    ($($format:ty)*) => {$(
        impl<C> SerializeAs<C, $format> for String {
            fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self)
            }
        }

        impl<'de, C> DeserializeAs<'de, C, $format> for String {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(TextVisitor(str::to_owned))
            }
        }
    )*};
}

string!(crate::codec::Plain MediaType);

/// Serializes the value of an enumeration.
///
/// # Errors
///
/// Fails if the serializer fails, or if the value is sensitive: unlike a member, a value by itself cannot be left out.
pub fn serialize_enum<S: Serializer>(serializer: S, value: &str, sensitive: bool) -> Result<S::Ok, S::Error> {
    match sensitive {
        false => serializer.serialize_str(value),
        true => Err(serde_core::ser::Error::custom("a sensitive value, which is only serialized in `Exposed`")),
    }
}

/// Deserializes the value of an enumeration.
///
/// # Errors
///
/// Fails if the deserializer fails, or if the value is not a string.
pub fn deserialize_enum<'de, T: for<'v> From<&'v str>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(TextVisitor(|text: &str| T::from(text)))
}

impl<C> SerializeAs<C> for bool {
    fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }
}

impl<'de, C> DeserializeAs<'de, C> for bool {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(BooleanVisitor)
    }
}

/// Blobs are base64 in human-readable formats, and bytes in others.
impl<C> SerializeAs<C> for Blob {
    fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
        match serializer.is_human_readable() {
            true => serializer.serialize_str(&base64::encode(self)),
            false => serializer.serialize_bytes(self.as_ref()),
        }
    }
}

impl<'de, C> DeserializeAs<'de, C> for Blob {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(BlobVisitor)
    }
}

/// A visitor that reads a string, and converts it to a value.
struct TextVisitor<M>(M);

impl<T, M: FnOnce(&str) -> T> Visitor<'_> for TextVisitor<M> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    reject! {
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok((self.0)(text))
    }
}

/// A visitor that reads a boolean.
struct BooleanVisitor;

impl Visitor<'_> for BooleanVisitor {
    type Value = bool;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a boolean")
    }

    reject! {
        visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_bool<E>(self, value: bool) -> Result<bool, E> {
        Ok(value)
    }
}

/// A visitor that reads base64 or bytes.
struct BlobVisitor;

impl<'de> Visitor<'de> for BlobVisitor {
    type Value = Blob;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("base64 or bytes")
    }

    reject! {
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64,
        visit_i128: i128, visit_u128: u128
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Blob, E> {
        base64::decode(text).map(Blob::new).map_err(|_| E::custom("a string that is not base64"))
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Blob, E> {
        Ok(Blob::new(bytes))
    }

    fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> Result<Blob, E> {
        Ok(Blob::new(bytes))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Blob, A::Error> {
        let mut bytes = Vec::new();
        while let Some(Byte(byte)) = items.next_element()? {
            bytes.push(byte);
        }
        Ok(Blob::new(bytes))
    }
}

/// A byte of a sequence. Unlike those of `u8` itself, its errors do not quote the value.
struct Byte(u8);

impl<'de> Deserialize<'de> for Byte {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IntegerVisitor::new()).map(Self)
    }
}
