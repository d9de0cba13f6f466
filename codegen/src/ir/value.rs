//! Values of the model: what examples and protocol tests hand to an operation and expect of it.

use super::Format;

/// A value that fits its type.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A boolean.
    Boolean(bool),
    /// A whole number of at most 64 bits.
    Integer(i64),
    /// An `f32`, finite or not.
    Float(f32),
    /// An `f64`, finite or not.
    Double(f64),
    /// A whole number of any size, in digits.
    BigInteger(String),
    /// A number of any size and precision, in digits.
    BigDecimal(String),
    /// A text.
    String(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// The bytes of a stream.
    Stream(Vec<u8>),
    /// A point in time.
    Timestamp {
        /// Seconds since 1970.
        seconds: i64,
        /// What the seconds leave out, in nanoseconds.
        nanos: u32,
    },
    /// A point in time as a double has it, which is not exact to the nanosecond: in seconds since 1970.
    EpochSeconds(f64),
    /// JSON of any form.
    Document(Document),
    /// A value of an enumeration.
    Enum {
        /// The enumeration.
        name: String,
        /// The variant, if the model has the value.
        variant: Option<String>,
        /// The value on the wire.
        value: String,
    },
    /// A structure.
    Structure {
        /// The structure.
        name: String,
        /// Whether its builder can fail.
        fallible: bool,
        /// The members that are set.
        members: Vec<MemberValue>,
    },
    /// A union.
    Union {
        /// The union.
        name: String,
        /// The variant.
        variant: String,
        /// Its key on the wire.
        key: String,
        /// The format that the variant states against its type's own.
        format: Option<Format>,
        /// What it holds; nothing for `smithy.api#Unit`.
        value: Option<Box<Value>>,
    },
    /// A list.
    List(Vec<Value>),
    /// A map, in the model's order.
    Map(Vec<(Value, Value)>),
    /// An item of a sparse list or map.
    Sparse(Option<Box<Value>>),
    /// A value in a box.
    Boxed(Box<Value>),
}

/// The value of a member.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberValue {
    /// The field, the setter of the builder and the accessor.
    pub field: String,
    /// The optional setter of the builder.
    pub setter: String,
    /// The key on the wire.
    pub key: String,
    /// The format that the member states against its type's own.
    pub format: Option<Format>,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// The value.
    pub value: Value,
}

/// JSON of any form (Smithy type `document`).
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number without sign or fraction.
    PosInt(u64),
    /// A negative number without fraction.
    NegInt(i64),
    /// Any other number.
    Float(f64),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Document>),
    /// Values by key.
    Object(Vec<(String, Document)>),
}

impl Value {
    /// Whether it is or contains the number that is unequal to itself.
    pub fn has_nan(&self) -> bool {
        match self {
            Self::Float(value) => value.is_nan(),
            Self::Double(value) => value.is_nan(),
            Self::Structure { members, .. } => members.iter().any(|member| member.value.has_nan()),
            Self::Union { value, .. } | Self::Sparse(value) => value.as_ref().is_some_and(|value| value.has_nan()),
            Self::List(items) => items.iter().any(Self::has_nan),
            Self::Map(entries) => entries.iter().any(|(_, value)| value.has_nan()),
            Self::Boxed(value) => value.has_nan(),
            _ => false,
        }
    }
}
