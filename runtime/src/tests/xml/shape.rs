//! A structure with a member of every kind, defined by tables as in generated code.

#![allow(unreachable_pub, reason = "the tables define public types")]

use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime};

use crate::codec::xml::{Error, Writer};
use crate::codec::{Decoder, EpochSeconds, HttpDate, Items, Names, Read, Sparse, Write, Xml};

crate::structure! {
    /// A structure with a member of every kind.
    pub struct Shape, ShapeBuilder {
        /// A boolean that precedes the attribute here, but is written after it.
        flag, set_flag, get_flag: optional(copy(bool)) = member("Flag");
        /// An attribute.
        kind, set_kind, get_kind: optional(text) = attribute("xsi:type");
        /// A string.
        text, set_text, get_text: optional(text) = member("Text");
        /// A byte.
        byte, set_byte, get_byte: optional(copy(i8)) = member("Byte");
        /// A short.
        short, set_short, get_short: optional(copy(i16)) = member("Short");
        /// An integer.
        integer, set_integer, get_integer: optional(copy(i32)) = member("Integer");
        /// A long.
        long, set_long, get_long: optional(copy(i64)) = member("Long");
        /// A float.
        float, set_float, get_float: optional(copy(f32)) = member("Float");
        /// A double.
        double, set_double, get_double: optional(copy(f64)) = member("Double");
        /// A blob.
        blob, set_blob, get_blob: optional(value(Blob)) = member("Blob");
        /// A timestamp.
        time, set_time, get_time: optional(value(DateTime)) = member("Time");
        /// A timestamp as an HTTP date.
        http_date, set_http_date, get_http_date: optional(value(DateTime)) = member("HttpDate") as HttpDate;
        /// A timestamp as seconds since 1970.
        epoch, set_epoch, get_epoch: optional(value(DateTime)) = member("Epoch") as EpochSeconds;
        /// A big integer.
        big_integer, set_big_integer, get_big_integer: optional(value(BigInteger)) = member("BigInteger");
        /// A big decimal.
        big_decimal, set_big_decimal, get_big_decimal: optional(value(BigDecimal)) = member("BigDecimal");
        /// A list.
        names, set_names, get_names: optional(list(text)) = member("Names");
        /// A list whose items have a name and a namespace.
        items, set_items, get_items: optional(list(text)) = member("Items"), items("item" [namespace("", "http://item/")]);
        /// A list of lists.
        rows, set_rows, get_rows: optional(list(Vec<i32>)) = member("Rows"), items("Row" [items("Cell")]);
        /// A flattened list.
        flat, set_flat, get_flat: optional(list(text)) = member("Flat"), flat;
        /// A list of timestamps that may be null.
        dates, set_dates, get_dates: optional(list(Option<DateTime>)) = member("Dates") as Items<Sparse<HttpDate>>;
        /// A map.
        counts, set_counts, get_counts: optional(map(text, i32)) = member("Counts");
        /// A map of lists, with names and namespaces for keys and values.
        groups, set_groups, get_groups: optional(map(text, Vec<String>)) = member("Groups"),
            entries("Name", "People" [items("Person"), namespace("", "http://value/")]), key_namespace("", "http://key/");
        /// A flattened map.
        sizes, set_sizes, get_sizes: optional(map(text, i64)) = member("Size"), flat, entries("K", "V");
        /// A union.
        choice, set_choice, get_choice: optional(value(Choice)) = member("Choice"), namespace("c", "http://choice/?a&b");
        /// A nested structure of the same type.
        nested, set_nested, get_nested: optional(boxed(Shape)) = member("Nested");
        /// A flattened list of structures.
        children, set_children, get_children: optional(list(Shape)) = member("Child"), flat;
    }
}

crate::union! {
    /// A union.
    pub enum Choice {
        /// A string.
        Text(text), as_text, is_text = member("text");
        /// A structure.
        Shape(boxed(Shape)), as_shape, is_shape = member("shape");
        /// A flattened list.
        Many(list(text)), as_many, is_many = member("many"), flat;
        /// A member without a value.
        Unit, as_unit, is_unit = member("unit");
    }
}

/// Reads a shape from an element with any name.
pub fn parse(body: &[u8]) -> Result<Shape, Error> {
    Xml::read_body(body, |reader| Ok(<Shape as Read<Xml>>::read(reader, &Names::NONE)?.expect("no element is null")))
}

/// Writes a shape in the element `Shape`.
pub fn serialize(shape: &Shape) -> Result<Vec<u8>, SerializationError> {
    let mut writer = Writer::with_capacity(shape.size_hint());
    writer.element("Shape", Some(("", "http://shape/")), |writer| shape.write(writer, &Names::NONE));
    writer.into_bytes()
}

/// Returns a shape without members.
pub fn empty() -> Shape {
    Shape::builder().build()
}
