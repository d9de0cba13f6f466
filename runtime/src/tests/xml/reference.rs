//! The shape as read and written with `aws-smithy-xml`, as in the published clients.

use std::collections::HashMap;

use aws_smithy_types::date_time::Format;
use aws_smithy_types::primitive::{Encoder, Parse};
use aws_smithy_types::{Blob, DateTime, base64};
use aws_smithy_xml::decode::{Document, ScopedDecoder, XmlDecodeError, try_data};
use aws_smithy_xml::encode::{ElWriter, ScopeWriter, XmlWriter};

use super::shape::{Choice, Shape};

type Result<T> = std::result::Result<T, XmlDecodeError>;

/// Reads a shape.
pub(super) fn parse(body: &str) -> Result<Shape> {
    shape(&mut Document::new(body).root_element()?)
}

/// Whether the reference reads the whole body: it stops silently at an invalid token or an invalid reference in an
/// attribute.
pub(super) fn is_well_formed(body: &str) -> bool {
    let mut tags = body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(tag, _)| tag));
    tags.all(|tag| !tag.replace("&lt;b", "").contains('&')) && Document::new(body).all(|token| token.is_ok())
}

fn shape(tag: &mut ScopedDecoder<'_, '_>) -> Result<Shape> {
    let mut shape = super::shape::empty();
    shape.kind = tag.start_el().attr("xsi:type").map(str::to_owned);
    while let Some(mut tag) = tag.next_tag() {
        let name = tag.start_el().local().to_owned();
        let tag = &mut tag;
        match name.as_str() {
            "Flag" => shape.flag = Some(primitive(tag)?),
            "Text" => shape.text = Some(text(tag)?),
            "Byte" => shape.byte = Some(primitive(tag)?),
            "Short" => shape.short = Some(primitive(tag)?),
            "Integer" => shape.integer = Some(primitive(tag)?),
            "Long" => shape.long = Some(primitive(tag)?),
            "Float" => shape.float = Some(primitive(tag)?),
            "Double" => shape.double = Some(primitive(tag)?),
            "Blob" => shape.blob = Some(base64::decode(text(tag)?).map(Blob::new).map_err(XmlDecodeError::unhandled)?),
            "Time" => shape.time = Some(time(tag, Format::DateTimeWithOffset)?),
            "HttpDate" => shape.http_date = Some(time(tag, Format::HttpDate)?),
            "Epoch" => shape.epoch = Some(time(tag, Format::EpochSeconds)?),
            "BigInteger" => shape.big_integer = Some(text(tag)?.parse().map_err(XmlDecodeError::unhandled)?),
            "BigDecimal" => shape.big_decimal = Some(text(tag)?.parse().map_err(XmlDecodeError::unhandled)?),
            "Names" => shape.names = Some(list(tag, "member", text)?),
            "Items" => shape.items = Some(list(tag, "item", text)?),
            "Rows" => shape.rows = Some(list(tag, "Row", |tag| list(tag, "Cell", primitive))?),
            "Flat" => shape.flat.get_or_insert_default().push(text(tag)?),
            "Dates" => shape.dates = Some(list(tag, "member", |tag| time(tag, Format::HttpDate).map(Some))?),
            "Counts" => shape.counts = Some(map(tag, "key", "value", primitive)?),
            "Groups" => shape.groups = Some(map(tag, "Name", "People", |tag| list(tag, "Person", text))?),
            "Size" => entry(shape.sizes.get_or_insert_default(), tag, "K", "V", primitive)?,
            "Choice" => shape.choice = Some(choice(tag)?),
            "Nested" => shape.nested = Some(Box::new(self::shape(tag)?)),
            "Child" => shape.children.get_or_insert_default().push(self::shape(tag)?),
            _ => {}
        }
    }
    Ok(shape)
}

fn choice(tag: &mut ScopedDecoder<'_, '_>) -> Result<Choice> {
    let mut choice = None;
    let mut taken = None;
    while let Some(mut tag) = tag.next_tag() {
        let name = tag.start_el().local().to_owned();
        if *taken.get_or_insert_with(|| name.clone()) != name {
            return Err(XmlDecodeError::custom("two variants"));
        }
        choice = Some(match name.as_str() {
            "text" => Choice::Text(text(&mut tag)?),
            "shape" => Choice::Shape(Box::new(shape(&mut tag)?)),
            "many" => {
                let mut many = match choice.take() {
                    Some(Choice::Many(many)) => many,
                    _ => Vec::new(),
                };
                many.push(text(&mut tag)?);
                Choice::Many(many)
            }
            "unit" => Choice::Unit,
            _ => Choice::Unknown,
        });
    }
    choice.ok_or_else(|| XmlDecodeError::custom("no variant"))
}

fn text(tag: &mut ScopedDecoder<'_, '_>) -> Result<String> {
    try_data(tag).map(|text| text.into_owned())
}

fn primitive<T: Parse>(tag: &mut ScopedDecoder<'_, '_>) -> Result<T> {
    T::parse_smithy_primitive(&try_data(tag)?).map_err(XmlDecodeError::unhandled)
}

fn time(tag: &mut ScopedDecoder<'_, '_>, format: Format) -> Result<DateTime> {
    DateTime::from_str(&try_data(tag)?, format).map_err(XmlDecodeError::unhandled)
}

