//! Structures as maps.

use std::borrow::Cow;
use std::fmt::{self, Formatter};
use std::marker::PhantomData;

use aws_smithy_types::error::operation::BuildError;
use serde_core::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_core::ser::{SerializeMap, Serializer};

use super::{DeserializeAs, Nullable, SerializeAs, Value};

/// The members of a structure that is being serialized.
pub struct Members<S: Serializer> {
    map: S::SerializeMap,
    exposed: bool,
}

impl<S: Serializer> Members<S> {
    /// Begins a structure with `count` members.
    ///
    /// # Errors
    ///
    /// Fails if the serializer fails.
    pub fn new(serializer: S, count: usize, exposed: bool) -> Result<Self, S::Error> {
        Ok(Self { map: serializer.serialize_map(Some(count))?, exposed })
    }

    /// Serializes a member.
    ///
    /// # Errors
    ///
    /// Fails if the serializer fails, or if the value cannot be written.
    pub fn member<C, F, T: SerializeAs<C, F>>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
        self.map.serialize_entry(name, &Value::<C, F, T>::new(value, self.exposed))
    }

    /// Serializes the code of an error.
    ///
    /// # Errors
    ///
    /// Fails if the serializer fails.
    pub fn code(&mut self, code: &str) -> Result<(), S::Error> {
        self.map.serialize_entry("__type", code)
    }

    /// Ends the structure.
    ///
    /// # Errors
    ///
    /// Fails if the serializer fails.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.map.end()
    }
}

/// A structure that is read member by member.
pub trait ReadMembers<'de>: Sized {
    /// The type that collects the members.
    type Builder: Default;

    /// The name of the structure.
    const NAME: &'static str;

    /// The names of the members on the wire. Members in different places can have the same name.
    const NAMES: &'static [&'static str];

    /// Reads the value of the member with this name, or returns `false` if no member has this name.
    ///
    /// # Errors
    ///
    /// Fails if the deserializer fails, or if the value is not of the member's type.
    fn read_member<A: MapAccess<'de>>(
        builder: &mut Self::Builder,
        name: &str,
        map: &mut Entry<'_, A>,
    ) -> Result<bool, A::Error>;

    /// Fills in absent required members (Smithy 2.0, client error correction), and builds the structure.
    ///
    /// # Errors
    ///
    /// Fails if the structure cannot be built.
    fn finish(builder: Self::Builder) -> Result<Self, BuildError>;
}

/// Returns `name`, or `longer` if several members have this name on the wire.
pub const fn unique_name(names: &[&str], name: &'static str, longer: &'static str) -> &'static str {
    let (mut index, mut count) = (0, 0);
    while index < names.len() {
        if is_same(names[index].as_bytes(), name.as_bytes()) {
            count += 1;
        }
        index += 1;
    }
    if count > 1 { longer } else { name }
}

/// Returns whether two byte strings are equal; unlike `==`, this works in constants.
const fn is_same(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([first, one @ ..], [second, other @ ..]) => *first == *second && is_same(one, other),
        _ => false,
    }
}

/// A map entry whose key has been read, but whose value has not.
pub struct Entry<'a, A>(pub(super) &'a mut A);

impl<'de, A: MapAccess<'de>> Entry<'_, A> {
    /// Reads the value; `None` if it is a null that `T` cannot represent.
    ///
    /// # Errors
    ///
    /// Fails if the deserializer fails, or if the value is not of this type.
    pub fn value<C, F, T: DeserializeAs<'de, C, F>>(&mut self) -> Result<Option<T>, A::Error> {
        Ok(self.0.next_value::<Nullable<C, F, T>>()?.value)
    }

    /// Skips the value.
    ///
    /// # Errors
    ///
    /// Fails if the deserializer fails.
    pub fn skip(&mut self) -> Result<(), A::Error> {
        self.0.next_value::<IgnoredAny>().map(drop)
    }
}

/// Deserializes a structure.
///
/// # Errors
///
/// Fails if the value is not a map with strings as keys, or if the deserializer or [`ReadMembers`] fails.
pub fn deserialize_structure<'de, T: ReadMembers<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(StructureVisitor(PhantomData))
}

/// A visitor that reads a structure of type `T`.
struct StructureVisitor<T>(PhantomData<fn() -> T>);

impl<'de, T: ReadMembers<'de>> Visitor<'de> for StructureVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "the members of {}", T::NAME)
    }

    reject! {
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut builder = T::Builder::default();
        while let Some(Name(name)) = map.next_key()? {
            if !T::read_member(&mut builder, &name, &mut Entry(&mut map))? {
                map.next_value::<IgnoredAny>()?;
            }
        }
        T::finish(builder).map_err(A::Error::custom)
    }
}

/// The name of a member or the key of a map entry, borrowed if the input contains it verbatim.
pub(super) struct Name<'de>(pub(super) Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NameVisitor)
    }
}

/// A visitor that reads a name.
struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    reject! {
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_bytes: &[u8],
        visit_i128: i128, visit_u128: u128
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Borrowed(name)))
    }

    fn visit_str<E>(self, name: &str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(name.to_owned())))
    }

    fn visit_string<E>(self, name: String) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(name)))
    }
}
