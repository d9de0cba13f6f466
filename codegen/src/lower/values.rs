//! Conversion of JSON values in a model to typed values, for examples, tests and defaults.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use aws_smithy_types::base64;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::{BigDecimal, BigInteger, DateTime};

use crate::ir::value::{Document, MemberValue, Value};
use crate::ir::{self, Optionality, Type};
use crate::json::{Number, Object, Value as Json};

/// The representation of blobs in JSON, which differs between traits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Blobs {
    /// Base64, as usual in a model (Smithy 2.0, "Trait node values"). Published examples also contain placeholders such
    /// as `<ciphertext>`: a string that is not base64 is used as the bytes themselves.
    Base64,
    /// The bytes themselves, in UTF-8 (Smithy 2.0, "HTTP Protocol Compliance Tests").
    Text,
}

/// A converter from JSON to values of a service's types.
pub(super) struct Values<'a> {
    shapes: HashMap<&'a str, Lowered<'a>>,
    blobs: Blobs,
}

#[derive(Clone, Copy)]
enum Lowered<'a> {
    Structure(&'a ir::Structure),
    Union(&'a ir::Union),
    Enum(&'a ir::Enum),
}

/// The error for a value that does not fit its type, or for another fault in an example or test.
#[derive(Debug, PartialEq)]
pub(super) struct Misfit {
    path: Vec<String>,
    message: String,
}

impl Misfit {
    fn new(expected: &str, found: &Json) -> Self {
        Self { path: Vec::new(), message: format!("expected {expected}, found {found}") }
    }

    /// Creates a misfit with this message.
    pub(super) fn of(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into() }
    }

    /// Prepends a step to the path of the misfit.
    pub(super) fn within(mut self, step: impl Into<String>) -> Self {
        self.path.insert(0, step.into());
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "at `{}`: ", self.path.join("."))?;
        }
        f.write_str(&self.message)
    }
}

impl<'a> Values<'a> {
    /// Creates a converter for the types of this service.
    pub(super) fn of(service: &'a ir::Service, blobs: Blobs) -> Self {
        let structures = service.structures.iter().map(|shape| (shape.name.as_str(), Lowered::Structure(shape)));
        let unions = service.unions.iter().map(|shape| (shape.name.as_str(), Lowered::Union(shape)));
        let enums = service.enums.iter().map(|shape| (shape.name.as_str(), Lowered::Enum(shape)));
        Self { shapes: structures.chain(unions).chain(enums).collect(), blobs }
    }

    /// Converts JSON to the value of a structure.
    pub(super) fn structure(&self, structure: &ir::Structure, json: &Json) -> Result<Value, Misfit> {
        Ok(Value::Structure {
            name: structure.name.clone(),
            fallible: structure.fallible,
            members: self.members(structure, json)?,
        })
    }

    /// Converts JSON to the values of a structure's members. A member that is null counts as absent.
    pub(super) fn members(&self, structure: &ir::Structure, json: &Json) -> Result<Vec<MemberValue>, Misfit> {
        let entries = object("a structure", json)?;
        if let Some(key) = entries.keys().find(|key| structure.members.iter().all(|member| member.name != **key)) {
            let message = format!("`{}` has no member `{key}`", structure.id);
            return Err(Misfit::of(message));
        }
        let set = structure.members.iter().filter_map(|member| match entries.get(&member.name) {
            None | Some(Json::Null) => None,
            Some(json) => Some((member, json)),
        });
        set.map(|(member, json)| {
            let value = self.value(&member.ty, json).map_err(|misfit| misfit.within(&member.name))?;
            Ok(MemberValue {
                field: member.field.clone(),
                setter: member.setter.clone(),
                key: member.place.name().to_owned(),
                format: member.format.clone(),
                optional: member.optionality == Optionality::Optional,
                value,
            })
        })
        .collect()
    }

