//! The modeled errors of the service.

use aws_smithy_types::DateTime;
use client_runtime::error_structure;

error_structure! {
    /// The shape `AwayException`.
    pub struct AwayException, AwayExceptionBuilder "AwayException" retried as ThrottlingError {
        /// The member `message`.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The shape `LostException`.
    pub struct LostException, LostExceptionBuilder "LostException" {
        /// The member `Message`.
        message, set_message, get_message: optional(text) = member("Message");
        /// The member `place`.
        place, set_place, get_place: required(text) = member("place");
        /// The member `since`.
        since, set_since, get_since: optional(value(DateTime)) = member("since");
    }
}
