//! The structure `radio#Over`.

use client_runtime::structure;

structure! {
    /// The shape `Over` of the model.
    pub struct Over, OverBuilder {}
}
