//! The structure `watch#Noted`.

use client_runtime::structure;

structure! {
    /// The shape `Noted`.
    pub struct Noted, NotedBuilder, received {
        /// The member `text`.
        text, set_text, get_text: optional(text) = event_payload();
    }
}
