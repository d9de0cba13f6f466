//! The structure `radio#Over`.

use client_runtime::structure;

structure! {
    /// The shape `Over`.
    pub struct Over, OverBuilder {}
}
