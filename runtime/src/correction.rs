//! Support for building values from a response: empty values for required members that the service left out, which the
//! macro `correct!` fills in (Smithy 2.0, client error correction), and a common form of the results of `build`.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

/// A type that may have an empty value, for required members that a response leaves out.
pub trait Corrected: Sized {
    /// Returns the empty value; `None` if the type has none.
    fn corrected() -> Option<Self>;
}

macro_rules! corrected {
    ($($type:ty => $value:expr;)*) => {$(
        impl Corrected for $type {
            #[inline]
            fn corrected() -> Option<Self> {
                Some($value)
            }
        }
    )*};
}

corrected! {
    BigDecimal => Self::default();
    BigInteger => Self::default();
    Blob => Self::new([]);
    DateTime => Self::from_secs(0);
    Document => Self::Null;
}

/// The result of a `build` method, which may be fallible.
pub trait Built<T> {
    /// Returns the value.
    ///
    /// # Errors
    ///
    /// Fails if the value cannot be built.
    fn built(self) -> Result<T, BuildError>;
}

/// Returns the value that a `build` method built, whether or not the method is fallible. The error is boxed, for
/// callers that can also fail for other reasons.
///
/// # Errors
///
/// Fails if the value cannot be built.
#[inline]
pub fn built<T>(value: impl Built<T>) -> Result<T, BoxError> {
    Ok(value.built()?)
}

impl<T> Built<T> for T {
    fn built(self) -> Result<T, BuildError> {
        Ok(self)
    }
}

impl<T> Built<T> for Result<T, BuildError> {
    fn built(self) -> Result<T, BuildError> {
        self
    }
}
