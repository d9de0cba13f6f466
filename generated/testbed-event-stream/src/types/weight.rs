//! The structure `watch#Weight`.

use client_runtime::structure;

structure! {
    /// The shape `Weight` of the model.
    pub struct Weight, WeightBuilder: fallible {
        /// The member `grams` of the model.
        grams, set_grams, get_grams: required(copy(f64)) = member("grams");
    }
}
