//! Types and rows of tables.

use super::scope::Scope;
use super::{Line, SourceFile};
use crate::ir::{Default, Format, Member, Optionality, Type};

/// A type as it is written in a file.
///
/// ```text
/// List(Shape("Tag"))  →  Vec<Tag>
/// ```
pub(super) fn rust_type(ty: &Type, scope: &mut Scope) -> String {
    match ty {
        Type::Boolean => "bool".to_owned(),
        Type::Byte => "i8".to_owned(),
        Type::Short => "i16".to_owned(),
        Type::Integer => "i32".to_owned(),
        Type::Long => "i64".to_owned(),
        Type::Float => "f32".to_owned(),
        Type::Double => "f64".to_owned(),
        Type::String => scope.prelude("std::string", "String"),
        Type::BigInteger => scope.name("aws_smithy_types", "BigInteger"),
        Type::BigDecimal => scope.name("aws_smithy_types", "BigDecimal"),
        Type::Blob => scope.name("aws_smithy_types", "Blob"),
        Type::Timestamp => scope.name("aws_smithy_types", "DateTime"),
        Type::Document => scope.name("aws_smithy_types", "Document"),
        Type::Shape(name) => scope.name("crate::types", name),
        Type::List(item) => format!("{}<{}>", scope.prelude("std::vec", "Vec"), rust_type(item, scope)),
        Type::Sparse(item) => format!("{}<{}>", scope.prelude("std::option", "Option"), rust_type(item, scope)),
        Type::Boxed(inner) => format!("{}<{}>", scope.prelude("std::boxed", "Box"), rust_type(inner, scope)),
        Type::Map(key, value) => {
            let map = scope.name("std::collections", "HashMap");
            format!("{map}<{}, {}>", rust_type(key, scope), rust_type(value, scope))
        }
    }
}

/// The kind of a member in a row.
///
/// ```text
/// String → text        Boolean → copy(bool)        List(String) → list(text)        Map(String, Blob) → map(text, Blob)
/// ```
pub(super) fn kind(ty: &Type, scope: &mut Scope) -> String {
    let or_text = |ty: &Type, scope: &mut Scope| match ty {
        Type::String => "text".to_owned(),
        ty => rust_type(ty, scope),
    };
    match ty {
        Type::String => "text".to_owned(),
        Type::Boolean | Type::Byte | Type::Short | Type::Integer | Type::Long | Type::Float | Type::Double => {
            format!("copy({})", rust_type(ty, scope))
        }
        Type::List(item) => format!("list({})", or_text(item, scope)),
        Type::Map(key, value) => format!("map({}, {})", or_text(key, scope), or_text(value, scope)),
        Type::Boxed(inner) => format!("boxed({})", rust_type(inner, scope)),
        _ => format!("value({})", rust_type(ty, scope)),
    }
}

/// The documentation and the row of a member.
///
/// ```text
/// /// Tags to attach.
/// tags, set_tags, get_tags: optional(list(Tag)) = "Tags";
/// ```
pub(super) fn row(member: &Member, scope: &mut Scope) -> [Line; 2] {
    let kind = kind(&member.ty, scope);
    let optionality = match &member.optionality {
        Optionality::Optional => format!("optional({kind})"),
        Optionality::Required => format!("required({kind})"),
        Optionality::Default(default) => format!("or({}, {kind})", default_value(default, scope)),
    };
    let Member { field, setter, getter, key, .. } = member;
    let format = format_suffix(member.format.as_ref(), scope);
    let sensitive = if member.sensitive { ", sensitive" } else { "" };
    let row = format!("{field}, {setter}, {getter}: {optionality} = {}{format}{sensitive};", literal(key));
    [Line::Docs(member.docs.lines().to_vec()), Line::Row(row)]
}

/// ` as HttpDate`, where a member states a format.
pub(super) fn format_suffix(format: Option<&Format>, scope: &mut Scope) -> String {
    format.map(|format| format!(" as {}", format_type(format, scope))).unwrap_or_default()
}

fn format_type(format: &Format, scope: &mut Scope) -> String {
    match format {
        Format::HttpDate => scope.name("crate::json::timestamp_formats", "HttpDate"),
        Format::DateTime => scope.name("crate::json::timestamp_formats", "DateTimeText"),
        Format::Items(inner) => format!("{}<{}>", scope.name("crate::json", "Items"), format_type(inner, scope)),
        Format::Sparse(inner) => format!("{}<{}>", scope.name("crate::json", "Sparse"), format_type(inner, scope)),
        Format::Values(inner) => format!("{}<{}>", scope.name("crate::json", "Values"), format_type(inner, scope)),
    }
}

fn default_value(default: &Default, scope: &mut Scope) -> String {
    match default {
        Default::Boolean(value) => value.to_string(),
        Default::Number(number) => number.clone(),
        Default::String(text) => format!("{}.to_owned()", literal(text)),
        Default::Enum { name, value } => format!("{}::from({})", scope.name("crate::types", name), literal(value)),
        Default::Empty => "::std::default::Default::default()".to_owned(),
        // What lowering has checked parses.
        Default::BigNumber(digits) => format!("{}.parse().unwrap_or_default()", literal(digits)),
        Default::Timestamp { seconds, nanos } => {
            let time = scope.name("aws_smithy_types", "DateTime");
            match nanos {
                0 => format!("{time}::from_secs({seconds})"),
                nanos => format!("{time}::from_secs_and_nanos({seconds}, {nanos})"),
            }
        }
        Default::Blob(bytes) => {
            let bytes = proc_macro2::Literal::byte_string(bytes);
            format!("{}::new({bytes})", scope.name("aws_smithy_types", "Blob"))
        }
        Default::Document(value) => super::values::document(value, scope).one_line(),
    }
}

/// A text as a literal of Rust, whatever stands in it.
pub(super) fn literal(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}

/// The documentation of a shape: its own text, then where it comes from.
pub(super) fn shape_docs(lines: &[String]) -> Line {
    Line::Docs(lines.to_vec())
}

/// A file that is one table.
pub(super) fn file(path: String, docs: Vec<String>, scope: Scope, pieces: Vec<super::Piece>) -> SourceFile {
    SourceFile { path, docs, imports: scope.into_imports(), pieces }
}
