//! How errors that the model states are read.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::error::ErrorMetadata;

/// An error that the model states.
pub(crate) trait ModeledError: Sized {
    /// Reads the members from the body of an answer; what came with every error is in the metadata.
    fn read(body: &[u8], meta: ErrorMetadata) -> Result<Self, BoxError>;
}
