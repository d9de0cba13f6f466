//! The structure `watch#Scanned`.

use client_runtime::structure;

structure! {
    /// The shape `Scanned`.
    pub struct Scanned, ScannedBuilder: fallible, received {
        /// The member `place`.
        place, set_place, get_place: required(text) = member("place");
        /// The member `hands`.
        hands, set_hands, get_hands: required(copy(i32)) = member("hands");
        /// The member `code`.
        ///
        /// Sensitive: redacted in `Debug` output.
        code, set_code, get_code: optional(text) = member("code"), sensitive;
    }
}
