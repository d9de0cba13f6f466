//! The structure `watch#Stop`.

use client_runtime::structure;

structure! {
    /// The shape `Stop`.
    pub struct Stop, StopBuilder, sent {}
}
