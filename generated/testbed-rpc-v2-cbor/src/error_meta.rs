//! The error of the whole crate.

use client_runtime::service_error;

service_error! {
    pub enum Error {
        /// The shape `GaugeGone` of the model.
        GaugeGone;
        /// The shape `GaugeStuck` of the model.
        GaugeStuck;
    }
}
