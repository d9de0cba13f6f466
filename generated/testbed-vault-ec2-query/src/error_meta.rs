//! The error type of the whole crate, for any operation.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The vault refuses the request.
        Refused;
    }
}
