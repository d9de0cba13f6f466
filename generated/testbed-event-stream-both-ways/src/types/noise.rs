//! The structure `radio#Noise`.

use client_runtime::structure;

structure! {
    /// The shape `Noise`.
    pub struct Noise, NoiseBuilder, received {
        /// The member `level`.
        level, set_level, get_level: optional(copy(i32)) = member("level");
    }
}
