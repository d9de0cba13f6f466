//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `HasCMKsException` of the model.
        HasCmKsException;
        /// The shape `Oops` of the model.
        Oops;
        /// The shape `Oops` of the model.
        OtherOops;
        /// The shape `Self` of the model.
        SelfValue;
        /// The shape `SelfValue` of the model.
        SelfValue_;
        /// The shape `Unhandled` of the model.
        UnhandledOops;
    }
}
