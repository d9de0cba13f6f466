//! The structure `depot#Leaf`.

use client_runtime::structure;

structure! {
    /// The shape `Leaf`.
    pub struct Leaf, LeafBuilder: fallible {
        /// The member `must`.
        must, set_must, get_must: required(text) = member("must");
    }
}
