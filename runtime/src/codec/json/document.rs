//! Documents: JSON of any shape (Smithy type `document`).

use super::{Error, Json, Reader, Writer};
use crate::codec::{Read, Write};
use aws_smithy_types::primitive::Encoder;
use aws_smithy_types::{Document, Number};
use std::collections::HashMap;

impl Read<Json> for Document {
    /// Reads a document. Never returns `None`, because null is also a document.
    #[inline]
    fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
        read(reader, 0).map(Some)
    }
}

impl Write<Json> for Document {
    #[inline]
    fn write(&self, writer: &mut Writer, (): ()) {
        match self {
            Self::Object(members) => {
                writer.begin_object();
                for (key, value) in members {
                    writer.map_key(key);
                    Write::<Json>::write(value, writer, ());
                }
                writer.end_object();
            }
            Self::Array(elements) => Write::<Json>::write(elements, writer, ()),
            Self::Number(Number::PosInt(value)) => writer.raw(Encoder::from(*value).encode()),
            Self::Number(Number::NegInt(value)) => writer.integer(*value),
            Self::Number(Number::Float(value)) => writer.float(*value),
            Self::String(text) => writer.string(text),
            Self::Bool(value) => Write::<Json>::write(value, writer, ()),
            Self::Null => writer.null(),
        }
    }

    #[inline]
    fn size_hint(&self) -> usize {
        match self {
            Self::Object(members) => Write::<Json>::size_hint(members),
            Self::Array(elements) => Write::<Json>::size_hint(elements),
            Self::Number(_) => 11,
            Self::String(text) => Write::<Json>::size_hint(text),
            Self::Bool(_) | Self::Null => 5,
        }
    }
}

/// The maximum depth of a document, counted from its own root.
const DEPTH_LIMIT: u32 = 256;

#[inline]
fn read(reader: &mut Reader<'_>, depth: u32) -> Result<Document, Error> {
    if depth >= DEPTH_LIMIT {
        return Err(reader.error("a document that is nested too deeply"));
    }
    match reader.peek() {
        Some(b'{') => {
            reader.enter();
            let mut members = HashMap::new();
            while reader.member()? {
                let key = reader.unescaped()?.into_owned();
                members.insert(key, read(reader, depth + 1)?);
            }
            Ok(Document::Object(members))
        }
        Some(b'[') => {
            reader.enter();
            let mut elements = Vec::new();
            while reader.element()? {
                elements.push(read(reader, depth + 1)?);
            }
            Ok(Document::Array(elements))
        }
        Some(b'"') => {
            reader.quoted()?;
            Ok(Document::String(reader.unescaped()?.into_owned()))
        }
        Some(b'-' | b'0'..=b'9') => reader.number_token().map(Document::Number),
        Some(b't' | b'f' | b'n') => Ok(reader.boolean()?.map_or(Document::Null, Document::Bool)),
        _ => Err(reader.error("expected a value")),
    }
}