fn list<T>(
    tag: &mut ScopedDecoder<'_, '_>,
    item: &str,
    read: impl Fn(&mut ScopedDecoder<'_, '_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut items = Vec::new();
    while let Some(mut tag) = tag.next_tag() {
        if tag.start_el().matches(item) {
            items.push(read(&mut tag)?);
        }
    }
    Ok(items)
}

fn map<T>(
    tag: &mut ScopedDecoder<'_, '_>,
    key: &str,
    value: &str,
    read: impl Fn(&mut ScopedDecoder<'_, '_>) -> Result<T>,
) -> Result<HashMap<String, T>> {
    let mut map = HashMap::new();
    while let Some(mut tag) = tag.next_tag() {
        if tag.start_el().matches("entry") {
            entry(&mut map, &mut tag, key, value, &read)?;
        }
    }
    Ok(map)
}

fn entry<T>(
    map: &mut HashMap<String, T>,
    tag: &mut ScopedDecoder<'_, '_>,
    key_name: &str,
    value_name: &str,
    read: impl Fn(&mut ScopedDecoder<'_, '_>) -> Result<T>,
) -> Result<()> {
    let (mut key, mut value) = (None, None);
    while let Some(mut tag) = tag.next_tag() {
        if tag.start_el().matches(key_name) {
            key = Some(text(&mut tag)?);
        } else if tag.start_el().matches(value_name) {
            value = Some(read(&mut tag)?);
        }
    }
    match (key, value) {
        (Some(key), Some(value)) => drop(map.insert(key, value)),
        _ => return Err(XmlDecodeError::custom("no key or no value")),
    }
    Ok(())
}

/// Writes a shape in the element `Shape`; `None` if a value cannot be written.
pub(super) fn serialize(shape: &Shape) -> Option<String> {
    let mut document = String::new();
    let mut writer = XmlWriter::new(&mut document);
    let root = writer.start_el("Shape").write_ns("http://shape/", None);
    write_shape(shape, root)?;
    Some(document)
}

fn write_shape(shape: &Shape, mut element: ElWriter<'_, '_>) -> Option<()> {
    if let Some(kind) = &shape.kind {
        element.write_attribute("xsi:type", kind);
    }
    let scope = &mut element.finish();
    data(scope, "Flag", shape.flag.map(|value| Encoder::from(value).encode().to_owned()));
    data(scope, "Text", shape.text.clone());
    data(scope, "Byte", shape.byte.map(|value| Encoder::from(value).encode().to_owned()));
    data(scope, "Short", shape.short.map(|value| Encoder::from(value).encode().to_owned()));
    data(scope, "Integer", shape.integer.map(|value| Encoder::from(value).encode().to_owned()));
    data(scope, "Long", shape.long.map(|value| Encoder::from(value).encode().to_owned()));
    data(scope, "Float", shape.float.map(|value| Encoder::from(value).encode().to_owned()));
    data(scope, "Double", shape.double.map(|value| Encoder::from(value).encode().to_owned()));
    data(scope, "Blob", shape.blob.as_ref().map(base64::encode));
    for (name, value, format) in [
        ("Time", &shape.time, Format::DateTime),
        ("HttpDate", &shape.http_date, Format::HttpDate),
        ("Epoch", &shape.epoch, Format::EpochSeconds),
    ] {
        if let Some(value) = value {
            data(scope, name, Some(value.fmt(format).ok()?));
        }
    }
    data(scope, "BigInteger", shape.big_integer.as_ref().map(|value| value.as_ref().to_owned()));
    data(scope, "BigDecimal", shape.big_decimal.as_ref().map(|value| value.as_ref().to_owned()));
    if let Some(names) = &shape.names {
        let mut list = scope.start_el("Names").finish();
        names.iter().for_each(|name| data(&mut list, "member", Some(name.clone())));
    }
    if let Some(items) = &shape.items {
        let mut list = scope.start_el("Items").finish();
        items.iter().for_each(|item| list.start_el("item").write_ns("http://item/", None).finish().data(item));
    }
    if let Some(rows) = &shape.rows {
        let mut list = scope.start_el("Rows").finish();
        for row in rows {
            let mut list = list.start_el("Row").finish();
            row.iter().for_each(|cell| data(&mut list, "Cell", Some(cell.to_string())));
        }
    }
    shape.flat.iter().flatten().for_each(|text| data(scope, "Flat", Some(text.clone())));
    if let Some(counts) = &shape.counts {
        let mut map = scope.start_el("Counts").finish();
        for (key, value) in counts {
            let mut entry = map.start_el("entry").finish();
            data(&mut entry, "key", Some(key.clone()));
            data(&mut entry, "value", Some(value.to_string()));
        }
    }
    for (key, value) in shape.sizes.iter().flatten() {
        let mut entry = scope.start_el("Size").finish();
        data(&mut entry, "K", Some(key.clone()));
        data(&mut entry, "V", Some(value.to_string()));
    }
    if let Some(choice) = &shape.choice {
        let mut union = scope.start_el("Choice").write_ns("http://choice/?a&b", Some("c")).finish();
        match choice {
            Choice::Text(text) => data(&mut union, "text", Some(text.clone())),
            Choice::Shape(shape) => write_shape(shape, union.start_el("shape"))?,
            Choice::Many(many) => many.iter().for_each(|text| data(&mut union, "many", Some(text.clone()))),
            Choice::Unit => union.start_el("unit").finish().finish(),
            Choice::Unknown => return None,
        }
    }
    if let Some(nested) = &shape.nested {
        write_shape(nested, scope.start_el("Nested"))?;
    }
    for child in shape.children.iter().flatten() {
        write_shape(child, scope.start_el("Child"))?;
    }
    Some(())
}

fn data(scope: &mut ScopeWriter<'_, '_>, name: &str, value: Option<String>) {
    if let Some(value) = value {
        scope.start_el(name).finish().data(&value);
    }
}
