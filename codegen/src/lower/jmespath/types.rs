//! The types of intermediate values in expressions.

use crate::ast::ShapeId;
use crate::ir;
use crate::ir::query::{Load, Loaded};
use crate::lower::Context;
use crate::lower::members::Use;

/// A type and its Rust representation.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::lower) enum Ty {
    /// The input and output of an operation.
    Both {
        /// The input.
        input: Option<ShapeId>,
        /// The output.
        output: Option<ShapeId>,
    },
    /// `&Structure`; `None` for a structure without members.
    Structure(Option<ShapeId>, Use),
    /// `&Union`
    Union(ShapeId),
    /// `&HashMap`
    Map {
        /// The type of the keys.
        key: Stored,
        /// The type of the values.
        value: Stored,
    },
    /// `&[Item]`
    Slice(Stored),
    /// `[Item; N]`; the items are `Option`s if they can be absent.
    Array {
        /// The type of an item.
        item: Box<Ty>,
        /// Whether an item can be absent.
        sparse: bool,
    },
    /// An iterator.
    Iterator {
        /// The type of an item.
        item: Box<Ty>,
        /// Whether the order is significant.
        ordered: bool,
    },
    /// A tuple: an object whose keys are known, with these entries.
    Object(Vec<Entry>),
    /// `&str`
    Text,
    /// `bool`
    Flag,
    /// A number.
    Number(Number),
    /// `null`
    Null,
    /// One of two types: the result of `&&`, `||` or `not_null`, which return one of their operands.
    Mixed(Box<Ty>, Box<Ty>),
    /// Any other type, by its name in messages.
    Other(&'static str),
}

/// An entry of an object whose keys are known.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::lower) struct Entry {
    /// The key.
    pub(super) key: String,
    /// The type of the value.
    pub(super) ty: Ty,
    /// Whether the value can be absent.
    pub(super) optional: bool,
    /// Whether an absent value means that the object lacks the key; otherwise, the value is null.
    pub(super) lacking: bool,
}

/// A numeric type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::lower) enum Number {
    /// `i8`
    Byte,
    /// `i16`
    Short,
    /// `i32`
    Integer,
    /// `i64`
    Long,
    /// `usize`, for lengths.
    Size,
    /// `f32`
    Float,
    /// `f64`
    Double,
}

/// The type of a value in a union, list or map.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::lower) struct Stored {
    /// The shape.
    pub(super) shape: ShapeId,
    /// The Rust type.
    pub(super) ty: ir::Type,
}

impl Stored {
    /// Whether the value is an `Option`, as in a sparse list or map.
    pub(super) fn is_sparse(&self) -> bool {
        matches!(self.ty, ir::Type::Sparse(_))
    }

    /// Returns the conversion of references to the value, and the resulting type.
    pub(super) fn loaded(&self, context: &Context<'_>) -> (Loaded, Ty) {
        let (load, ty) = load(context, &self.shape, &self.ty);
        (Loaded { sparse: self.is_sparse(), load }, ty)
    }
}

