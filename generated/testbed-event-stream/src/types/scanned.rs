//! The structure `watch#Scanned`.

use client_runtime::structure;

structure! {
    /// The shape `Scanned` of the model.
    pub struct Scanned, ScannedBuilder: fallible {
        /// The member `place` of the model.
        place, set_place, get_place: required(text) = member("place");
        /// The member `hands` of the model.
        hands, set_hands, get_hands: required(copy(i32)) = member("hands");
        /// The member `code` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        code, set_code, get_code: optional(text) = member("code"), sensitive;
    }
}
