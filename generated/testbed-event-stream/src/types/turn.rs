//! The structure `watch#Turn`.

use client_runtime::structure;

structure! {
    /// The shape `Turn`.
    pub struct Turn, TurnBuilder, sent {
        /// The member `degrees`.
        degrees, set_degrees, get_degrees: optional(copy(i32)) = member("degrees");
    }
}
