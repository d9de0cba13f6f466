//! How errors that the model states are read.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::result::CreateUnhandledError;
use aws_smithy_types::error::ErrorMetadata;

use crate::http::Response;

/// An error that the model states.
pub trait ModeledError: Sized {
    /// Reads the members from the body of an answer; what came with every error is in the metadata.
    fn read(response: Response<'_>, meta: ErrorMetadata) -> Result<Self, BoxError>;
}

/// Replaces the message of an error that must not show it.
pub fn without_message(meta: ErrorMetadata) -> ErrorMetadata {
    match meta.message() {
        None => meta,
        Some(_) => meta.into_builder().message("*** Sensitive Data Redacted ***").build(),
    }
}

/// Reads an error and makes it the `variant` of an operation's; one that cannot be read is unhandled.
pub fn read<T, E>(response: Response<'_>, meta: ErrorMetadata, variant: fn(T) -> E) -> E
where
    T: ModeledError,
    E: CreateUnhandledError,
{
    match T::read(response, meta) {
        Ok(error) => variant(error),
        Err(unreadable) => E::create_unhandled_error(unreadable, None),
    }
}
