//! Errors of calls, and what they have in common.
//!
//! Every call fails with an [`SdkError`]: either the service returned an error, or the call failed on its way.
//! Errors of the service are variants of the operation's own error type. For errors without a variant,
//! [`ProvideErrorMetadata`] has `code()` and `message()`. [`DisplayErrorContext`] prints an error with its causes.

client_runtime::error! {}
