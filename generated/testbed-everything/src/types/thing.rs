//! The structure `depot#Thing`.

use client_runtime::structure;

structure! {
    /// The shape `Thing`.
    pub struct Thing, ThingBuilder {
        /// The member `a`.
        a, set_a, get_a: optional(text) = member("a");
    }
}
