//! A structure with a member of every kind, written as in generated code, for both protocols.

use std::collections::HashMap;

use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::{Blob, DateTime};

use crate::codec::form::Writer;
use crate::codec::{EpochSeconds, Form, HttpDate, Items, Names, Plain, Sparse, StructureWriter, Values, Write};

/// Declares a structure: members with their types, keys, formats and names.
macro_rules! shape {
    ($name:ident { $($member:ident: $type:ty = $key:literal $format:ty, $names:expr;)* }) => {
        #[derive(Clone, Debug, Default)]
        pub(super) struct $name {
            $(pub(super) $member: Option<$type>,)*
        }

        impl<const EC2: bool> Write<Form<EC2>> for $name {
            fn write(&self, writer: &mut Writer<EC2>, _: &'static Names) {
                writer.begin_structure();
                $(
                    if let Some(value) = &self.$member {
                        writer.member::<$format, _>($key, value, const { &$names });
                    }
                )*
                writer.end_structure();
            }

            fn size_hint(&self) -> usize {
                0 $(+ self.$member.as_ref().map_or(0, |value| Writer::<EC2>::member_size::<$format, _>($key, value)))*
            }
        }
    };
}

const NONE: Names = Names::NONE;

shape! {
    Shape {
        text: String = "Text" Plain, NONE;
        flag: bool = "Flag" Plain, NONE;
        integer: i32 = "Integer" Plain, NONE;
        long: i64 = "Long" Plain, NONE;
        float: f32 = "Float" Plain, NONE;
        double: f64 = "Double" Plain, NONE;
        blob: Blob = "Blob" Plain, NONE;
        time: DateTime = "Time" Plain, NONE;
        epoch: DateTime = "Epoch" EpochSeconds, NONE;
        names: Vec<String> = "Names" Plain, NONE;
        items: Vec<String> = "Items" Plain, crate::names!([items("item")]);
        rows: Vec<Vec<i32>> = "Rows" Plain, crate::names!([items("Row" [items("Cell")])]);
        flat: Vec<String> = "Flat" Plain, crate::names!([flat items("ignored")]);
        dates: Vec<Option<DateTime>> = "Dates" Items<Sparse<HttpDate>>, NONE;
        counts: HashMap<String, i32> = "Counts" Plain, NONE;
        groups: HashMap<String, Vec<String>> = "Groups" Plain, crate::names!([entries("Name", "People" [items("Person")])]);
        sizes: HashMap<String, DateTime> = "Size" Values<HttpDate>, crate::names!([flat entries("K", "V")]);
        choice: Choice = "Choice" Plain, NONE;
        nested: Box<Shape> = "Nested" Plain, NONE;
        children: Vec<Shape> = "Children" Plain, NONE;
    }
}

/// A union.
#[derive(Clone, Debug)]
pub(super) enum Choice {
    Text(String),
    Unit,
}

impl<const EC2: bool> Write<Form<EC2>> for Choice {
    fn write(&self, writer: &mut Writer<EC2>, _: &'static Names) {
        writer.begin_structure();
        match self {
            Self::Text(value) => writer.member::<Plain, _>("text", value, &Names::NONE),
            Self::Unit => writer.unit_member("unit"),
        }
        writer.end_structure();
    }

    fn size_hint(&self) -> usize {
        20
    }
}

/// Writes a form: the parameter `Action`, followed by the parameters of a shape.
pub(super) fn serialize<const EC2: bool>(shape: &Shape) -> Result<String, SerializationError> {
    let mut writer = Writer::<EC2>::with_capacity(Write::<Form<EC2>>::size_hint(shape));
    writer.member::<Plain, _>("Action", &"Do".to_owned(), &Names::NONE);
    Write::<Form<EC2>>::write(shape, &mut writer, &Names::NONE);
    writer.into_bytes().map(|bytes| String::from_utf8(bytes).expect("a form is ASCII"))
}
