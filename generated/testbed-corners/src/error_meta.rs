//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `Leak` of the model.
        Leak;
        /// The shape `PlainError` of the model.
        PlainError;
    }
}

client_runtime::waiter_errors! {}
