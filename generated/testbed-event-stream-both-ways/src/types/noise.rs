//! The structure `radio#Noise`.

use client_runtime::structure;

structure! {
    /// The shape `Noise` of the model.
    pub struct Noise, NoiseBuilder {
        /// The member `level` of the model.
        level, set_level, get_level: optional(copy(i32)) = member("level");
    }
}
