//! The errors of the service's model.

use client_runtime::error_structure;

error_structure! {
    /// The shape `GaugeGone` of the model.
    pub struct GaugeGone, GaugeGoneBuilder "GaugeGone", sent {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
        /// The member `since` of the model.
        since, set_since, get_since: optional(copy(i32)) = member("since");
    }
}

error_structure! {
    /// The shape `GaugeStuck` of the model.
    pub struct GaugeStuck, GaugeStuckBuilder "GaugeStuck" {
        /// The member `Message` of the model.
        message, set_message, get_message: optional(text) = member("Message");
    }
}
