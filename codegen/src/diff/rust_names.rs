//! Descriptions of types and values, in Rust terms.

use crate::ir::{Default, Format, Member, Optionality, Type};

/// Returns a type as users of the crate write it.
pub(super) fn rust_type(ty: &Type) -> String {
    let plain = match ty {
        Type::Boolean => "bool",
        Type::Byte => "i8",
        Type::Short => "i16",
        Type::Integer => "i32",
        Type::Long => "i64",
        Type::Float => "f32",
        Type::Double => "f64",
        Type::BigInteger => "BigInteger",
        Type::BigDecimal => "BigDecimal",
        Type::String => "String",
        Type::Blob => "Blob",
        Type::Timestamp => "DateTime",
        Type::Document => "Document",
        Type::ByteStream => "ByteStream",
        Type::Shape(name) => name,
        Type::List(item) => return format!("Vec<{}>", rust_type(item)),
        Type::Map(key, value) => return format!("HashMap<{}, {}>", rust_type(key), rust_type(value)),
        Type::Sparse(inner) => return format!("Option<{}>", rust_type(inner)),
        Type::Boxed(inner) => return format!("Box<{}>", rust_type(inner)),
    };
    plain.to_owned()
}

/// Returns the type of a member's field.
pub(super) fn field_type(member: &Member) -> String {
    match member.optionality {
        Optionality::Optional => format!("Option<{}>", rust_type(&member.ty)),
        Optionality::Required | Optionality::Stream | Optionality::Default(_) => rust_type(&member.ty),
    }
}

/// Describes the default value of a member.
pub(super) fn default_value(default: &Default) -> String {
    match default {
        Default::Boolean(value) => value.to_string(),
        Default::Number(number) => number.clone(),
        Default::String(text) => format!("{text:?}"),
        Default::Enum { name, value } => format!("{value:?} of {name}"),
        Default::Empty => "empty".to_owned(),
        Default::BigNumber(digits) => digits.clone(),
        Default::Timestamp { seconds, nanos: 0 } => format!("{seconds} s since 1970"),
        Default::Timestamp { seconds, nanos } => format!("{seconds} s and {nanos} ns since 1970"),
        Default::Blob(bytes) => format!("{} bytes", bytes.len()),
        Default::Document(document) => format!("{document:?}"),
    }
}

/// Describes the wire format of a member.
pub(super) fn format_name(format: Option<&Format>) -> String {
    match format {
        None => "the protocol's default format".to_owned(),
        Some(Format::HttpDate) => "HTTP date".to_owned(),
        Some(Format::DateTime) => "RFC 3339".to_owned(),
        Some(Format::EpochSeconds) => "seconds since 1970".to_owned(),
        Some(Format::MediaType) => "base64".to_owned(),
        Some(Format::EpochMillis) => "seconds since 1970, truncated to milliseconds".to_owned(),
        Some(Format::NumberString) => "number in a string".to_owned(),
        Some(Format::Items(inner)) => format!("items as {}", format_name(Some(inner))),
        Some(Format::Sparse(inner)) => format!("null or {}", format_name(Some(inner))),
        Some(Format::Values(inner)) => format!("values as {}", format_name(Some(inner))),
    }
}
