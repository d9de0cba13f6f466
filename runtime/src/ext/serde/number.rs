//! Numbers of fixed size.

use std::fmt::{self, Formatter};
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::ser::Serializer;

use super::{DeserializeAs, SerializeAs};

macro_rules! integer {
    ($($type:ty, $serialize:ident;)*) => {$(
        impl<C> SerializeAs<C> for $type {
            fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
                serializer.$serialize(*self)
            }
        }

        impl<'de, C> DeserializeAs<'de, C> for $type {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(IntegerVisitor::new())
            }
        }
    )*};
}

integer! {
    i8, serialize_i8;
    i16, serialize_i16;
    i32, serialize_i32;
    i64, serialize_i64;
}

impl<C> SerializeAs<C> for f64 {
    fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
        match serializer.is_human_readable() && !self.is_finite() {
            true => serializer.serialize_str(name(*self)),
            false => serializer.serialize_f64(*self),
        }
    }
}

impl<'de, C> DeserializeAs<'de, C> for f64 {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FloatVisitor)
    }
}

/// In human-readable formats, an `f32` is widened, as in JSON bodies: `0.1_f32` becomes 0.10000000149011612.
impl<C> SerializeAs<C> for f32 {
    fn serialize_as<S: Serializer>(&self, serializer: S, exposed: bool) -> Result<S::Ok, S::Error> {
        match serializer.is_human_readable() {
            true => SerializeAs::<C>::serialize_as(&f64::from(*self), serializer, exposed),
            false => serializer.serialize_f32(*self),
        }
    }
}

impl<'de, C> DeserializeAs<'de, C> for f32 {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FloatVisitor).map(|value| value as Self)
    }
}

/// Returns the name of a number that is not finite, as in Smithy's JSON protocols.
fn name(value: f64) -> &'static str {
    match value {
        value if value.is_nan() => "NaN",
        value if value > 0.0 => "Infinity",
        _ => "-Infinity",
    }
}

/// A visitor that reads an integer of type `T`.
pub(super) struct IntegerVisitor<T>(PhantomData<fn() -> T>);

impl<T> IntegerVisitor<T> {
    pub(super) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: TryFrom<i64>> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    reject! {
        visit_bool: bool, visit_str: &str, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::try_from(value).map_err(|_| out_of_range())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        i64::try_from(value).ok().and_then(|value| T::try_from(value).ok()).ok_or_else(out_of_range)
    }

    /// Accepts an integer that is written with a fraction, such as `1.0`.
    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        match value.fract() == 0.0 && value.abs() <= MAX_EXACT {
            true => self.visit_i64(value as i64),
            false => Err(E::custom("a number that is not an integer")),
        }
    }
}

/// The limit up to which all integers are exact as doubles.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

fn out_of_range<E: Error>() -> E {
    E::custom("a number out of range for its type")
}

/// A visitor that reads a floating-point number, or the name of one that is not finite.
struct FloatVisitor;

impl Visitor<'_> for FloatVisitor {
    type Value = f64;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    reject! {
        visit_bool: bool, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_f64<E>(self, value: f64) -> Result<f64, E> {
        Ok(value)
    }

    fn visit_i64<E>(self, value: i64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_u64<E>(self, value: u64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<f64, E> {
        match text {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            _ => Err(E::custom("a string instead of a number")),
        }
    }
}
