//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {}
}

client_runtime::waiter_errors! {}
