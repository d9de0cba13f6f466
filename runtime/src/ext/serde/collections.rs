//! Lists and maps, dense and sparse, and boxes.

use std::collections::HashMap;
use std::fmt::{self, Formatter};
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{SerializeMap, SerializeSeq, Serializer};

use super::structure::Name;
use super::{DeserializeAs, Marker, Nullable, SerializeAs, Value};
use crate::codec::{Items, Key, Plain, Sparse, Values};

/// Implements the traits for lists, maps and options, in the format that their type implies or a member specifies.
macro_rules! formats {
    ($($inner:ident => $list:ty, $map:ty, $option:ty $(, <$parameter:ident>)?;)*) => {$(
        impl<C, T: SerializeAs<C, $inner> $(, $parameter)?> SerializeAs<C, $list> for Vec<T> {
            fn serialize_as<S: Serializer>(&self, serializer: S, exposed: bool) -> Result<S::Ok, S::Error> {
                let mut list = serializer.serialize_seq(Some(self.len()))?;
                for item in self {
                    list.serialize_element(&Value::<C, $inner, T>::new(item, exposed))?;
                }
                list.end()
            }
        }

        impl<'de, C, T: DeserializeAs<'de, C, $inner> $(, $parameter)?> DeserializeAs<'de, C, $list> for Vec<T> {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(ListVisitor::<C, $inner, T>(PhantomData))
            }
        }

        impl<C, K: Key, T: SerializeAs<C, $inner> $(, $parameter)?> SerializeAs<C, $map> for HashMap<K, T> {
            fn serialize_as<S: Serializer>(&self, serializer: S, exposed: bool) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(self.len()))?;
                for (key, value) in self {
                    map.serialize_entry(key.as_ref(), &Value::<C, $inner, T>::new(value, exposed))?;
                }
                map.end()
            }
        }

        impl<'de, C, K: Key, T: DeserializeAs<'de, C, $inner> $(, $parameter)?> DeserializeAs<'de, C, $map> for HashMap<K, T> {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(MapVisitor::<C, $inner, K, T>(PhantomData))
            }
        }

        impl<C, T: SerializeAs<C, $inner> $(, $parameter)?> SerializeAs<C, $option> for Option<T> {
            fn serialize_as<S: Serializer>(&self, serializer: S, exposed: bool) -> Result<S::Ok, S::Error> {
                match self {
                    Some(value) => serializer.serialize_some(&Value::<C, $inner, T>::new(value, exposed)),
                    None => serializer.serialize_none(),
                }
            }
        }

        impl<'de, C, T: DeserializeAs<'de, C, $inner> $(, $parameter)?> DeserializeAs<'de, C, $option> for Option<T> {
            fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                T::deserialize_as(deserializer).map(Some)
            }

            fn null() -> Option<Self> {
                Some(None)
            }
        }
    )*};
}

formats! {
    Plain => Plain, Plain, Plain;
    F => Items<F>, Values<F>, Sparse<F>, <F>;
}

impl<C, T: SerializeAs<C>> SerializeAs<C> for Box<T> {
    fn serialize_as<S: Serializer>(&self, serializer: S, exposed: bool) -> Result<S::Ok, S::Error> {
        T::serialize_as(self, serializer, exposed)
    }
}

impl<'de, C, T: DeserializeAs<'de, C>> DeserializeAs<'de, C> for Box<T> {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize_as(deserializer).map(Self::new)
    }
}

/// A visitor that reads a list of items of type `T`.
struct ListVisitor<C, F, T>(Marker<(C, F, T)>);

impl<'de, C, F, T: DeserializeAs<'de, C, F>> Visitor<'de> for ListVisitor<C, F, T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    reject! {
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        // No memory is reserved for the announced length, which cannot be trusted.
        let mut list = Vec::new();
        while let Some(item) = items.next_element::<Nullable<C, F, T>>()? {
            list.push(item.value.ok_or_else(|| A::Error::custom("null in a list that is not sparse"))?);
        }
        Ok(list)
    }
}

/// A visitor that reads a map with keys of type `K` and values of type `T`.
struct MapVisitor<C, F, K, T>(Marker<(C, F, K, T)>);

impl<'de, C, F, K: Key, T: DeserializeAs<'de, C, F>> Visitor<'de> for MapVisitor<C, F, K, T> {
    type Value = HashMap<K, T>;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    reject! {
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<HashMap<K, T>, A::Error> {
        let mut map = HashMap::new();
        while let Some((Name(key), entry)) = entries.next_entry::<Name<'de>, Nullable<C, F, T>>()? {
            let value = entry.value.ok_or_else(|| A::Error::custom("null in a map that is not sparse"))?;
            map.insert(K::from(&key), value);
        }
        Ok(map)
    }
}
