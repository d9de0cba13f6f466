//! Values of shapes: the inputs and expected outputs of examples and protocol tests.

use super::Format;

/// A value that has been checked against its type.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A boolean.
    Boolean(bool),
    /// An integer of at most 64 bits.
    Integer(i64),
    /// An `f32`, finite or not.
    Float(f32),
    /// An `f64`, finite or not.
    Double(f64),
    /// An integer of any size, in decimal notation.
    BigInteger(String),
    /// A number of any size and precision, in decimal notation.
    BigDecimal(String),
    /// A string.
    String(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// The contents of a byte stream.
    Stream(Vec<u8>),
    /// A point in time.
    Timestamp {
        /// Seconds since 1970.
        seconds: i64,
        /// Nanoseconds within the second.
        nanos: u32,
    },
    /// A point in time as a floating-point number of seconds since 1970, which is not exact to the nanosecond.
    EpochSeconds(f64),
    /// A document.
    Document(Document),
    /// A value of an enum.
    Enum {
        /// The enum.
        name: String,
        /// The variant, if the value is in the model.
        variant: Option<String>,
        /// The value in requests and responses.
        value: String,
    },
    /// A structure.
    Structure {
        /// The structure.
        name: String,
        /// Whether the builder of the structure can fail.
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
        /// The key of the variant in requests and responses.
        key: String,
        /// The format of the variant, if it overrides that of the type.
        format: Option<Format>,
        /// The value of the variant; `None` for `smithy.api#Unit`.
        value: Option<Box<Value>>,
    },
    /// A list.
    List(Vec<Value>),
    /// A map, as entries in model order.
    Map(Vec<(Value, Value)>),
    /// An item of a sparse list, or a value of a sparse map.
    Sparse(Option<Box<Value>>),
    /// A boxed value.
    Boxed(Box<Value>),
}

/// The value of a member.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberValue {
    /// The name of the field, the builder's setter and the accessor.
    pub field: String,
    /// The builder's setter that takes an `Option`.
    pub setter: String,
    /// The key in requests and responses.
    pub key: String,
    /// The format of the member, if it overrides that of the type.
    pub format: Option<Format>,
    /// Whether the field is an `Option`.
    pub optional: bool,
    /// The value.
    pub value: Value,
}

/// A document: any JSON value (Smithy type `document`).
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A non-negative integer.
    PosInt(u64),
    /// A negative integer.
    NegInt(i64),
    /// Any other number.
    Float(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Document>),
    /// An object, as key-value pairs.
    Object(Vec<(String, Document)>),
}

impl Value {
    /// Whether the value is or contains NaN, which is not equal to itself.
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
