//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `BusyException`.
        BusyException;
        /// The shape `FailedException`.
        FailedException;
        /// The shape `LostSignalException`.
        LostSignalException;
    }
}
