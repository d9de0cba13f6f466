//! Numbers of any size and precision. They are serialized as numbers if an `i64` or a fractional `f64` keeps their
//! digits; otherwise, and always in the format [`NumberString`](crate::codec::NumberString), as strings.

use std::fmt::{self, Formatter};
use std::marker::PhantomData;
use std::str::FromStr;

use aws_smithy_types::{BigDecimal, BigInteger};
use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::ser::Serializer;

use super::{DeserializeAs, SerializeAs};
use crate::codec::{NumberString, Plain};

macro_rules! big_number {
    ($($type:ty)*) => {$(
        impl<C> SerializeAs<C, Plain> for $type {
            fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
                let text = self.as_ref();
                if let Some(value) = exact::<i64>(text) {
                    return serializer.serialize_i64(value);
                }
                match exact::<f64>(text) {
                    Some(value) if value.fract() != 0.0 => serializer.serialize_f64(value),
                    _ => serializer.serialize_str(text),
                }
            }
        }

        impl<C> SerializeAs<C, NumberString> for $type {
            fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_ref())
            }
        }

        impl<'de, C> DeserializeAs<'de, C, Plain> for $type {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(NumberVisitor(PhantomData))
            }
        }

        impl<'de, C> DeserializeAs<'de, C, NumberString> for $type {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(NumberVisitor(PhantomData))
            }
        }
    )*};
}

big_number!(BigInteger BigDecimal);

/// Returns the number with exactly these digits, if the type can represent it.
fn exact<T: FromStr + ToString>(text: &str) -> Option<T> {
    T::from_str(text).ok().filter(|value| value.to_string() == text)
}

/// A visitor that reads a number of type `T`.
struct NumberVisitor<T>(PhantomData<fn() -> T>);

impl<T: FromStr> Visitor<'_> for NumberVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a number, or a string of digits")
    }

    reject! { visit_bool: bool, visit_bytes: &[u8] }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::from_str(text).map_err(|_| E::custom("a number that its type cannot hold"))
    }
}
