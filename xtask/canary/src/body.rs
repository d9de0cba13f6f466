//! Response bodies in the format of each protocol.

use aws_smithy_cbor::Encoder;
use aws_smithy_types::{DateTime, base64};

/// A value in a response.
#[derive(Clone, Debug)]
pub enum Value {
    /// A string.
    String(String),
    /// A blob.
    Blob(Vec<u8>),
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
    /// A timestamp, in seconds since the epoch.
    Timestamp(i64),
    /// A list.
    List(Vec<Value>),
    /// A structure.
    Structure(Vec<(&'static str, Value)>),
}

/// The response format of a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON.
    Json,
    /// CBOR.
    Cbor,
    /// XML with the output as the root element.
    RestXml,
    /// XML with response and result elements around the output.
    AwsQuery,
    /// XML with a response element around the output.
    Ec2Query,
}

impl Format {
    /// Serializes `value` as the output of `operation`.
    pub fn output(self, operation: &str, value: &Value) -> Vec<u8> {
        match self {
            Self::Json => json(value).into_bytes(),
            Self::Cbor => cbor(value),
            Self::RestXml => element(&format!("{operation}Output"), &xml(value)).into_bytes(),
            Self::AwsQuery => {
                let result = element(&format!("{operation}Result"), &xml(value));
                element(&format!("{operation}Response"), &result).into_bytes()
            }
            Self::Ec2Query => element(&format!("{operation}Response"), &xml(value)).into_bytes(),
        }
    }

    /// Serializes an error with this code and these members.
    pub fn error(self, code: &str, members: Vec<(&'static str, Value)>) -> Vec<u8> {
        let code_member = if matches!(self, Self::Json | Self::Cbor) { "__type" } else { "Code" };
        let mut all = vec![(code_member, Value::String(code.to_owned()))];
        all.extend(members);
        let error = Value::Structure(all);
        match self {
            Self::Json => json(&error).into_bytes(),
            Self::Cbor => cbor(&error),
            Self::RestXml | Self::AwsQuery => element("ErrorResponse", &element("Error", &xml(&error))).into_bytes(),
            Self::Ec2Query => element("Response", &element("Errors", &element("Error", &xml(&error)))).into_bytes(),
        }
    }

    /// Returns the content type of the bodies.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Cbor => "application/cbor",
            Self::RestXml | Self::AwsQuery | Self::Ec2Query => "text/xml",
        }
    }
}

fn json(value: &Value) -> String {
    match value {
        Value::String(text) => format!("\"{text}\""),
        Value::Blob(bytes) => format!("\"{}\"", base64::encode(bytes)),
        Value::Integer(number) | Value::Timestamp(number) => number.to_string(),
        Value::Boolean(value) => value.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
        Value::Structure(members) => {
            let members: Vec<_> = members.iter().map(|(name, value)| format!("\"{name}\":{}", json(value))).collect();
            format!("{{{}}}", members.join(","))
        }
    }
}

fn xml(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Blob(bytes) => base64::encode(bytes),
        Value::Integer(number) => number.to_string(),
        Value::Boolean(value) => value.to_string(),
        Value::Timestamp(_) => "2026-01-01T00:00:00Z".to_owned(),
        Value::List(items) => items.iter().map(|item| element("member", &xml(item))).collect(),
        Value::Structure(members) => members.iter().map(|(name, value)| element(name, &xml(value))).collect(),
    }
}

fn element(name: &str, content: &str) -> String {
    format!("<{name}>{content}</{name}>")
}

fn cbor(value: &Value) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new());
    write_cbor(value, &mut encoder);
    encoder.into_writer()
}

fn write_cbor(value: &Value, encoder: &mut Encoder) {
    match value {
        Value::String(text) => drop(encoder.str(text)),
        Value::Blob(bytes) => drop(encoder.blob_bytes(bytes)),
        Value::Integer(number) => drop(encoder.long(*number)),
        Value::Boolean(value) => drop(encoder.boolean(*value)),
        Value::Timestamp(seconds) => drop(encoder.timestamp(&DateTime::from_secs(*seconds))),
        Value::List(items) => {
            encoder.array(items.len());
            items.iter().for_each(|item| write_cbor(item, encoder));
        }
        Value::Structure(members) => {
            encoder.map(members.len());
            for (name, value) in members {
                encoder.str(name);
                write_cbor(value, encoder);
            }
        }
    }
}