    /// Converts JSON to a value of the type.
    pub(super) fn value(&self, ty: &Type, json: &Json) -> Result<Value, Misfit> {
        Ok(match ty {
            Type::Boolean => Value::Boolean(json.as_bool().ok_or_else(|| Misfit::new("a boolean", json))?),
            Type::Byte => integer(json, i8::MIN.into(), i8::MAX.into())?,
            Type::Short => integer(json, i16::MIN.into(), i16::MAX.into())?,
            Type::Integer => integer(json, i32::MIN.into(), i32::MAX.into())?,
            Type::Long => integer(json, i64::MIN, i64::MAX)?,
            Type::Float => Value::Float(single(json)?),
            Type::Double => Value::Double(float(json)?),
            Type::BigInteger => Value::BigInteger(digits::<BigInteger>("an integer", json)?),
            Type::BigDecimal => Value::BigDecimal(digits::<BigDecimal>("a number", json)?),
            Type::String => Value::String(text("a string", json)?.to_owned()),
            Type::Blob => Value::Blob(self.blob(json)?),
            Type::ByteStream => Value::Stream(self.blob(json)?),
            Type::Timestamp => timestamp(json)?,
            Type::Document => Value::Document(document(json).ok_or_else(|| Misfit::new("a document", json))?),
            Type::Shape(name) => self.shape(name, json)?,
            Type::List(item) => Value::List(self.items(item, json)?),
            Type::Map(key, value) => Value::Map(self.entries(key, value, json)?),
            Type::Sparse(_) if json.is_null() => Value::Sparse(None),
            Type::Sparse(inner) => Value::Sparse(Some(Box::new(self.value(inner, json)?))),
            Type::Boxed(inner) => Value::Boxed(Box::new(self.value(inner, json)?)),
        })
    }

    fn shape(&self, name: &str, json: &Json) -> Result<Value, Misfit> {
        match self.shapes.get(name) {
            Some(Lowered::Structure(structure)) => self.structure(structure, json),
            Some(Lowered::Union(union)) => self.union(union, json),
            Some(Lowered::Enum(shape)) => {
                let value = text("an enum value", json)?;
                let variant = shape.variants.iter().find(|variant| variant.value == value);
                Ok(Value::Enum {
                    name: shape.name.clone(),
                    variant: variant.map(|variant| variant.name.clone()),
                    value: value.to_owned(),
                })
            }
            // Lowering has already failed for the shape `name`.
            None => Err(Misfit::new("a shape of the model", json)),
        }
    }

    fn union(&self, union: &ir::Union, json: &Json) -> Result<Value, Misfit> {
        let entries = object("a union", json)?;
        let mut set = entries.iter().filter(|(_, json)| !json.is_null());
        let (Some((key, json)), None) = (set.next(), set.next()) else {
            return Err(Misfit::new("a union with one member", json));
        };
        let Some(variant) = union.variants.iter().find(|variant| variant.key == *key) else {
            let message = format!("`{}` has no member `{key}`", union.id);
            return Err(Misfit::of(message));
        };
        let value = match &variant.ty {
            None => None,
            Some(ty) => Some(Box::new(self.value(ty, json).map_err(|misfit| misfit.within(key))?)),
        };
        Ok(Value::Union {
            name: union.name.clone(),
            variant: variant.name.clone(),
            key: variant.key.clone(),
            format: variant.format.clone(),
            value,
        })
    }

    fn items(&self, item: &Type, json: &Json) -> Result<Vec<Value>, Misfit> {
        let items = json.as_array().ok_or_else(|| Misfit::new("a list", json))?;
        let items = items.iter().enumerate();
        items.map(|(index, json)| self.value(item, json).map_err(|misfit| misfit.within(index.to_string()))).collect()
    }

    fn entries(&self, key: &Type, value: &Type, json: &Json) -> Result<Vec<(Value, Value)>, Misfit> {
        let entries = object("a map", json)?.iter();
        entries
            .map(|(name, json)| {
                let key = self.value(key, &Json::String(name.clone())).map_err(|misfit| misfit.within(name))?;
                Ok((key, self.value(value, json).map_err(|misfit| misfit.within(name))?))
            })
            .collect()
    }

    fn blob(&self, json: &Json) -> Result<Vec<u8>, Misfit> {
        let text = text("a blob as a string", json)?;
        Ok(match self.blobs {
            Blobs::Text => text.as_bytes().to_vec(),
            Blobs::Base64 => base64::decode(text).unwrap_or_else(|_| text.as_bytes().to_vec()),
        })
    }
}

