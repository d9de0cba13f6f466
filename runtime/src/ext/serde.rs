//! Shapes in the formats of `serde` (feature `serde`).
//!
//! The table macros implement [`SerializeAs`] and [`DeserializeAs`] for each shape from the same rows as its wire
//! format, and `Serialize` and `Deserialize` on top of them. No intermediate values are created.
//!
//! - Structures are maps, unions are maps with one entry, enumerations are strings. Members have the names that they
//!   have on the wire: in the body, a header, the query or the path. If several members have the same name, XML
//!   attributes and members outside the body are prefixed with their location, as in `label:httpMethod`. Members without
//!   a name of their own (payloads, the status, all headers with a prefix, all other query parameters) have the name of
//!   their field.
//! - Members that are not set are left out, and so are sensitive ones, except in [`Exposed`]. Reading ignores unknown
//!   members, and null unless it is a value of the member's type. It accepts sensitive members, and replaces absent
//!   required members as in responses, unless their field is an `Option`.
//! - Blobs are base64 in human-readable formats, and bytes in others. Timestamps are as on the wire: a number of
//!   seconds, or a string. Numbers that are not finite are strings in human-readable formats. Big numbers are numbers
//!   if an `i64` or a fractional `f64` keeps their digits and their format does not require a string, and strings
//!   otherwise. Documents can be any value.
//! - Enumeration values that this version of the crate does not know are kept. Union members that it does not know are
//!   read as `Unknown`, which cannot be written.
//! - Errors have their code in `__type`. Request IDs are not part of a value.
//!
//! Shapes with a stream implement none of these traits, because only a call can read the stream.

/// Defines the methods of a visitor for types that it rejects. The default methods quote the value, which may be a
/// secret.
macro_rules! reject {
    ($($visit:ident: $type:ty),*) => {$(
        fn $visit<E: serde_core::de::Error>(self, _: $type) -> Result<Self::Value, E> {
            let expected: &dyn serde_core::de::Expected = &self;
            Err(E::custom(format_args!("expected {expected}")))
        }
    )*};
}

mod big_number;
mod collections;
mod document;
mod number;
mod structure;
mod text;
mod timestamp;
mod union;

use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;

use serde_core::de::Visitor;

use crate::codec::Plain;

#[doc(hidden)]
pub use serde_core::de::{Deserialize, Deserializer, MapAccess};
#[doc(hidden)]
pub use serde_core::ser::{Serialize, Serializer};
pub use structure::{Entry, Members, ReadMembers, deserialize_structure, unique_name};
pub use text::{deserialize_enum, serialize_enum};
pub use timestamp::Timestamps;
pub use union::{ReadVariant, Unit, deserialize_union, serialize_unknown, serialize_variant};

/// A value that can be serialized in the format `F`. Where codecs differ, serialization follows the codec `C`.
pub trait SerializeAs<C, F = Plain> {
    /// Serializes the value, with sensitive members if `exposed`.
    ///
    /// # Errors
    ///
    /// Fails if the serializer fails, or if the value, such as a timestamp out of range, cannot be written.
    fn serialize_as<S: Serializer>(&self, serializer: S, exposed: bool) -> Result<S::Ok, S::Error>;
}

/// A value that can be deserialized from the format `F`. Where codecs differ, deserialization follows the codec `C`.
pub trait DeserializeAs<'de, C, F = Plain>: Sized {
    /// Deserializes a value that is not null.
    ///
    /// # Errors
    ///
    /// Fails if the deserializer fails, or if the value is not of this type. The error says what was expected and never
    /// quotes the value. Deserializers can quote it if they are asked for a specific type, so they are always asked for
    /// a value of any type.
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Returns the value that null represents, if any.
    fn null() -> Option<Self> {
        None
    }
}

/// A shape that can be serialized.
pub trait Shape: SerializeAs<Self::Codec> {
    /// The codec of the crate that defines the shape.
    type Codec;
}

/// A value that is serialized with its sensitive members.
///
/// Serialize `Exposed(&output)` only where secrets may be kept: in a vault or an encrypted cache, not in a log.
pub struct Exposed<'a, T>(pub &'a T);

impl<T: Shape> Serialize for Exposed<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize_as(serializer, true)
    }
}

impl<T: Debug> Debug for Exposed<'_, T> {
    /// Formats the value with its own `Debug`, which redacts sensitive members.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Exposed").field(self.0).finish()
    }
}

/// A value with its format, for serializers.
pub(super) struct Value<'a, C, F, T> {
    value: &'a T,
    exposed: bool,
    format: Marker<(C, F)>,
}

impl<'a, C, F, T> Value<'a, C, F, T> {
    fn new(value: &'a T, exposed: bool) -> Self {
        Self { value, exposed, format: PhantomData }
    }
}

impl<C, F, T: SerializeAs<C, F>> Serialize for Value<'_, C, F, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize_as(serializer, self.exposed)
    }
}

/// A value that may be null, for deserializers.
pub(super) struct Nullable<C, F, T> {
    value: Option<T>,
    format: Marker<(C, F)>,
}

impl<'de, C, F, T: DeserializeAs<'de, C, F>> Deserialize<'de> for Nullable<C, F, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor: NullableVisitor<C, F, T> = NullableVisitor(PhantomData);
        Ok(Self { value: deserializer.deserialize_option(visitor)?, format: PhantomData })
    }
}

/// A marker for type parameters of a structure that contains no values of these types.
type Marker<T> = PhantomData<fn() -> T>;

/// A visitor that reads a `T` or null.
struct NullableVisitor<C, F, T>(Marker<(C, F, T)>);

impl<'de, C, F, T: DeserializeAs<'de, C, F>> Visitor<'de> for NullableVisitor<C, F, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E>(self) -> Result<Option<T>, E> {
        Ok(T::null())
    }

    fn visit_unit<E>(self) -> Result<Option<T>, E> {
        Ok(T::null())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::deserialize_as(deserializer).map(Some)
    }
}
