//! The structure `depot#Thing`.

use client_runtime::structure;

structure! {
    /// The shape `Thing` of the model.
    pub struct Thing, ThingBuilder {
        /// The member `a` of the model.
        a, set_a, get_a: optional(text) = member("a");
    }
}
