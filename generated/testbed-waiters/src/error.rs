//! Errors of calls, and the traits that they have in common.
//!
//! The error of every call is an [`SdkError`]: either the service returned an error, or there was no valid response.
//! Errors of the service are variants of the operation's own error type. For errors without a variant,
//! [`ProvideErrorMetadata`] has `code()` and `message()`. [`DisplayErrorContext`] prints an error with its causes.

client_runtime::error! {}
