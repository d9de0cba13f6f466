//! The errors of the service's model.

use client_runtime::error_structure;

error_structure! {
    /// The shape `MovedException` of the model.
    pub struct MovedException, MovedExceptionBuilder "MovedException" status 421 {
        /// The member `Message` of the model.
        message, set_message, get_message: optional(text) = member("Message");
    }
}
