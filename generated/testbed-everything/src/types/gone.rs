//! The structure `depot#Gone`.

use client_runtime::structure;

structure! {
    /// Deprecated.
    pub struct Gone, GoneBuilder {
        /// The member `a`.
        a, set_a, get_a: optional(text) = member("a");
    }
}
