//! Errors of calls, and what they have in common.
//!
//! Every call fails with an [`SdkError`]: of the service, or of the way to it. The service's errors are variants of the
//! operation's own error type; what no variant says, [`ProvideErrorMetadata`] does: `code()` and `message()`.
//! [`DisplayErrorContext`] prints an error with its causes.

pub use aws_smithy_runtime_api::box_error::BoxError;
pub use aws_smithy_runtime_api::client::result::ConnectorError;
pub use aws_smithy_types::error::display::DisplayErrorContext;
pub use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
pub use aws_smithy_types::error::operation::BuildError;

/// What a call of this client fails with.
pub type SdkError<E, R = aws_smithy_runtime_api::client::orchestrator::HttpResponse> =
    aws_smithy_runtime_api::client::result::SdkError<E, R>;

/// A text is not a value of an enumeration that this version of the crate knows.
#[derive(Debug)]
pub struct UnknownVariantError {
    value: String,
}

impl UnknownVariantError {
    #[allow(dead_code, reason = "not every service has enumerations")]
    pub(crate) fn new(value: impl Into<String>) -> Self {
        Self { value: value.into() }
    }
}

impl std::fmt::Display for UnknownVariantError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> Result<(), std::fmt::Error> {
        write!(f, "unknown enum variant: '{}'", self.value)
    }
}

impl std::error::Error for UnknownVariantError {}

pub(crate) mod sealed_unhandled;
