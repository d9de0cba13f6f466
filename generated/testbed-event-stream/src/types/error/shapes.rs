//! The errors of the service's model.

use aws_smithy_types::DateTime;
use client_runtime::error_structure;

error_structure! {
    /// The shape `AwayException` of the model.
    pub struct AwayException, AwayExceptionBuilder "AwayException" status 500 retried as ThrottlingError {
        /// The member `message` of the model.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `LostException` of the model.
    pub struct LostException, LostExceptionBuilder "LostException" {
        /// The member `Message` of the model.
        message, set_message, get_message: optional(text) = member("Message");
        /// The member `place` of the model.
        place, set_place, get_place: required(text) = member("place");
        /// The member `since` of the model.
        since, set_since, get_since: optional(value(DateTime)) = member("since");
    }
}
