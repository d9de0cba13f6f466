//! Values that are built from a response, in which the macro `correct!` has filled what the service must send but did not
//! (Smithy 2.0, client error correction).

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::error::operation::BuildError;

/// The result of a `build`, which can fail or not.
pub(crate) trait Built<T> {
    /// The value, or why it cannot be built.
    fn built(self) -> Result<T, BoxError>;
}

impl<T> Built<T> for T {
    fn built(self) -> Result<T, BoxError> {
        Ok(self)
    }
}

impl<T> Built<T> for Result<T, BuildError> {
    fn built(self) -> Result<T, BoxError> {
        Ok(self?)
    }
}
