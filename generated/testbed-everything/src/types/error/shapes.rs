//! The errors of the service's model.

use client_runtime::error_structure;

error_structure! {
    /// The shape `Common` of the model.
    pub struct Common, CommonBuilder "Common" status 500 {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `Odd` of the model.
    pub struct Odd, OddBuilder "Odd" retried as ClientError {
        /// The member `Message` of the model.
        message, set_message, get_message: optional(text) = member("Message");
        /// The member `code` of the model.
        code, set_code, get_code: optional(copy(i32)) = member("code");
        /// The member `meta` of the model.
        meta_value, set_meta_value, get_meta_value: optional(text) = member("meta");
        /// The member `requestId` of the model.
        request_id, set_request_id, get_request_id: optional(text) = member("requestId");
        /// The member `retryable` of the model.
        retryable, set_retryable, get_retryable: optional(copy(bool)) = member("retryable");
    }
}