/// Returns the conversion of a reference to a stored value, if it needs one, and the resulting type.
pub(super) fn load(context: &Context<'_>, shape: &ShapeId, ty: &ir::Type) -> (Option<Load>, Ty) {
    use ir::Type;
    let number = |number| (Some(Load::Copied), Ty::Number(number));
    match ty {
        Type::Boolean => (Some(Load::Copied), Ty::Flag),
        Type::Byte => number(Number::Byte),
        Type::Short => number(Number::Short),
        Type::Integer => number(Number::Integer),
        Type::Long => number(Number::Long),
        Type::Float => number(Number::Float),
        Type::Double => number(Number::Double),
        Type::String => (Some(Load::AsStr), Ty::Text),
        Type::Shape(_) => match context.shape(shape).map(|shape| shape.kind.as_str()) {
            Some("structure") => (None, Ty::Structure(Some(shape.clone()), Use::Other)),
            Some("union") => (None, Ty::Union(shape.clone())),
            _ => (Some(Load::AsStr), Ty::Text),
        },
        Type::Boxed(inner) | Type::Sparse(inner) => load(context, shape, inner),
        Type::List(item) => {
            let target = context.shape(shape).and_then(|shape| shape.member.as_ref()).map(|member| &member.target);
            match target {
                Some(target) => {
                    (Some(Load::AsSlice), Ty::Slice(Stored { shape: target.clone(), ty: (**item).clone() }))
                }
                None => (None, Ty::Other("list")),
            }
        }
        Type::Map(key, value) => {
            let target = context.shape(shape).and_then(|shape| Some((shape.key.as_ref()?, shape.value.as_ref()?)));
            match target {
                Some((key_member, value_member)) => {
                    let stored = |member: &crate::ast::Member, ty: &ir::Type| Stored {
                        shape: member.target.clone(),
                        ty: ty.clone(),
                    };
                    (None, Ty::Map { key: stored(key_member, key), value: stored(value_member, value) })
                }
                None => (None, Ty::Other("map")),
            }
        }
        Type::BigInteger | Type::BigDecimal => (None, Ty::Other("big number")),
        Type::Blob => (None, Ty::Other("blob")),
        Type::ByteStream => (None, Ty::Other("stream")),
        Type::Timestamp => (None, Ty::Other("timestamp")),
        Type::Document => (None, Ty::Other("document")),
    }
}

impl Ty {
    /// Describes the type, for messages.
    pub(in crate::lower) fn name(&self) -> String {
        match self {
            Self::Both { .. } => "the input and output".to_owned(),
            Self::Structure(Some(id), _) => format!("the structure `{id}`"),
            Self::Structure(None, _) => "a structure without members".to_owned(),
            Self::Union(id) => format!("the union `{id}`"),
            Self::Map { .. } => "a map".to_owned(),
            Self::Object(_) => "an object".to_owned(),
            Self::Slice(_) | Self::Array { .. } | Self::Iterator { .. } => "a list".to_owned(),
            Self::Text => "a string".to_owned(),
            Self::Flag => "a boolean".to_owned(),
            Self::Number(_) => "a number".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Mixed(one, other) => format!("{} or {}", one.name(), other.name()),
            Self::Other(kind) => format!("a {kind}"),
        }
    }

    /// Returns the number of types that a value of this type may have: more than one if the type is mixed.
    pub(super) fn alternatives(&self) -> usize {
        match self {
            Self::Mixed(one, other) => one.alternatives() + other.alternatives(),
            _ => 1,
        }
    }

    /// Whether a value of this type is a list or an object.
    pub(super) fn is_composite(&self) -> bool {
        use Ty::{Array, Iterator, Map, Object, Slice, Structure, Union};
        matches!(self, Structure(..) | Union(_) | Map { .. } | Object(_) | Slice(_) | Array { .. } | Iterator { .. })
    }

    /// Whether a value of this type is a string, boolean or number.
    pub(super) fn is_scalar(&self) -> bool {
        matches!(self, Self::Text | Self::Flag | Self::Number(_))
    }

    /// Whether all values of this type have the same Rust type. Each iterator has a type of its own, and arrays of
    /// different lengths have different types.
    pub(super) fn has_one_form(&self) -> bool {
        match self {
            Self::Iterator { .. } | Self::Array { .. } | Self::Null | Self::Mixed(..) => false,
            Self::Object(entries) => entries.iter().all(|entry| entry.ty.has_one_form()),
            _ => true,
        }
    }

    /// Whether values of this type are `Copy`, which the items of a list must be.
    pub(super) fn is_copied(&self) -> bool {
        match self {
            Self::Iterator { .. } | Self::Mixed(..) => false,
            Self::Object(entries) => entries.iter().all(|entry| entry.ty.is_copied()),
            Self::Array { item, .. } => item.is_copied(),
            _ => true,
        }
    }
}