/// Converts JSON to a document. Returns `None` if it contains an integer that does not fit in 64 bits, or a number that
/// is too large for a double.
pub(super) fn document(json: &Json) -> Option<Document> {
    Some(match json {
        Json::Null => Document::Null,
        Json::Bool(value) => Document::Boolean(*value),
        Json::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(value), _) => Document::PosInt(value),
            (None, Some(value)) => Document::NegInt(value),
            (None, None) if number.is_integer() => return None,
            (None, None) => Document::Float(number.as_f64()?),
        },
        Json::String(text) => Document::String(text.clone()),
        Json::Array(items) => Document::Array(items.iter().map(document).collect::<Option<_>>()?),
        Json::Object(entries) => {
            let entry = |(key, json): (&String, &Json)| Some((key.clone(), document(json)?));
            Document::Object(entries.iter().map(entry).collect::<Option<_>>()?)
        }
    })
}

fn object<'j>(expected: &str, json: &'j Json) -> Result<&'j Object, Misfit> {
    json.as_object().ok_or_else(|| Misfit::new(expected, json))
}

fn text<'j>(expected: &str, json: &'j Json) -> Result<&'j str, Misfit> {
    json.as_str().ok_or_else(|| Misfit::new(expected, json))
}

fn integer(json: &Json, least: i64, most: i64) -> Result<Value, Misfit> {
    let value = json.as_i64().filter(|value| (least..=most).contains(value));
    value.map(Value::Integer).ok_or_else(|| Misfit::new(&format!("an integer from {least} to {most}"), json))
}

fn float(json: &Json) -> Result<f64, Misfit> {
    match json {
        Json::Number(number) => number.as_f64(),
        Json::String(name) => match name.as_str() {
            "NaN" => Some(f64::NAN),
            "Infinity" => Some(f64::INFINITY),
            "-Infinity" => Some(f64::NEG_INFINITY),
            _ => None,
        },
        _ => None,
    }
    .ok_or_else(|| Misfit::new("a number, or the name of a non-finite one", json))
}

fn single(json: &Json) -> Result<f32, Misfit> {
    let value = float(json)?;
    match value as f32 {
        single if single.is_infinite() && value.is_finite() => {
            Err(Misfit::new("a number in the range of single precision", json))
        }
        single => Ok(single),
    }
}

/// Returns the digits of a big number: a JSON number, or a string that contains one.
fn digits<T: FromStr>(expected: &str, json: &Json) -> Result<String, Misfit> {
    let text = match json {
        Json::Number(number) => number.as_str(),
        Json::String(text) if Number::parse(text).is_some() => text,
        _ => return Err(Misfit::new(expected, json)),
    };
    text.parse::<T>().map(|_| text.to_owned()).map_err(|_| Misfit::new(expected, json))
}

/// Converts a timestamp: seconds since 1970, optionally with a fraction, as a number or string, or a string in RFC 3339
/// or HTTP date format.
fn timestamp(json: &Json) -> Result<Value, Misfit> {
    match instant(json) {
        Some(time) => Ok(Value::Timestamp { seconds: time.secs(), nanos: time.subsec_nanos() }),
        None => Err(Misfit::new("a timestamp", json)),
    }
}

/// Returns the point in time of a timestamp, if it is valid.
pub(super) fn instant(json: &Json) -> Option<DateTime> {
    let time = match json {
        // Use the decimal digits: a double is not exact to the nanosecond.
        Json::Number(number) => DateTime::from_str(&decimal(number), Format::EpochSeconds),
        Json::String(text) => DateTime::from_str(text, Format::DateTimeWithOffset)
            .or_else(|_| DateTime::from_str(text, Format::HttpDate))
            .or_else(|_| DateTime::from_str(text, Format::EpochSeconds)),
        _ => return None,
    };
    time.ok()
}

