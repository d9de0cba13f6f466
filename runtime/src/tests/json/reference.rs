//! The structure as read and written with the token reader and writers of `aws-smithy-json`.

use super::shape::{Choice, Color, Shape};
use aws_smithy_json::deserialize::error::DeserializeError;
use aws_smithy_json::deserialize::token::{
    expect_blob_or_null, expect_bool_or_null, expect_document, expect_number_as_string_or_null, expect_number_or_null,
    expect_start_object, expect_string_or_null, expect_timestamp_or_null, skip_value,
};
use aws_smithy_json::deserialize::{EscapedStr, JsonTokenIterator, Token, json_token_iter};
use aws_smithy_json::serialize::{JsonObjectWriter, JsonValueWriter};
use aws_smithy_types::date_time::Format;
use aws_smithy_types::error::operation::SerializationError;
use aws_smithy_types::{DateTime, Number, base64};
use std::collections::HashMap;
use std::iter::Peekable;

type Result<T> = std::result::Result<T, DeserializeError>;

/// The tokens of a body, and the body itself for the digits of numbers.
pub(super) struct Tokens<'a> {
    tokens: Peekable<JsonTokenIterator<'a>>,
    body: &'a [u8],
}

pub(super) fn parse(body: &[u8]) -> Result<Shape> {
    let body = if body.is_empty() { b"{}" } else { body };
    let mut tokens = Tokens { tokens: json_token_iter(body).peekable(), body };
    expect_start_object(tokens.tokens.next())?;
    let shape = members(&mut tokens, 0)?;
    match tokens.tokens.next() {
        None => Ok(shape),
        Some(_) => Err(DeserializeError::custom("more tokens")),
    }
}

fn members(from: &mut Tokens<'_>, depth: u32) -> Result<Shape> {
    let mut shape = Shape::default();
    while let Some(key) = next_key(from)? {
        match &*key.to_unescaped()? {
            "Text" => shape.text = string(from)?,
            "Flag" => shape.flag = expect_bool_or_null(from.tokens.next())?,
            "Byte" => shape.byte = number(from)?.map(i8::try_from).transpose()?,
            "Short" => shape.short = number(from)?.map(i16::try_from).transpose()?,
            "Integer" => shape.integer = number(from)?.map(i32::try_from).transpose()?,
            "Long" => shape.long = number(from)?.map(i64::try_from).transpose()?,
            "Float" => shape.float = number(from)?.map(Number::to_f32_lossy),
            "Double" => shape.double = number(from)?.map(Number::to_f64_lossy),
            "Blob" => shape.blob = expect_blob_or_null(from.tokens.next())?,
            "Time" => shape.time = timestamp(from, Format::EpochSeconds)?,
            "HttpDate" => shape.http_date = timestamp(from, Format::HttpDate)?,
            "DateTime" => shape.date_time = timestamp(from, Format::DateTimeWithOffset)?,
            "Document" => shape.document = Some(expect_document(&mut from.tokens)?),
            "BigInteger" => shape.big_integer = big(from)?,
            "BigDecimal" => shape.big_decimal = big(from)?,
            "Names" => shape.names = list(from, depth + 1, |from, _| dense(string(from)?))?,
            "Gaps" => shape.gaps = list(from, depth + 1, |from, _| string(from))?,
            "Dates" => shape.dates = list(from, depth + 1, |from, _| timestamp(from, Format::HttpDate))?,
            "Counts" => {
                shape.counts = map(from, depth + 1, |from| dense(number(from)?.map(i32::try_from).transpose()?))?
                    .map(|map| map.into_iter().map(|(key, value)| (Color::from(&*key), value)).collect());
            }
            "SparseCounts" => {
                shape.sparse_counts = map(from, depth + 1, |from| Ok(number(from)?.map(i64::try_from).transpose()?))?;
            }
            "DateMap" => {
                shape.date_map = map(from, depth + 1, |from| dense(timestamp(from, Format::DateTimeWithOffset)?))?;
            }
            "Documents" => shape.documents = list(from, depth + 1, |from, _| expect_document(&mut from.tokens))?,
            "Choice" => shape.choice = choice(from, depth + 1)?,
            "Nested" => shape.nested = structure(from, depth + 1)?.map(Box::new),
            "Children" => shape.children = list(from, depth + 1, |from, depth| dense(structure(from, depth)?))?,
            _ => skip_value(&mut from.tokens)?,
        }
    }
    Ok(shape)
}

