//! Error correction: the values for required members that a response leaves out (Smithy 2.0, "Client error
//! correction").

use crate::ir::value::Document;
use crate::ir::{Default, Type};

/// The value that replaces a missing enum value, as in the published crates.
const NO_VALUE: &str = "no value was set";

/// Returns the value for a type, or `None` if it is that of `std::default::Default`: `false`, zero, or an empty value.
///
/// Structures and unions need no value here, because members that target them can always be absent;
/// `ir::Member::required` marks those that clients fill in.
pub(super) fn of(ty: &Type) -> Option<Default> {
    match ty {
        Type::Boolean
        | Type::Byte
        | Type::Short
        | Type::Integer
        | Type::Long
        | Type::Float
        | Type::Double
        | Type::BigInteger
        | Type::BigDecimal
        | Type::String
        | Type::Blob
        | Type::ByteStream
        | Type::List(_)
        | Type::Map(..)
        | Type::Sparse(_) => None,
        Type::Timestamp => Some(Default::Timestamp { seconds: 0, nanos: 0 }),
        Type::Document => Some(Default::Document(Document::Null)),
        Type::Shape(name) => Some(Default::Enum { name: name.clone(), value: NO_VALUE.to_owned() }),
        Type::Boxed(inner) => of(inner),
    }
}
