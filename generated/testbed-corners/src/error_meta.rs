//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `Leak`.
        Leak;
        /// The shape `PlainError`.
        PlainError;
    }
}

client_runtime::waiter_errors! {}
