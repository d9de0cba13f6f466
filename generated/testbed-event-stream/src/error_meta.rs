//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `AwayException`.
        AwayException;
        /// The shape `LostException`.
        LostException;
    }
}
