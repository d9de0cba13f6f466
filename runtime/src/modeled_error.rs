//! A trait for modeled errors, and functions that read them and redact their messages.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::result::CreateUnhandledError;
use aws_smithy_types::error::ErrorMetadata;

use crate::http::Response;

/// A modeled error.
pub trait ModeledError: Sized {
    /// Reads the members from a response. The fields that all errors have in common are in `meta`.
    fn read(response: Response<'_>, meta: ErrorMetadata) -> Result<Self, BoxError>;
}

/// Redacts the message of an error whose message is sensitive.
pub fn without_message(meta: ErrorMetadata) -> ErrorMetadata {
    match meta.message() {
        None => meta,
        Some(_) => meta.into_builder().message("*** Sensitive Data Redacted ***").build(),
    }
}

/// Reads an error and wraps it in the `variant` of an operation's error. If the error cannot be read, it becomes an
/// unhandled error.
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
