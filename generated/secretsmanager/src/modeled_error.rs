//! How errors that the model states are read.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::result::CreateUnhandledError;
use aws_smithy_types::error::ErrorMetadata;

/// An error that the model states.
pub(crate) trait ModeledError: Sized {
    /// Reads the members from the body of an answer; what came with every error is in the metadata.
    fn read(body: &[u8], meta: ErrorMetadata) -> Result<Self, BoxError>;
}

/// The metadata of an error whose message is sensitive: in place of the message it says that there is one.
#[allow(dead_code, reason = "not every service has errors with a sensitive message")]
pub(crate) fn without_message(meta: ErrorMetadata) -> ErrorMetadata {
    match meta.message() {
        None => meta,
        Some(_) => meta.into_builder().message("*** Sensitive Data Redacted ***").build(),
    }
}

/// Reads an error and makes it the `variant` of an operation's; one that cannot be read is unhandled.
pub(crate) fn read<T, E>(body: &[u8], meta: ErrorMetadata, variant: fn(T) -> E) -> E
where
    T: ModeledError,
    E: CreateUnhandledError,
{
    match T::read(body, meta) {
        Ok(error) => variant(error),
        Err(unreadable) => E::create_unhandled_error(unreadable, None),
    }
}
