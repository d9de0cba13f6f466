//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// The shape `MovedException`.
    pub struct MovedException, MovedExceptionBuilder "MovedException" {
        /// The member `Message`.
        message, set_message, get_message: optional(text) = member("Message");
    }
}
