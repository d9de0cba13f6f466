//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// The shape `GaugeGone`.
    pub struct GaugeGone, GaugeGoneBuilder "GaugeGone", sent {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
        /// The member `since`.
        since, set_since, get_since: optional(copy(i32)) = member("since");
    }
}

error_structure! {
    /// The shape `GaugeStuck`.
    pub struct GaugeStuck, GaugeStuckBuilder "GaugeStuck" {
        /// The member `Message`.
        message, set_message, get_message: optional(text) = member("Message");
    }
}