fn structure(from: &mut Tokens<'_>, depth: u32) -> Result<Option<Shape>> {
    match begin(from, depth)? {
        Some(Token::StartObject { .. }) => members(from, depth).map(Some),
        Some(Token::ValueNull { .. }) => Ok(None),
        _ => Err(DeserializeError::custom("expected an object or null")),
    }
}

fn choice(from: &mut Tokens<'_>, depth: u32) -> Result<Option<Choice>> {
    match begin(from, depth)? {
        Some(Token::StartObject { .. }) => {}
        Some(Token::ValueNull { .. }) => return Ok(None),
        _ => return Err(DeserializeError::custom("expected an object or null")),
    }
    let mut variant = None;
    while let Some(key) = next_key(from)? {
        if let Some(Ok(Token::ValueNull { .. })) = from.tokens.peek() {
            from.tokens.next();
            continue;
        }
        let key = key.to_unescaped()?;
        if key == "__type" {
            skip_value(&mut from.tokens)?;
            continue;
        }
        if variant.is_some() {
            return Err(DeserializeError::custom("two variants"));
        }
        variant = Some(match &*key {
            "text" => Choice::Text(dense(string(from)?)?),
            "shape" => Choice::Shape(Box::new(dense(structure(from, depth + 1)?)?)),
            "document" => Choice::Document(expect_document(&mut from.tokens)?),
            known => {
                skip_value(&mut from.tokens)?;
                if known == "unit" { Choice::Unit } else { Choice::Unknown }
            }
        });
    }
    dense(variant).map(Some)
}

fn begin<'a>(from: &mut Tokens<'a>, depth: u32) -> Result<Option<Token<'a>>> {
    if depth >= 128 {
        return Err(DeserializeError::custom("too deep"));
    }
    from.tokens.next().transpose()
}

fn list<'a, T>(
    from: &mut Tokens<'a>,
    depth: u32,
    mut item: impl FnMut(&mut Tokens<'a>, u32) -> Result<T>,
) -> Result<Option<Vec<T>>> {
    match begin(from, depth)? {
        Some(Token::StartArray { .. }) => {}
        Some(Token::ValueNull { .. }) => return Ok(None),
        _ => return Err(DeserializeError::custom("expected an array or null")),
    }
    let mut items = Vec::new();
    while !matches!(from.tokens.peek(), Some(Ok(Token::EndArray { .. }))) {
        items.push(item(from, depth + 1)?);
    }
    from.tokens.next();
    Ok(Some(items))
}

fn map<'a, T>(
    from: &mut Tokens<'a>,
    depth: u32,
    mut value: impl FnMut(&mut Tokens<'a>) -> Result<T>,
) -> Result<Option<HashMap<String, T>>> {
    match begin(from, depth)? {
        Some(Token::StartObject { .. }) => {}
        Some(Token::ValueNull { .. }) => return Ok(None),
        _ => return Err(DeserializeError::custom("expected an object or null")),
    }
    let mut map = HashMap::new();
    while let Some(key) = next_key(from)? {
        map.insert(key.to_unescaped()?.into_owned(), value(from)?);
    }
    Ok(Some(map))
}

fn next_key<'a>(from: &mut Tokens<'a>) -> Result<Option<EscapedStr<'a>>> {
    match from.tokens.next().transpose()? {
        Some(Token::EndObject { .. }) => Ok(None),
        Some(Token::ObjectKey { key, .. }) => Ok(Some(key)),
        _ => Err(DeserializeError::custom("expected a key or the end of the object")),
    }
}

fn dense<T>(value: Option<T>) -> Result<T> {
    value.ok_or_else(|| DeserializeError::custom("null"))
}

fn string(from: &mut Tokens<'_>) -> Result<Option<String>> {
    Ok(expect_string_or_null(from.tokens.next())?.map(|text| text.to_unescaped()).transpose()?.map(|text| text.into()))
}

fn number(from: &mut Tokens<'_>) -> Result<Option<Number>> {
    expect_number_or_null(from.tokens.next())
}

fn timestamp(from: &mut Tokens<'_>, format: Format) -> Result<Option<DateTime>> {
    expect_timestamp_or_null(from.tokens.next(), format)
}

fn big<T: std::str::FromStr>(from: &mut Tokens<'_>) -> Result<Option<T>> {
    let text = expect_number_as_string_or_null(from.tokens.next(), from.body)?;
    text.map(|text| text.parse().map_err(|_| DeserializeError::custom("not such a number"))).transpose()
}

