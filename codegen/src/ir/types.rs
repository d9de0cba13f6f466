//! The type of a member: what it is in Rust, whether it can be absent, and how it goes over the wire.

use super::value;

/// Whether a member can be absent.
#[derive(Clone, Debug, PartialEq)]
pub enum Optionality {
    /// It can.
    Optional,
    /// It must be set.
    Required,
    /// It is a stream, which is empty when it is not set.
    Stream,
    /// It has a value when it is not set.
    Default(Default),
}

/// The value of a member that is not set.
#[derive(Clone, Debug, PartialEq)]
pub enum Default {
    /// A boolean.
    Boolean(bool),
    /// A number, as Rust writes it.
    Number(String),
    /// A text.
    String(String),
    /// A value of an enumeration.
    Enum {
        /// The enumeration.
        name: String,
        /// The value.
        value: String,
    },
    /// A list or a map without entries, a blob without bytes.
    Empty,
    /// A big integer or big decimal, by its digits.
    BigNumber(String),
    /// A timestamp.
    Timestamp {
        /// Seconds since 1970.
        seconds: i64,
        /// Nanoseconds after them.
        nanos: u32,
    },
    /// The bytes of a blob.
    Blob(Vec<u8>),
    /// A document.
    Document(value::Document),
}

/// A type in Rust.
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
    /// A structure, union or enumeration under `types`.
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

/// A format on the wire that is not the one of the type.
#[derive(Clone, Debug, PartialEq)]
pub enum Format {
    /// A timestamp as in HTTP headers.
    HttpDate,
    /// A timestamp as RFC 3339 text.
    DateTime,
    /// A timestamp in seconds since 1970.
    EpochSeconds,
    /// A string in base64, as headers have those with the trait `smithy.api#mediaType`.
    MediaType,
    /// A timestamp in seconds since 1970, cut to milliseconds where it is read.
    EpochMillis,
    /// A big number as a string.
    NumberString,
    /// The items of a list.
    Items(Box<Format>),
    /// The values of a map.
    Values(Box<Format>),
    /// Items or values that may be null.
    Sparse(Box<Format>),
}
