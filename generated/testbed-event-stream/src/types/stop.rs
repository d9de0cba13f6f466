//! The structure `watch#Stop`.

use client_runtime::structure;

structure! {
    /// The shape `Stop` of the model.
    pub struct Stop, StopBuilder {}
}
