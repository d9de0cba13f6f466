//! Values that are built from a response, after the macro `correct!` has filled in required members that the service
//! left out (Smithy 2.0, client error correction).

use aws_smithy_types::error::operation::BuildError;

/// The result of a `build` method, which may be fallible.
pub trait Built<T> {
    /// The value.
    ///
    /// # Errors
    ///
    /// Fails if the value cannot be built.
    fn built(self) -> Result<T, BuildError>;
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
