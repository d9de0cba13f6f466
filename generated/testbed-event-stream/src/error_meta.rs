//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `AwayException` of the model.
        AwayException;
        /// The shape `LostException` of the model.
        LostException;
    }
}
