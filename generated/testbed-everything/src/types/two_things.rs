//! The structure `depot#TwoThings`.

use client_runtime::structure;

use crate::types::{OtherThing, Thing};

structure! {
    /// The shape `TwoThings`.
    pub struct TwoThings, TwoThingsBuilder {
        /// The member `mine`.
        mine, set_mine, get_mine: optional(value(Thing)) = member("mine");
        /// The member `other`.
        other, set_other, get_other: optional(value(OtherThing)) = member("other");
    }
}
