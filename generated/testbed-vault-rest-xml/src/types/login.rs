//! The structure `vault#Login`.

use client_runtime::structure;

structure! {
    /// A login.
    pub struct Login, LoginBuilder {
        /// The user.
        user, set_user, get_user: optional(text) = member("User");
        /// The password.
        ///
        /// Sensitive: redacted in `Debug` output.
        password, set_password, get_password: optional(text) = member("Password"), sensitive;
    }
}
