//! The structure `corners#Closed`.

use client_runtime::structure;

structure! {
    /// The shape `Closed` of the model.
    pub struct Closed, ClosedBuilder {
        /// The member `text` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        text, set_text, get_text: optional(text) = member("text"), sensitive;
    }
}
