//! Serialization of values for the responses in examples and in the guide.

use aws_smithy_types::DateTime;
use aws_smithy_types::base64;
use aws_smithy_types::date_time;

use super::values::Misfit;
use super::wire_cbor;
use crate::ir::value::{Document, MemberValue, Value};
use crate::ir::{Body, Format, Protocol};
use crate::json::{Number, Object, Value as Json};

/// Serializes the body of a response with these members. The body of an error also contains the error code.
pub(super) fn body(protocol: Protocol, code: Option<&str>, members: &[MemberValue]) -> Result<Body, Misfit> {
    match protocol {
        Protocol::RpcV2Cbor => wire_cbor::structure(code, members).map(Body::Binary),
        Protocol::RestXml | Protocol::AwsQuery | Protocol::Ec2Query => {
            Err(Misfit::of("XML bodies are not supported in examples"))
        }
        Protocol::AwsJson1_0 | Protocol::AwsJson1_1 | Protocol::RestJson1 | Protocol::RpcV2Json => {
            let code = code.map(|code| ("__type".to_owned(), Json::from(code)));
            let object = code.into_iter().chain(object(members)).collect();
            Ok(Body::Text(Json::Object(object).to_string()))
        }
    }
}

/// Serializes members as a JSON object.
fn object(members: &[MemberValue]) -> Object {
    members.iter().map(|member| (member.key.clone(), json(&member.value, member.format.as_ref()))).collect()
}

fn json(value: &Value, format: Option<&Format>) -> Json {
    match value {
        Value::Boolean(value) => Json::Bool(*value),
        Value::Integer(value) => Json::from(*value),
        Value::Float(value) => float((*value).into()),
        Value::Double(value) => float(*value),
        Value::BigInteger(digits) | Value::BigDecimal(digits) if format == Some(&Format::NumberString) => {
            Json::String(digits.clone())
        }
        Value::BigInteger(digits) | Value::BigDecimal(digits) => Number::parse(digits).map_or(Json::Null, Json::Number),
        Value::String(text) | Value::Enum { value: text, .. } => Json::String(text.clone()),
        Value::Blob(bytes) | Value::Stream(bytes) => Json::String(base64::encode(bytes)),
        Value::Timestamp { seconds, nanos } => timestamp(DateTime::from_secs_and_nanos(*seconds, *nanos), format),
        Value::EpochSeconds(seconds) => float(*seconds),
        Value::Document(value) => document(value),
        Value::Structure { members, .. } => Json::Object(object(members)),
        Value::Union { key, format, value, .. } => {
            let value =
                value.as_ref().map_or_else(|| Json::Object(Object::new()), |value| json(value, format.as_ref()));
            Json::Object(Object::from_iter([(key.clone(), value)]))
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

/// Adjusts the values of members to what a client deserializes: timestamps with fractional seconds pass through a
/// double, unless they are strings, and are truncated to milliseconds in Smithy RPC v2.
pub(super) fn as_read(protocol: Protocol, members: &mut [MemberValue]) {
    for member in members {
        read(protocol, &mut member.value, member.format.as_ref());
    }
}

fn read(protocol: Protocol, value: &mut Value, format: Option<&Format>) {
    match value {
        Value::Timestamp { seconds, nanos } if protocol.is_rpc_v2() => {
            (*seconds, *nanos) = wire_cbor::as_read(*seconds, *nanos);
        }
        Value::Timestamp { seconds, nanos: nanos @ 1.. } if format.is_none() => {
            *value = Value::EpochSeconds(DateTime::from_secs_and_nanos(*seconds, *nanos).as_secs_f64());
        }
        Value::Structure { members, .. } => as_read(protocol, members),
        Value::Union { format, value: Some(value), .. } => read(protocol, value, format.as_ref()),
        Value::List(items) => {
            let format = match format {
                Some(Format::Items(inner)) => Some(&**inner),
                other => other,
            };
            items.iter_mut().for_each(|item| read(protocol, item, format));
        }
        Value::Map(entries) => {
            let format = match format {
                Some(Format::Values(inner)) => Some(&**inner),
                other => other,
            };
            entries.iter_mut().for_each(|(_, value)| read(protocol, value, format));
        }
        Value::Sparse(Some(value)) | Value::Boxed(value) => read(protocol, value, format),
        _ => {}
    }
}

/// Returns a map key, which is a string or an enum value, as a string.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn member(value: Value, format: Option<Format>) -> MemberValue {
        let name = "m".to_owned();
        MemberValue { field: name.clone(), setter: name.clone(), key: name, format, optional: true, value }
    }

    #[test]
    fn values_are_formatted_and_read_back() {
        let time = |nanos| Value::Timestamp { seconds: 946_845_296, nanos };
        let list = |value| Value::List(vec![value]);
        let items = |format| Some(Format::Items(Box::new(format)));
        for (value, format, body, expected) in [
            (time(0), None, "946845296", time(0)),
            (time(123_000_000), None, "946845296.123", Value::EpochSeconds(946_845_296.123)),
            (time(123_000_000), Some(Format::DateTime), "\"2000-01-02T20:34:56.123Z\"", time(123_000_000)),
            (time(0), Some(Format::HttpDate), "\"Sun, 02 Jan 2000 20:34:56 GMT\"", time(0)),
            (list(time(0)), items(Format::DateTime), "[\"2000-01-02T20:34:56Z\"]", list(time(0))),
            (list(time(500_000_000)), None, "[946845296.5]", list(Value::EpochSeconds(946_845_296.5))),
            (Value::Blob(b"foo".to_vec()), None, "\"Zm9v\"", Value::Blob(b"foo".to_vec())),
            (Value::Double(f64::NEG_INFINITY), None, "\"-Infinity\"", Value::Double(f64::NEG_INFINITY)),
        ] {
            let mut members = [member(value, format)];
            assert_eq!(Json::Object(object(&members)).to_string(), format!("{{\"m\":{body}}}"));
            as_read(Protocol::AwsJson1_1, &mut members);
            assert_eq!(members[0].value, expected);
        }
    }
}
