//! The Rust types and serialization formats of members.

use super::traits::{SPARSE, STREAMING, TIMESTAMP_FORMAT, text};
use super::{Context, enums};
use crate::ast::{Member, Shape, ShapeId};
use crate::error::{ErrorKind, Place};
use crate::ir::{Format, Protocol, Type};

/// The maximum nesting depth of lists and maps.
const DEPTH: usize = 32;

impl Context<'_> {
    /// Returns the type of a member's target. `from` and `place` locate errors.
    pub(super) fn type_of(&self, from: &str, place: &Place, target: &ShapeId) -> Option<Type> {
        self.type_at(from, place, target, 0)
    }

    fn type_at(&self, from: &str, place: &Place, target: &ShapeId, depth: usize) -> Option<Type> {
        if depth > DEPTH {
            self.error(ErrorKind::Limit { what: "levels of nested lists and maps", limit: DEPTH }, place.clone());
            return None;
        }
        let Some(shape) = self.shape(target) else {
            let found = prelude(target);
            // The closure has already reported other unresolved targets, but it ignores targets in the namespace of the
            // prelude.
            if found.is_none() && target.namespace() == "smithy.api" {
                let kind = ErrorKind::UnresolvedTarget { from: from.to_owned(), target: target.clone(), near: None };
                self.error(kind, place.clone().then(&["target"]));
            }
            return found;
        };
        let item = |member: &Option<Member>| {
            let member = member.as_ref()?;
            let ty = self.type_at(target.as_str(), &self.place(target), &member.target, depth + 1)?;
            Some(if shape.traits.contains_key(SPARSE) { Type::Sparse(Box::new(ty)) } else { ty })
        };
        Some(match shape.kind.as_str() {
            "boolean" => Type::Boolean,
            "byte" => Type::Byte,
            "short" => Type::Short,
            "integer" | "intEnum" => Type::Integer,
            "long" => Type::Long,
            "float" => Type::Float,
            "double" => Type::Double,
            "bigInteger" => Type::BigInteger,
            "bigDecimal" => Type::BigDecimal,
            "blob" if shape.traits.contains_key(STREAMING) => Type::ByteStream,
            "blob" => Type::Blob,
            "timestamp" => Type::Timestamp,
            "document" => Type::Document,
            "string" if !enums::is_string_enum(shape) => Type::String,
            "string" | "enum" | "structure" | "union" => Type::Shape(self.names.get(target)?.name.clone()),
            "list" | "set" => Type::List(Box::new(item(&shape.member)?)),
            "map" => {
                let key = shape.key.as_ref()?;
                // Smithy requires keys to be strings. This check also prevents types from doubling in size with each
                // map that is nested in the key of another.
                if let Some(of_key) =
                    self.shape(&key.target).filter(|of_key| !matches!(of_key.kind.as_str(), "string" | "enum"))
                {
                    let kind = ErrorKind::WrongTarget {
                        from: format!("{target}$key"),
                        target: key.target.clone(),
                        found: of_key.kind.clone(),
                        expected: "a string",
                    };
                    self.error(kind, self.place(target).then(&["key", "target"]));
                    return None;
                }
                let key = self.type_at(target.as_str(), &self.place(target), &key.target, depth + 1)?;
                Type::Map(Box::new(key), Box::new(item(&shape.value)?))
            }
            "service" | "operation" | "resource" | "member" => {
                self.error(
                    ErrorKind::WrongTarget {
                        from: from.to_owned(),
                        target: target.clone(),
                        found: shape.kind.clone(),
                        expected: "a data type",
                    },
                    place.clone(),
                );
                return None;
            }
            kind => {
                self.error(
                    ErrorKind::UnknownType { id: target.clone(), kind: kind.to_owned() },
                    self.place(target).then(&["type"]),
                );
                return None;
            }
        })
    }

    /// Returns the format of a member, if it or its contents do not have the default format.
    pub(super) fn format_of(&self, from: &str, place: &Place, member: &Member) -> Option<Format> {
        let mut wrappers: Vec<fn(Box<Format>) -> Format> = Vec::new();
        let mut member = member;
        for _ in 0..=DEPTH {
            let shape = self.shape(&member.target);
            let kind = shape.map_or("", |shape| shape.kind.as_str());
            let kind = if shape.is_none() { prelude_kind(&member.target) } else { kind };
            self.reject_type(from, place, kind);
            let format = match kind {
                "timestamp" if self.protocol == Protocol::RpcV2Cbor => None,
                "timestamp" if self.protocol == Protocol::RpcV2Json => Some(Format::EpochMillis),
                "timestamp" => text(&member.traits, TIMESTAMP_FORMAT)
                    .or_else(|| text(&shape?.traits, TIMESTAMP_FORMAT))
                    .and_then(|format| self.timestamp_format(from, place, format)),
                "bigInteger" | "bigDecimal" if self.protocol == Protocol::RpcV2Json => Some(Format::NumberString),
                _ => None,
            };
            if let Some(format) = format {
                return Some(wrappers.into_iter().rev().fold(format, |format, wrap| wrap(Box::new(format))));
            }
            member = match (kind, shape) {
                ("list" | "set", Some(shape @ Shape { member: Some(member), .. })) => {
                    wrappers.push(Format::Items);
                    wrappers.extend(sparse(shape));
                    member
                }
                ("map", Some(shape @ Shape { value: Some(value), .. })) => {
                    wrappers.push(Format::Values);
                    wrappers.extend(sparse(shape));
                    value
                }
                _ => return None,
            };
        }
        None
    }

    fn timestamp_format(&self, from: &str, place: &Place, format: &str) -> Option<Format> {
        match format {
            "epoch-seconds" => self.protocol.reads_xml().then_some(Format::EpochSeconds),
            "date-time" => Some(Format::DateTime),
            "http-date" => Some(Format::HttpDate),
            _ => {
                let kind = ErrorKind::TraitValue {
                    from: from.to_owned(),
                    name: TIMESTAMP_FORMAT.to_owned(),
                    message: format!("`{format}` is not `date-time`, `http-date` or `epoch-seconds`"),
                };
                self.error(kind, place.clone());
                None
            }
        }
    }
}

