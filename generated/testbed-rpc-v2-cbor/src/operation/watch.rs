//! Has an event stream in its output.
//!
//! **In short**:
//!
//! - Needs nothing.
//! - Gives a [`WatchOutput`], whose [`tides`](WatchOutput::tides) receives
//!   [`Tides`](type@crate::types::Tides)s.
//! - Retried as every operation is; if an answer is lost, a retry can take effect a second time.
//!
//! **Errors**:
//!
//! - [`GaugeStuck`](type@crate::types::error::GaugeStuck): The shape `GaugeStuck` of the model.

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
        /// The member `tides` of the model.
        tides, set_tides, get_tides: stream(events(Tides, TidesError)) = payload();
        /// The member `station` of the model.
        station, set_station, get_station: optional(text) = member("station");
    }

    errors WatchError {
        /// The shape `GaugeStuck` of the model.
        GaugeStuck, is_gauge_stuck: "GaugeStuck" | "Tide.GaugeStuck";
    }
}
