//! The structure `corners#Closed`.

use client_runtime::structure;

structure! {
    /// The shape `Closed`.
    pub struct Closed, ClosedBuilder {
        /// The member `text`.
        ///
        /// Sensitive: redacted in `Debug` output.
        text, set_text, get_text: optional(text) = member("text"), sensitive;
    }
}
