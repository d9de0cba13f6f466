//! Values as they stand on the wire in awsJson, for answers that examples make up.

use aws_smithy_types::DateTime;
use aws_smithy_types::base64;
use aws_smithy_types::date_time;
use serde_json::{Map, Number, Value as Json};

use crate::ir::Format;
use crate::ir::value::{Document, MemberValue, Value};

/// Members as a JSON object.
pub(super) fn object(members: &[MemberValue]) -> Map<String, Json> {
    members.iter().map(|member| (member.key.clone(), json(&member.value, member.format.as_ref()))).collect()
}

fn json(value: &Value, format: Option<&Format>) -> Json {
    match value {
        Value::Boolean(value) => Json::Bool(*value),
        Value::Integer(value) => Json::from(*value),
        Value::Float(value) => float((*value).into()),
        Value::Double(value) => float(*value),
        Value::BigInteger(digits) | Value::BigDecimal(digits) => digits.parse().map_or(Json::Null, Json::Number),
        Value::String(text) | Value::Enum { value: text, .. } => Json::String(text.clone()),
        Value::Blob(bytes) => Json::String(base64::encode(bytes)),
        Value::Timestamp { seconds, nanos } => timestamp(DateTime::from_secs_and_nanos(*seconds, *nanos), format),
        Value::Document(value) => document(value),
        Value::Structure { members, .. } => Json::Object(object(members)),
        Value::Union { key, format, value, .. } => {
            let value = value.as_ref().map_or_else(|| Json::Object(Map::new()), |value| json(value, format.as_ref()));
            Json::Object(Map::from_iter([(key.clone(), value)]))
        }
        Value::List(items) => {
            let format = match format {
                Some(Format::Items(inner)) => Some(&**inner),
                other => other,
            };
            Json::Array(items.iter().map(|item| json(item, format)).collect())
        }
        Value::Map(entries) => {
            let format = match format {
                Some(Format::Values(inner)) => Some(&**inner),
                other => other,
            };
            let entries = entries.iter().filter_map(|(key, value)| Some((text(key)?, json(value, format))));
            Json::Object(entries.collect())
        }
        Value::Sparse(value) => value.as_ref().map_or(Json::Null, |value| json(value, format)),
        Value::Boxed(value) => json(value, format),
    }
}

/// Keys of maps are texts or values of enumerations.
fn text(key: &Value) -> Option<String> {
    match key {
        Value::String(text) | Value::Enum { value: text, .. } => Some(text.clone()),
        _ => None,
    }
}

fn float(value: f64) -> Json {
    match Number::from_f64(value) {
        Some(number) => Json::Number(number),
        None if value.is_nan() => Json::from("NaN"),
        None if value > 0.0 => Json::from("Infinity"),
        None => Json::from("-Infinity"),
    }
}

fn timestamp(time: DateTime, format: Option<&Format>) -> Json {
    let text = |format| time.fmt(format).map_or(Json::Null, Json::String);
    match format {
        Some(Format::DateTime) => text(date_time::Format::DateTime),
        Some(Format::HttpDate) => text(date_time::Format::HttpDate),
        _ if time.has_subsec_nanos() => float(time.as_secs_f64()),
        _ => Json::from(time.secs()),
    }
}

fn document(value: &Document) -> Json {
    match value {
        Document::Null => Json::Null,
        Document::Boolean(value) => Json::Bool(*value),
        Document::PosInt(value) => Json::from(*value),
        Document::NegInt(value) => Json::from(*value),
        Document::Float(value) => float(*value),
        Document::String(text) => Json::String(text.clone()),
        Document::Array(items) => Json::Array(items.iter().map(document).collect()),
        Document::Object(entries) => {
            Json::Object(entries.iter().map(|(key, value)| (key.clone(), document(value))).collect())
        }
    }
}
