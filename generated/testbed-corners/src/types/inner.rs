//! The structure `corners#Inner`.

use client_runtime::structure;

structure! {
    /// The shape `Inner` of the model.
    pub struct Inner, InnerBuilder {
        /// The member `secret` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        secret, set_secret, get_secret: optional(text) = member("secret"), sensitive;
        /// The member `open` of the model.
        open, set_open, get_open: optional(text) = member("open");
    }
}
