//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// The vault refuses the request.
    pub struct Refused, RefusedBuilder "Refused" status 403 {
        /// A description of the problem.
        message, set_message, get_message: optional(text) = member("message");
        /// The reason, which is sensitive.
        ///
        /// Sensitive: redacted in `Debug` output.
        reason, set_reason, get_reason: optional(text) = member("Reason"), sensitive;
    }
}
