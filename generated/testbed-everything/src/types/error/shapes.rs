//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// The shape `Common`.
    pub struct Common, CommonBuilder "Common" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Odd`.
    pub struct Odd, OddBuilder "Odd" retried as ClientError {
        /// The member `Message`.
        message, set_message, get_message: optional(text) = member("Message");
        /// The member `code`.
        code, set_code, get_code: optional(copy(i32)) = member("code");
        /// The member `meta`.
        meta_value, set_meta_value, get_meta_value: optional(text) = member("meta");
        /// The member `requestId`.
        request_id, set_request_id, get_request_id: optional(text) = member("requestId");
        /// The member `retryable`.
        retryable, set_retryable, get_retryable: optional(copy(bool)) = member("retryable");
    }
}
