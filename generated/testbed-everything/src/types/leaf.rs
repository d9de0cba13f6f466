//! The structure `depot#Leaf`.

use client_runtime::structure;

structure! {
    /// The shape `Leaf` of the model.
    pub struct Leaf, LeafBuilder: fallible {
        /// The member `must` of the model.
        must, set_must, get_must: required(text) = member("must");
    }
}
