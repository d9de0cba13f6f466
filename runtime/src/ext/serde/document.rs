//! Documents: values of any shape (Smithy type `document`).

use std::collections::HashMap;
use std::fmt::{self, Formatter};

use aws_smithy_types::{Document, Number};
use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::structure::Name;
use super::{DeserializeAs, SerializeAs};

impl<C> SerializeAs<C> for Document {
    fn serialize_as<S: Serializer>(&self, serializer: S, _: bool) -> Result<S::Ok, S::Error> {
        Any(self).serialize(serializer)
    }
}

impl<'de, C> DeserializeAs<'de, C> for Document {
    fn deserialize_as<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DocumentVisitor)
    }

    /// Returns null, which is also a document.
    fn null() -> Option<Self> {
        Some(Self::Null)
    }
}

/// A document to serialize.
struct Any<'a>(&'a Document);

impl Serialize for Any<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Document::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    map.serialize_entry(key, &Any(value))?;
                }
                map.end()
            }
            Document::Array(elements) => {
                let mut list = serializer.serialize_seq(Some(elements.len()))?;
                for element in elements {
                    list.serialize_element(&Any(element))?;
                }
                list.end()
            }
            Document::Number(Number::PosInt(value)) => serializer.serialize_u64(*value),
            Document::Number(Number::NegInt(value)) => serializer.serialize_i64(*value),
            Document::Number(Number::Float(value)) => SerializeAs::<()>::serialize_as(value, serializer, false),
            Document::String(text) => serializer.serialize_str(text),
            Document::Bool(value) => serializer.serialize_bool(*value),
            Document::Null => serializer.serialize_unit(),
        }
    }
}

/// A document that was deserialized.
struct Read(Document);

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DocumentVisitor).map(Self)
    }
}

/// A visitor that reads a document. Limiting its depth is up to the deserializer.
struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = Document;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a document")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Document, E> {
        Ok(Document::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Document, E> {
        Ok(Document::Number(Number::PosInt(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Document, E> {
        Ok(Document::Number(match u64::try_from(value) {
            Ok(value) => Number::PosInt(value),
            Err(_) => Number::NegInt(value),
        }))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Document, E> {
        Ok(Document::Number(Number::Float(value)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Document, E> {
        Ok(Document::String(text.to_owned()))
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<Document, E> {
        Err(E::custom("a number too large for a document"))
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Document, E> {
        Err(E::custom("a number too large for a document"))
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Document, E> {
        Err(E::custom("bytes, which a document cannot hold"))
    }

    fn visit_unit<E>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_none<E>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Document, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Document, A::Error> {
        let mut list = Vec::new();
        while let Some(Read(element)) = elements.next_element()? {
            list.push(element);
        }
        Ok(Document::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Document, A::Error> {
        let mut members = HashMap::new();
        while let Some((Name(key), Read(value))) = entries.next_entry()? {
            members.insert(key.into_owned(), value);
        }
        Ok(Document::Object(members))
    }
}
