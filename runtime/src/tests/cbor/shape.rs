//! A structure with a member of every kind, read and written as in generated code.

use std::collections::HashMap;

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime};

use crate::codec::cbor::{Error, Reader, Writer};
use crate::codec::{Cbor, Decoder, Plain, Read, StructureReader, StructureWriter, Write};

macro_rules! shape {
    ($name:ident { $($member:ident: $type:ty = $key:literal,)* }) => {
        #[derive(Clone, Debug, Default, PartialEq)]
        pub(super) struct $name {
            $(pub(super) $member: Option<$type>,)*
        }

        impl $name {
            pub(super) fn parse(body: &[u8]) -> Result<Self, Error> {
                Cbor::read_body(body, |reader| Self::read(reader, ())?.ok_or_else(|| Error::new("expected a map", 0)))
            }

            pub(super) fn serialize(&self) -> Vec<u8> {
                let mut writer = Writer::with_capacity(self.size_hint());
                self.write(&mut writer, ());
                writer.into_bytes().unwrap()
            }
        }

        impl Read<Cbor> for $name {
            fn read(reader: &mut Reader<'_>, (): ()) -> Result<Option<Self>, Error> {
                let mut shape = Self::default();
                let there = reader.members(&mut |key, reader| {
                    match key {
                        $($key => shape.$member = Read::<Cbor>::read(reader, ())?,)*
                        _ => StructureReader::skip_value(reader)?,
                    }
                    Ok(())
                })?;
                Ok(there.then_some(shape))
            }
        }

        impl Write<Cbor> for $name {
            fn write(&self, writer: &mut Writer, (): ()) {
                writer.begin_structure();
                $(
                    if let Some(value) = &self.$member {
                        writer.member::<Plain, _>($key, value, ());
                    }
                )*
                writer.end_structure();
            }

            fn size_hint(&self) -> usize {
                2 $(+ self.$member.as_ref().map_or(0, |value| Writer::member_size::<Plain, _>($key, value)))*
            }
        }
    };
}

shape! {
    Shape {
        text: String = "text",
        flag: bool = "flag",
        byte: i8 = "byte",
        short: i16 = "short",
        integer: i32 = "integer",
        long: i64 = "long",
        single: f32 = "single",
        double: f64 = "double",
        blob: Blob = "blob",
        time: DateTime = "time",
        big: BigInteger = "big",
        decimal: BigDecimal = "decimal",
        texts: Vec<String> = "texts",
        sparse: Vec<Option<String>> = "sparse",
        map: HashMap<String, i32> = "map",
        sparse_map: HashMap<String, Option<i32>> = "sparseMap",
        nested: Box<Shape> = "nested",
        children: Vec<Shape> = "children",
    }
}
