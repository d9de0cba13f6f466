//! The structure `watch#Turn`.

use client_runtime::structure;

structure! {
    /// The shape `Turn` of the model.
    pub struct Turn, TurnBuilder {
        /// The member `degrees` of the model.
        degrees, set_degrees, get_degrees: optional(copy(i32)) = member("degrees");
    }
}
