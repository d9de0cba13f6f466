//! Has an event stream in its output.
//!
//! **In short**:
//!
//! - Takes no input.
//! - Returns [`WatchOutput`], whose [`tides`](WatchOutput::tides) is a stream of
//!   [`Tides`](type@crate::types::Tides).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`GaugeStuck`](type@crate::types::error::GaugeStuck): The shape `GaugeStuck`.

use client_runtime::operation;

use crate::types::Tides;
use crate::types::error::TidesError;

operation! {
    /// The operation `tide#Watch`.
    operation Watch, watch: "Watch" {
        const HAS_BODY: bool = false;
    }

    /// The input of [`Watch`](self).
    input WatchInput, WatchInputBuilder, WatchFluentBuilder {}

    /// The output of [`Watch`](self).
    output WatchOutput, WatchOutputBuilder: events {
        /// The member `tides`.
        tides, set_tides, get_tides: stream(events(Tides, TidesError)) = payload();
        /// The member `station`.
        station, set_station, get_station: optional(text) = member("station");
    }

    errors WatchError {
        /// The shape `GaugeStuck`.
        GaugeStuck, is_gauge_stuck: "GaugeStuck" | "Tide.GaugeStuck";
    }
}
