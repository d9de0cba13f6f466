//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `BusyException` of the model.
        BusyException;
        /// The shape `FailedException` of the model.
        FailedException;
        /// The shape `LostSignalException` of the model.
        LostSignalException;
    }
}
