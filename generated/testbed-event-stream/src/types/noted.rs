//! The structure `watch#Noted`.

use client_runtime::structure;

structure! {
    /// The shape `Noted` of the model.
    pub struct Noted, NotedBuilder {
        /// The member `text` of the model.
        text, set_text, get_text: optional(text) = event_payload();
    }
}
