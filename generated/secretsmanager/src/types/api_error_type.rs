//! The structure `com.amazonaws.secretsmanager#APIErrorType`.

use client_runtime::structure;

structure! {
    /// Why one secret of a [`BatchGetSecretValue`](crate::operation::batch_get_secret_value) request could not be
    /// read.
    pub struct ApiErrorType, ApiErrorTypeBuilder {
        /// The name or ARN of the secret, as the request gave it or the filter found it.
        ///
        /// Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The name of the error that [`GetSecretValue`](crate::operation::get_secret_value) would have answered, such
        /// as [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException) or
        /// `AccessDeniedException`.
        error_code, set_error_code, get_error_code: optional(text) = member("ErrorCode");
        /// What went wrong, for people to read.
        ///
        /// Do not parse it; go by [`ErrorCode`](field@ApiErrorType::error_code).
        message, set_message, get_message: optional(text) = member("Message");
    }
}
