//! The structure `watch#Delivered`.

use client_runtime::structure;

structure! {
    /// The shape `Delivered`.
    pub struct Delivered, DeliveredBuilder, received {}
}
