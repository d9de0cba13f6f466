//! A structure with a member of every kind, read and written as in generated code.

use crate::codec::json::{Error, Reader, Writer};
use crate::codec::{
    DateTimeText, Decoder, HttpDate, Items, Json, Plain, Read, Sparse, StructureReader, StructureWriter, Values, Write,
};
use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use std::collections::HashMap;

/// Declares a structure: members with their types, keys and formats.
macro_rules! shape {
    ($name:ident { $($member:ident: $type:ty = $key:literal $format:ty,)* }) => {
        #[derive(Clone, Debug, Default, PartialEq)]
        pub(super) struct $name {
            $(pub(super) $member: Option<$type>,)*
        }

        impl $name {
            pub(super) fn parse(body: &[u8]) -> Result<Self, Error> {
                Json::read_body(body, |reader| Self::read(reader, ())?.ok_or_else(|| Error::new("expected an object", 0)))
            }

            pub(super) fn serialize(&self) -> Result<Vec<u8>, SerializationError> {
                let mut writer = Writer::with_capacity(self.size_hint());
                self.write(&mut writer, ());
                writer.into_bytes()
            }
        }

        impl Read<Json> for $name {
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                let mut shape = Self::default();
                let there = reader.members(&mut |key, reader| {
                    match key {
                        $($key => shape.$member = Read::<Json, $format>::read(reader, ())?,)*
                        _ => reader.skip_value()?,
                    }
                    Ok(())
                })?;
                Ok(there.then_some(shape))
            }
        }

        impl Write<Json> for $name {
            fn write(&self, writer: &mut Writer, (): ()) {
                writer.begin_structure();
                $(
                    if let Some(value) = &self.$member {
                        writer.member::<$format, _>($key, value, ());
                    }
                )*
                writer.end_structure();
            }

            fn size_hint(&self) -> usize {
                2 $(+ self.$member.as_ref().map_or(0, |value| Writer::member_size::<$format, _>($key, value)))*
            }
        }
    };
}

shape! {
    Shape {
        text: String = "Text" Plain,
        flag: bool = "Flag" Plain,
        byte: i8 = "Byte" Plain,
        short: i16 = "Short" Plain,
        integer: i32 = "Integer" Plain,
        long: i64 = "Long" Plain,
        float: f32 = "Float" Plain,
        double: f64 = "Double" Plain,
        blob: Blob = "Blob" Plain,
        time: DateTime = "Time" Plain,
        http_date: DateTime = "HttpDate" HttpDate,
        date_time: DateTime = "DateTime" DateTimeText,
        document: Document = "Document" Plain,
        big_integer: BigInteger = "BigInteger" Plain,
        big_decimal: BigDecimal = "BigDecimal" Plain,
        names: Vec<String> = "Names" Plain,
        gaps: Vec<Option<String>> = "Gaps" Plain,
        dates: Vec<Option<DateTime>> = "Dates" Items<Sparse<HttpDate>>,
        counts: HashMap<Color, i32> = "Counts" Plain,
        sparse_counts: HashMap<String, Option<i64>> = "SparseCounts" Plain,
        date_map: HashMap<String, DateTime> = "DateMap" Values<DateTimeText>,
        documents: Vec<Document> = "Documents" Plain,
        choice: Choice = "Choice" Plain,
        nested: Box<Shape> = "Nested" Plain,
        children: Vec<Shape> = "Children" Plain,
    }
}

/// A string enum.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Color {
    Red,
    Other(String),
}

impl From<&str> for Color {
    fn from(name: &str) -> Self {
        match name {
            "red" => Self::Red,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl AsRef<str> for Color {
    fn as_ref(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Other(name) => name,
        }
    }
}

/// A union.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Choice {
    Text(String),
    Shape(Box<Shape>),
    Document(Document),
    Unit,
    Unknown,
}

impl Read<Json> for Choice {
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        let mut variant = None;
        let there = reader.variant(&mut |key, reader| {
            variant = match key {
                "text" => Read::<Json>::read(reader, ())?.map(Self::Text),
                "shape" => Read::<Json>::read(reader, ())?.map(Self::Shape),
                "document" => Read::<Json>::read(reader, ())?.map(Self::Document),
                "unit" => {
                    reader.skip_value()?;
                    Some(Self::Unit)
                }
                _ => {
                    reader.skip_value()?;
                    Some(Self::Unknown)
                }
            };
            Ok(())
        })?;
        match variant {
            None if there => Err(reader.error("a union without a variant")),
            variant => Ok(variant),
        }
    }
}

impl Write<Json> for Choice {
    fn write(&self, writer: &mut Writer, (): ()) {
        writer.begin_structure();
        match self {
            Self::Text(value) => writer.member::<Plain, _>("text", value, ()),
            Self::Shape(value) => writer.member::<Plain, _>("shape", value, ()),
            Self::Document(value) => writer.member::<Plain, _>("document", value, ()),
            Self::Unit => writer.unit_member("unit"),
            Self::Unknown => writer.fail(SerializationError::unknown_variant("Choice")),
        }
        writer.end_structure();
    }

    fn size_hint(&self) -> usize {
        match self {
            Self::Text(value) => Write::<Json>::size_hint(value) + 10,
            Self::Shape(value) => Write::<Json>::size_hint(value) + 10,
            Self::Document(value) => Write::<Json>::size_hint(value) + 13,
            Self::Unit | Self::Unknown => 12,
        }
    }
}
