//! The errors of the service's model.

use client_runtime::error_structure;

error_structure! {
    /// The shape `BusyException` of the model.
    pub struct BusyException, BusyExceptionBuilder "BusyException" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `FailedException` of the model.
    pub struct FailedException, FailedExceptionBuilder "FailedException", sent {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
        /// The member `stage` of the model.
        stage, set_stage, get_stage: optional(copy(i32)) = event_header("stage");
        /// The member `detail` of the model.
        detail, set_detail, get_detail: optional(text) = member("detail");
    }
}

error_structure! {
    /// The shape `LostSignalException` of the model.
    pub struct LostSignalException, LostSignalExceptionBuilder "LostSignalException" {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
        /// The member `channel` of the model.
        channel, set_channel, get_channel: optional(text) = member("channel");
    }
}
