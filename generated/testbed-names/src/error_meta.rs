//! The error type of the crate, which covers the errors of all operations.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `HasCMKsException`.
        HasCmKsException;
        /// The shape `Oops`.
        Oops;
        /// The shape `Oops`.
        OtherOops;
        /// The shape `Self`.
        SelfValue;
        /// The shape `SelfValue`.
        SelfValue_;
        /// The shape `Unhandled`.
        UnhandledOops;
    }
}
