//! The structure `watch#Delivered`.

use client_runtime::structure;

structure! {
    /// The shape `Delivered` of the model.
    pub struct Delivered, DeliveredBuilder {}
}
