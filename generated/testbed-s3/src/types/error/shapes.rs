//! The modeled errors of the service.

use client_runtime::{error_structure, extended_request_id};

error_structure! {
    /// There is no object with this key.
    pub struct NoSuchKey, NoSuchKeyBuilder "NoSuchKey" status 404 {
        /// The error message of the service.
        message, set_message, get_message: optional(text) = member("message");
    }
}

error_structure! {
    /// The object does not exist.
    pub struct NotFound, NotFoundBuilder "NotFound" {
        /// The error message of the service.
        message, set_message, get_message: optional(text) = member("message");
    }
}

extended_request_id! {
    error NoSuchKey;
    error NotFound;
}
