//! The error type of the crate, which covers the errors of all operations.

use client_runtime::{extended_request_id, service_error};

service_error! {
    pub enum Error {
        /// There is no object with this key.
        NoSuchKey;
        /// The object does not exist.
        NotFound;
    }
}

extended_request_id! {
    error Error;
}
