//! The type of a member: its Rust type, whether it can be absent, and its serialization format.

use super::value;

/// The optionality of a member.
#[derive(Clone, Debug, PartialEq)]
pub enum Optionality {
    /// A member that can be absent.
    Optional,
    /// A member that must be set.
    Required,
    /// A stream, which defaults to an empty one.
    Stream,
    /// A member with a default value.
    Default(Default),
}

/// The default value of a member.
#[derive(Clone, Debug, PartialEq)]
pub enum Default {
    /// A boolean.
    Boolean(bool),
    /// A number, in Rust syntax.
    Number(String),
    /// A string.
    String(String),
    /// A value of an enum.
    Enum {
        /// The enum.
        name: String,
        /// The value.
        value: String,
    },
    /// An empty list, map or blob.
    Empty,
    /// A big integer or big decimal, in decimal notation.
    BigNumber(String),
    /// A timestamp.
    Timestamp {
        /// Seconds since 1970.
        seconds: i64,
        /// Nanoseconds within the second.
        nanos: u32,
    },
    /// The bytes of a blob.
    Blob(Vec<u8>),
    /// A document.
    Document(value::Document),
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// `bool`
    Boolean,
    /// `i8`
    Byte,
    /// `i16`
    Short,
    /// `i32`
    Integer,
    /// `i64`
    Long,
    /// `f32`
    Float,
    /// `f64`
    Double,
    /// `BigInteger`
    BigInteger,
    /// `BigDecimal`
    BigDecimal,
    /// `String`
    String,
    /// `Blob`
    Blob,
    /// `DateTime`
    Timestamp,
    /// `Document`
    Document,
    /// `ByteStream`
    ByteStream,
    /// A structure, union or enum in `types`.
    Shape(String),
    /// `Vec`
    List(Box<Type>),
    /// `HashMap`
    Map(Box<Type>, Box<Type>),
    /// `Option`, inside a sparse list or map.
    Sparse(Box<Type>),
    /// `Box`, where a shape would contain itself.
    Boxed(Box<Type>),
}

/// A serialization format other than the default of the type.
#[derive(Clone, Debug, PartialEq)]
pub enum Format {
    /// A timestamp as an HTTP date.
    HttpDate,
    /// A timestamp in RFC 3339 format.
    DateTime,
    /// A timestamp in seconds since 1970.
    EpochSeconds,
    /// A string in base64: a header with the trait `smithy.api#mediaType`.
    MediaType,
    /// A timestamp in seconds since 1970, truncated to milliseconds when deserialized.
    EpochMillis,
    /// A big number as a string.
    NumberString,
    /// A list whose items have this format.
    Items(Box<Format>),
    /// A map whose values have this format.
    Values(Box<Format>),
    /// List items or map values that have this format or are null.
    Sparse(Box<Format>),
}
