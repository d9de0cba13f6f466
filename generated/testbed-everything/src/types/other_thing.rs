//! The structure `depot.other#Thing`.

use client_runtime::structure;

structure! {
    /// The shape `Thing`.
    pub struct OtherThing, OtherThingBuilder {
        /// The member `b`.
        b, set_b, get_b: optional(text) = member("b");
    }
}
