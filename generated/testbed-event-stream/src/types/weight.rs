//! The structure `watch#Weight`.

use client_runtime::structure;

structure! {
    /// The shape `Weight`.
    pub struct Weight, WeightBuilder: fallible, received {
        /// The member `grams`.
        grams, set_grams, get_grams: required(copy(f64)) = member("grams");
    }
}
