//! The structure `names#SelfValue`.

use client_runtime::structure;

structure! {
    /// The shape `SelfValue` of the model.
    pub struct SelfValue_, SelfValueBuilder_: fallible {
        /// The member `value` of the model.
        value, set_value, get_value: required(text) = member("value");
    }
}
