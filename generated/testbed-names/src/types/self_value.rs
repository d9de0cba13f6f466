//! The structure `names#SelfValue`.

use client_runtime::structure;

structure! {
    /// The shape `SelfValue`.
    pub struct SelfValue_, SelfValueBuilder_: fallible, received {
        /// The member `value`.
        value, set_value, get_value: required(text) = member("value");
    }
}
