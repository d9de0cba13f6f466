//! The errors of the service's model.

use client_runtime::error_structure;

error_structure! {
    /// The shape `Leak` of the model.
    pub struct Leak, LeakBuilder "Leak" {
        /// The member `message` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        message, set_message, get_message: optional(text) = member("message"), sensitive;
        /// The member `shelf` of the model.
        shelf, set_shelf, get_shelf: optional(text) = member("shelf");
    }
}

error_structure! {
    /// The shape `PlainError` of the model.
    pub struct PlainError, PlainErrorBuilder "PlainError" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}
