//! The structure `watch#Weighed`.

use client_runtime::structure;

use crate::types::Weight;

structure! {
    /// The shape `Weighed`.
    pub struct Weighed, WeighedBuilder, received {
        /// The member `by`.
        by, set_by, get_by: optional(text) = event_header("by");
        /// The member `weight`.
        weight, set_weight, get_weight: optional(value(Weight)) = event_payload();
    }
}
