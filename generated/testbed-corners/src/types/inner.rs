//! The structure `corners#Inner`.

use client_runtime::structure;

structure! {
    /// The shape `Inner`.
    pub struct Inner, InnerBuilder {
        /// The member `secret`.
        ///
        /// Sensitive: redacted in `Debug` output.
        secret, set_secret, get_secret: optional(text) = member("secret"), sensitive;
        /// The member `open`.
        open, set_open, get_open: optional(text) = member("open");
    }
}