/// Returns the type of a shape in Smithy's prelude. Models can target these shapes without defining them.
fn prelude(id: &ShapeId) -> Option<Type> {
    Some(match id.as_str().strip_prefix("smithy.api#")? {
        "Blob" => Type::Blob,
        "Boolean" | "PrimitiveBoolean" => Type::Boolean,
        "String" => Type::String,
        "Byte" | "PrimitiveByte" => Type::Byte,
        "Short" | "PrimitiveShort" => Type::Short,
        "Integer" | "PrimitiveInteger" => Type::Integer,
        "Long" | "PrimitiveLong" => Type::Long,
        "Float" | "PrimitiveFloat" => Type::Float,
        "Double" | "PrimitiveDouble" => Type::Double,
        "BigInteger" => Type::BigInteger,
        "BigDecimal" => Type::BigDecimal,
        "Timestamp" => Type::Timestamp,
        "Document" => Type::Document,
        _ => return None,
    })
}

/// Returns the AST's name for the type of a shape in Smithy's prelude, or an empty string for types that always have
/// their default format.
fn prelude_kind(id: &ShapeId) -> &'static str {
    match prelude(id) {
        Some(Type::Timestamp) => "timestamp",
        Some(Type::Document) => "document",
        Some(Type::BigInteger) => "bigInteger",
        Some(Type::BigDecimal) => "bigDecimal",
        _ => "",
    }
}

/// Returns the wrapper for the format of items or values that may be null, or `None` if the list or map is not sparse.
fn sparse(shape: &Shape) -> Option<fn(Box<Format>) -> Format> {
    shape.traits.contains_key(SPARSE).then_some(Format::Sparse)
}
