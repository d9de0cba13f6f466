//! Has an input and an output without members.
//!
//! **In short**:
//!
//! - Takes no input.
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`GaugeStuck`](type@crate::types::error::GaugeStuck): The shape `GaugeStuck`.

use client_runtime::operation;

operation! {
    /// The operation `tide#Calibrate`.
    operation Calibrate, calibrate: "Calibrate" {}

    /// The input of [`Calibrate`](self).
    input CalibrateInput, CalibrateInputBuilder, CalibrateFluentBuilder {}

    /// The output of [`Calibrate`](self).
    output CalibrateOutput, CalibrateOutputBuilder {}

    errors CalibrateError {
        /// The shape `GaugeStuck`.
        GaugeStuck, is_gauge_stuck: "GaugeStuck" | "Tide.GaugeStuck";
    }
}
