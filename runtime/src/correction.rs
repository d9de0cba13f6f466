//! Values that are built from a response, in which the macro `correct!` has filled what the service must send but did not
//! (Smithy 2.0, client error correction).

use aws_smithy_types::error::operation::BuildError;

/// The result of a `build`, which can fail or not.
pub trait Built<T> {
    /// The value.
    ///
    /// # Errors
    ///
    /// If it cannot be built.
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