/// Formats a number without an exponent, unless it is too large for a double.
fn decimal(number: &Number) -> String {
    match number.as_f64() {
        Some(value) if number.as_str().contains(['e', 'E']) => value.to_string(),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn values(blobs: Blobs) -> Values<'static> {
        Values { shapes: HashMap::new(), blobs }
    }

    #[test]
    fn values_fit_their_types() {
        let at = |seconds, nanos| Value::Timestamp { seconds, nanos };
        for (ty, json, expected) in [
            (Type::Byte, json!(-128), Some(Value::Integer(-128))),
            (Type::Byte, json!(128), None),
            (Type::Integer, json!(1.5), None),
            (Type::Integer, json!("1"), None),
            (Type::Float, json!("-Infinity"), Some(Value::Float(f32::NEG_INFINITY))),
            (Type::Double, json!("nan"), None),
            (Type::Double, json!(2), Some(Value::Double(2.0))),
            (Type::Float, json!(1e39), None),
            (Type::BigInteger, json!(1.5), None),
            (Type::BigDecimal, json!("1e400"), Some(Value::BigDecimal("1e400".into()))),
            (
                Type::BigInteger,
                json!("123456789012345678901234567890"),
                Some(Value::BigInteger("123456789012345678901234567890".into())),
            ),
            (Type::BigDecimal, json!("one"), None),
            (Type::Timestamp, json!(1_740_830_400), Some(at(1_740_830_400, 0))),
            (Type::Timestamp, json!(946_845_296.123), Some(at(946_845_296, 123_000_000))),
            (Type::Timestamp, json!("2000-01-02T20:34:56Z"), Some(at(946_845_296, 0))),
            (Type::Timestamp, json!("2000-01-02T21:34:56+01:00"), Some(at(946_845_296, 0))),
            (Type::Timestamp, json!("Sun, 02 Jan 2000 20:34:56 GMT"), Some(at(946_845_296, 0))),
            (Type::Timestamp, json!("yesterday"), None),
            (
                Type::List(Box::new(Type::Sparse(Box::new(Type::String)))),
                json!([null]),
                Some(Value::List(vec![Value::Sparse(None)])),
            ),
            (Type::List(Box::new(Type::String)), json!([null]), None),
        ] {
            assert_eq!(values(Blobs::Base64).value(&ty, &json.clone().into()).ok(), expected, "{json} as {ty:?}");
        }
    }

    #[test]
    fn numbers_keep_their_digits_or_are_rejected() {
        for (ty, text, expected) in [
            (Type::BigInteger, "123456789012345678901", Some(Value::BigInteger("123456789012345678901".into()))),
            (Type::BigDecimal, "0.10000000000000000001", Some(Value::BigDecimal("0.10000000000000000001".into()))),
            (Type::BigDecimal, "1e400", Some(Value::BigDecimal("1e400".into()))),
            (Type::BigDecimal, "1e99999999999999999999", None),
            (Type::BigInteger, "1e2", None),
            (Type::Double, "1e400", None),
            (Type::Long, "9223372036854775808", None),
            (
                Type::Timestamp,
                "1740830400.123456789",
                Some(Value::Timestamp { seconds: 1_740_830_400, nanos: 123_456_789 }),
            ),
            (Type::Document, "18446744073709551616", None),
            (Type::Document, "18446744073709551615", Some(Value::Document(Document::PosInt(u64::MAX)))),
        ] {
            let json = Json::parse(text).unwrap_or_default();
            assert_eq!(values(Blobs::Base64).value(&ty, &json).ok(), expected, "{text} as {ty:?}");
        }
    }

    #[test]
    fn blobs_are_base64_or_text() {
        for (blobs, text, expected) in [
            (Blobs::Base64, "Zm9v", "foo"),
            (Blobs::Base64, "<ciphertext>", "<ciphertext>"),
            (Blobs::Text, "Zm9v", "Zm9v"),
        ] {
            let value = values(blobs).value(&Type::Blob, &text.into());
            assert_eq!(value, Ok(Value::Blob(expected.as_bytes().to_vec())), "{text}");
        }
    }

    #[test]
    fn errors_have_a_location() {
        let ty = Type::List(Box::new(Type::Map(Box::new(Type::String), Box::new(Type::Long))));
        let misfit = values(Blobs::Text).value(&ty, &json!([{ "a": 1 }, { "b": true }]).into()).unwrap_err();
        assert_eq!(
            misfit.to_string(),
            format!("at `1.b`: expected an integer from {} to {}, found true", i64::MIN, i64::MAX)
        );
    }
}
