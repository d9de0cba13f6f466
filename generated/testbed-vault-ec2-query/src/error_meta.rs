//! The error type of the crate, which covers the errors of all operations.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The vault refuses the request.
        Refused;
    }
}