pub(super) fn serialize(shape: &Shape) -> std::result::Result<Vec<u8>, SerializationError> {
    let mut out = String::new();
    let mut object = JsonObjectWriter::new(&mut out);
    write_members(&mut object, shape)?;
    object.finish();
    Ok(out.into_bytes())
}

fn write_members(object: &mut JsonObjectWriter<'_>, shape: &Shape) -> std::result::Result<(), SerializationError> {
    /// Writes the members that are present.
    macro_rules! members {
        ($($member:ident $key:literal |$writer:ident, $value:ident| $write:expr;)*) => {
            $(if let Some($value) = &shape.$member {
                let $writer = object.key($key);
                $write;
            })*
        };
    }
    members! {
        text "Text" |writer, value| writer.string(value);
        flag "Flag" |writer, value| writer.boolean(*value);
        byte "Byte" |writer, value| writer.number(Number::NegInt((*value).into()));
        short "Short" |writer, value| writer.number(Number::NegInt((*value).into()));
        integer "Integer" |writer, value| writer.number(Number::NegInt((*value).into()));
        long "Long" |writer, value| writer.number(Number::NegInt(*value));
        float "Float" |writer, value| writer.number(Number::Float((*value).into()));
        double "Double" |writer, value| writer.number(Number::Float(*value));
        blob "Blob" |writer, value| writer.string_unchecked(&base64::encode(value));
        time "Time" |writer, value| writer.date_time(value, Format::EpochSeconds)?;
        http_date "HttpDate" |writer, value| writer.date_time(value, Format::HttpDate)?;
        date_time "DateTime" |writer, value| writer.date_time(value, Format::DateTime)?;
        document "Document" |writer, value| writer.document(value);
        big_integer "BigInteger" |writer, value| writer.write_raw_value(value.as_ref());
        big_decimal "BigDecimal" |writer, value| writer.write_raw_value(value.as_ref());
        names "Names" |writer, value| write_list(writer, value, |writer, item| writer.string(item));
        gaps "Gaps" |writer, value| write_list(writer, value, |writer, item| match item {
            Some(item) => writer.string(item),
            None => writer.null(),
        });
        dates "Dates" |writer, value| {
            let mut array = writer.start_array();
            for item in value {
                match item {
                    Some(item) => array.value().date_time(item, Format::HttpDate)?,
                    None => array.value().null(),
                }
            }
            array.finish();
        };
        counts "Counts" |writer, value| {
            let mut map = writer.start_object();
            for (key, value) in value {
                map.key(key.as_ref()).number(Number::NegInt((*value).into()));
            }
            map.finish();
        };
        sparse_counts "SparseCounts" |writer, value| {
            let mut map = writer.start_object();
            for (key, value) in value {
                match value {
                    Some(value) => map.key(key).number(Number::NegInt(*value)),
                    None => map.key(key).null(),
                }
            }
            map.finish();
        };
        date_map "DateMap" |writer, value| {
            let mut map = writer.start_object();
            for (key, value) in value {
                map.key(key).date_time(value, Format::DateTime)?;
            }
            map.finish();
        };
        documents "Documents" |writer, value| write_list(writer, value, |writer, item| writer.document(item));
        choice "Choice" |writer, value| {
            let mut union = writer.start_object();
            match value {
                Choice::Text(value) => union.key("text").string(value),
                Choice::Shape(value) => write_shape(union.key("shape"), value)?,
                Choice::Document(value) => union.key("document").document(value),
                Choice::Unit => union.key("unit").start_object().finish(),
                Choice::Unknown => return Err(SerializationError::unknown_variant("Choice")),
            }
            union.finish();
        };
        nested "Nested" |writer, value| write_shape(writer, value)?;
        children "Children" |writer, value| {
            let mut array = writer.start_array();
            for item in value {
                write_shape(array.value(), item)?;
            }
            array.finish();
        };
    }
    Ok(())
}

fn write_shape(writer: JsonValueWriter<'_>, shape: &Shape) -> std::result::Result<(), SerializationError> {
    let mut object = writer.start_object();
    write_members(&mut object, shape)?;
    object.finish();
    Ok(())
}

fn write_list<T>(writer: JsonValueWriter<'_>, items: &[T], item: impl Fn(JsonValueWriter<'_>, &T)) {
    let mut array = writer.start_array();
    for each in items {
        item(array.value(), each);
    }
    array.finish();
}
