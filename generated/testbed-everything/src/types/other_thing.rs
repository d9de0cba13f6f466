//! The structure `depot.other#Thing`.

use client_runtime::structure;

structure! {
    /// The shape `Thing` of the model.
    pub struct OtherThing, OtherThingBuilder {
        /// The member `b` of the model.
        b, set_b, get_b: optional(text) = member("b");
    }
}
