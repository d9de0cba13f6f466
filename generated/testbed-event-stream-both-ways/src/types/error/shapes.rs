//! The modeled errors of the service.

use client_runtime::error_structure;

error_structure! {
    /// The shape `BusyException`.
    pub struct BusyException, BusyExceptionBuilder "BusyException" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `FailedException`.
    pub struct FailedException, FailedExceptionBuilder "FailedException", sent {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
        /// The member `stage`.
        stage, set_stage, get_stage: optional(copy(i32)) = event_header("stage");
        /// The member `detail`.
        detail, set_detail, get_detail: optional(text) = member("detail");
    }
}

error_structure! {
    /// The shape `LostSignalException`.
    pub struct LostSignalException, LostSignalExceptionBuilder "LostSignalException" {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
        /// The member `channel`.
        channel, set_channel, get_channel: optional(text) = member("channel");
    }
}
