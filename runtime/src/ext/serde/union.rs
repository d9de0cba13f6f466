//! Unions as maps with one entry.

use std::fmt::{self, Formatter};
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_core::ser::{Error as _, SerializeMap, Serializer};

use super::structure::{Entry, Name};
use super::{DeserializeAs, SerializeAs, Value};

/// The value of a variant without data, which is serialized as an empty map.
pub struct Unit;

impl<C> SerializeAs<C> for Unit {
    fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
        serializer.serialize_map(Some(0))?.end()
    }
}

impl<'de, C> DeserializeAs<'de, C> for Unit {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_ignored_any(IgnoredAny)?;
        Ok(Self)
    }
}

/// Serializes a variant; a sensitive variant is left out unless `exposed`.
///
/// # Errors
///
/// Fails if the serializer fails, or if the value cannot be written.
pub fn serialize_variant<C, F, T: SerializeAs<C, F>, S: Serializer>(
    serializer: S,
    (name, sensitive): (&'static str, bool),
    value: &T,
    exposed: bool,
) -> Result<S::Ok, S::Error> {
    let is_shown = exposed || !sensitive;
    let mut map = serializer.serialize_map(Some(usize::from(is_shown)))?;
    if is_shown {
        map.serialize_entry(name, &Value::<C, F, T>::new(value, exposed))?;
    }
    map.end()
}

/// Returns the error for a variant that this version of the crate does not know. Its value was not kept.
///
/// # Errors
///
/// Always fails.
pub fn serialize_unknown<S: Serializer>(name: &'static str) -> Result<S::Ok, S::Error> {
    Err(S::Error::custom(format_args!("a member of the union {name} that this version of the crate does not know")))
}

/// A union that can be deserialized.
pub trait ReadVariant<'de>: Sized {
    /// The name of the union.
    const NAME: &'static str;
    /// The variant for an unknown member.
    const UNKNOWN: Self;

    /// Reads the member with this name: `None` if its value is null, and [`UNKNOWN`](Self::UNKNOWN), without the value,
    /// if the member is unknown.
    ///
    /// # Errors
    ///
    /// Fails if the deserializer fails, or if the value is not of the member's type.
    fn read_variant<A: MapAccess<'de>>(name: &str, map: &mut Entry<'_, A>) -> Result<Option<Self>, A::Error>;
}

/// Deserializes a union. A map without a member, which is how a union with a sensitive member is serialized, becomes
/// [`UNKNOWN`](ReadVariant::UNKNOWN).
///
/// # Errors
///
/// Fails if the value is not a map with strings as keys, if it has a second member that is unknown or not null, or if
/// the deserializer or [`ReadVariant`] fails.
pub fn deserialize_union<'de, T: ReadVariant<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(UnionVisitor(PhantomData))
}

/// A visitor that reads a union of type `T`.
struct UnionVisitor<T>(PhantomData<fn() -> T>);

impl<'de, T: ReadVariant<'de>> Visitor<'de> for UnionVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "one member of {}", T::NAME)
    }

    reject! {
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut variant = None;
        while let Some(Name(name)) = map.next_key()? {
            if name == "__type" {
                map.next_value::<IgnoredAny>()?;
            } else if let Some(read) = T::read_variant(&name, &mut Entry(&mut map))?
                && variant.replace(read).is_some()
            {
                return Err(A::Error::custom(format_args!("a second member of {}", T::NAME)));
            }
        }
        Ok(variant.unwrap_or(T::UNKNOWN))
    }
}
