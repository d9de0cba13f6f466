//! The error type of the whole crate, for any operation.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `AwayException`.
        AwayException;
        /// The shape `LostException`.
        LostException;
    }
}
