//! The structure `depot#Tree`.

use client_runtime::structure;

structure! {
    /// The shape `Tree`.
    pub struct Tree, TreeBuilder {
        /// The member `value`.
        value, set_value, get_value: optional(copy(i32)) = member("value");
        /// The member `left`.
        left, set_left, get_left: optional(boxed(Tree)) = member("left");
        /// The member `children`.
        children, set_children, get_children: optional(list(Tree)) = member("children");
        /// The member `byName`.
        by_name, set_by_name, get_by_name: optional(map(text, Tree)) = member("byName");
    }
}
