//! Has an event stream in its input.
//!
//! **In short**:
//!
//! - Requires [`tides`](builders::GatherFluentBuilder::tides).
//! - Sends [`Tides`](type@crate::types::Tides) one by one: [`tides`](builders::GatherFluentBuilder::tides)
//!   takes an [`EventStreamSender`](crate::primitives::event_stream::EventStreamSender), into which any
//!   `Stream` of these events can be converted; see [event streams](crate::guide::event_streams).
//! - Returns [`GatherOutput`].
//! - Not retried once the first event has been sent: a stream can be read only once.
//!
//! **Errors**:
//!
//! - [`GaugeStuck`](type@crate::types::error::GaugeStuck): The shape `GaugeStuck`.

use client_runtime::operation;

use crate::types::Tides;
use crate::types::error::TidesError;

operation! {
    /// The operation `tide#Gather`.
    operation Gather, gather: "Gather" {}

    /// The input of [`Gather`](self).
    input GatherInput, GatherInputBuilder, GatherFluentBuilder: events {
        /// The member `tides`.
        tides, set_tides, get_tides: stream(sent_events(Tides, TidesError)) = payload();
    }

    /// The output of [`Gather`](self).
    output GatherOutput, GatherOutputBuilder {
        /// The member `count`.
        count, set_count, get_count: optional(copy(i32)) = member("count");
    }

    errors GatherError {
        /// The shape `GaugeStuck`.
        GaugeStuck, is_gauge_stuck: "GaugeStuck" | "Tide.GaugeStuck";
    }
}
