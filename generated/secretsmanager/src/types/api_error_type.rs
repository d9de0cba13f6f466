//! The structure `com.amazonaws.secretsmanager#APIErrorType`.

use client_runtime::structure;

structure! {
    /// A secret in a [`BatchGetSecretValue`](crate::operation::batch_get_secret_value) request that could not be
    /// read, and why.
    pub struct ApiErrorType, ApiErrorTypeBuilder, received {
        /// The name or ARN of the secret, as given in the request or as found by the filters.
        ///
        /// Length: 1 to 2048 characters.
        secret_id, set_secret_id, get_secret_id: optional(text) = member("SecretId");
        /// The error that [`GetSecretValue`](crate::operation::get_secret_value) would have returned, such as
        /// [`ResourceNotFoundException`](type@crate::types::error::ResourceNotFoundException) or
        /// `AccessDeniedException`.
        error_code, set_error_code, get_error_code: optional(text) = member("ErrorCode");
        /// A description of the error for people to read.
        ///
        /// Do not parse it; use [`ErrorCode`](field@ApiErrorType::error_code) instead.
        message, set_message, get_message: optional(text) = member("Message");
    }
}
