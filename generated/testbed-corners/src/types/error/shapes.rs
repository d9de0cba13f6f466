//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// The shape `Leak`.
    pub struct Leak, LeakBuilder "Leak" {
        /// The member `message`.
        ///
        /// Sensitive: redacted in `Debug` output.
        message, set_message, get_message: optional(text) = member("message"), sensitive;
        /// The member `shelf`.
        shelf, set_shelf, get_shelf: optional(text) = member("shelf");
    }
}

error_structure! {
    /// The shape `PlainError`.
    pub struct PlainError, PlainErrorBuilder "PlainError" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}
