//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// There is no visibility.
    pub struct FogTooThick, FogTooThickBuilder "FogTooThick" status 503 {
        /// The message.
        message, set_message, get_message: optional(text) = member("message");
        /// The range of sight, in meters.
        ///
        /// In the header `x-range`.
        range, set_range, get_range: optional(copy(i32)) = header("x-range");
    }
}
