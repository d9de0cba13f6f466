//! A structure with a member of every kind, read and written the way generated code does it.

use crate::codec::json::timestamp_formats::{DateTimeText, HttpDate};
use crate::codec::json::{Error, Format, Items, Json, Plain, Reader, Sparse, Values, Writer, optional_member_size};
use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use std::collections::HashMap;

/// Declares a structure and its format: members, their types, their keys and their formats.
#[macro_export]
macro_rules! structure {
    ($name:ident { $($member:ident: $type:ty = $key:literal $format:ty,)* }) => {
        #[derive(Clone, Debug, Default, PartialEq)]
        pub(super) struct $name {
            $(pub(super) $member: Option<$type>,)*
        }

        impl $name {
            pub(super) fn parse(body: &[u8]) -> Result<Self, Error> {
                let mut reader = Reader::new(body);
                let shape = Self::read(&mut reader)?.ok_or_else(|| Error::new("expected an object", 0))?;
                reader.finish()?;
                Ok(shape)
            }

            pub(super) fn serialize(&self) -> Result<Vec<u8>, SerializationError> {
                let mut writer = Writer::with_capacity(self.size_hint());
                self.write(&mut writer);
                writer.into_bytes()
            }
        }

        impl Json for $name {
            fn read(reader: &mut Reader<'_>) -> Result<Option<Self>, Error> {
                let mut shape = Self::default();
                let there = reader.members(&mut |key, reader| match key {
                    $($key => reader.member_to::<$format, $type>(&mut shape.$member),)*
                    _ => reader.skip_value(),
                })?;
                Ok(there.then_some(shape))
            }

            fn write(&self, writer: &mut Writer) {
                writer.begin_object();
                $(writer.optional_member::<$format, $type>($key, &self.$member);)*
                writer.end_object();
            }

            fn size_hint(&self) -> usize {
                2 $(+ optional_member_size::<$format, $type>($key, &self.$member))*
            }
        }
    };
}

structure! {
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

/// An enum of strings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Color {
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
pub enum Choice {
    Text(String),
    Shape(Box<Shape>),
    Document(Document),
    Unit,
    Unknown,
}

impl Json for Choice {
    fn read(reader: &mut Reader<'_>) -> Result<Option<Self>, Error> {
        if !reader.begin_object()? {
            return Ok(None);
        }
        let mut variant = None;
        while let Some(key) = reader.next_variant(variant.is_some())? {
            variant = match &*key {
                "text" => Json::read(reader)?.map(Self::Text),
                "shape" => Json::read(reader)?.map(Self::Shape),
                "document" => Json::read(reader)?.map(Self::Document),
                "unit" => {
                    reader.skip_value()?;
                    Some(Self::Unit)
                }
                _ => {
                    reader.skip_value()?;
                    Some(Self::Unknown)
                }
            };
        }
        match variant {
            Some(variant) => Ok(Some(variant)),
            None => Err(reader.error("a union without a variant")),
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.begin_object();
        match self {
            Self::Text(value) => {
                writer.key("text");
                value.write(writer);
            }
            Self::Shape(value) => {
                writer.key("shape");
                value.write(writer);
            }
            Self::Document(value) => {
                writer.key("document");
                value.write(writer);
            }
            Self::Unit => {
                writer.key("unit");
                writer.begin_object();
                writer.end_object();
            }
            Self::Unknown => writer.fail(SerializationError::unknown_variant("Choice")),
        }
        writer.end_object();
    }

    fn size_hint(&self) -> usize {
        match self {
            Self::Text(value) => value.size_hint() + 10,
            Self::Shape(value) => value.size_hint() + 10,
            Self::Document(value) => value.size_hint() + 13,
            Self::Unit | Self::Unknown => 12,
        }
    }
}
