//! Helpers for files of tables: types, literals, documentation and imports.

use super::scope::Scope;
use super::{Line, SourceFile};
use crate::ir::Type;

/// Formats a type, importing the names that it needs.
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
        Type::ByteStream => scope.name("aws_smithy_types::byte_stream", "ByteStream"),
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

/// Formats the kind of a member in a row.
///
/// ```text
/// String → text                  Boolean → copy(bool)
/// List(String) → list(text)      Map(String, Blob) → map(text, Blob)
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

/// Formats a string as a Rust literal, with any necessary escapes.
pub(super) fn literal(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}

/// Emits the documentation of a shape.
pub(super) fn shape_docs(lines: &[String]) -> Line {
    Line::Docs(lines.to_vec())
}

/// Creates a file of tables, with the imports of their macros.
pub(super) fn file(path: String, docs: Vec<String>, scope: Scope, pieces: Vec<super::Piece>) -> SourceFile {
    let mut imports = scope.into_imports();
    for piece in &pieces {
        if let super::Piece::Table { name, .. } = piece {
            imports.insert(format!("client_runtime::{name}"));
        }
    }
    SourceFile { path, docs, imports, pieces }
}
