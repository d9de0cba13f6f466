//! Has neither input nor output.
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
    /// The operation `tide#Ping`.
    operation Ping, ping: "Ping" {
        const HAS_BODY: bool = false;
    }

    /// The input of [`Ping`](self).
    input PingInput, PingInputBuilder, PingFluentBuilder {}

    /// The output of [`Ping`](self).
    output PingOutput, PingOutputBuilder {}

    errors PingError {
        /// The shape `GaugeStuck`.
        GaugeStuck, is_gauge_stuck: "GaugeStuck" | "Tide.GaugeStuck";
    }
}
