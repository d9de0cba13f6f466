//! The operation `Listen`.
//!
//! **In short**:
//!
//! - Takes no input.
//! - Returns [`ListenOutput`], whose [`events`](ListenOutput::events) is a stream
//!   of [`ParcelEvents`](type@crate::types::ParcelEvents).
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.

use client_runtime::operation;

use crate::types::ParcelEvents;
use crate::types::error::ParcelEventsError;

operation! {
    /// The operation `watch#Listen`.
    operation Listen, listen: "Listen" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`Listen`](self).
    input ListenInput, ListenInputBuilder, ListenFluentBuilder {}

    /// The output of [`Listen`](self).
    output ListenOutput, ListenOutputBuilder: events {
        /// The events of a parcel.
        events, set_events, get_events: stream(events(ParcelEvents, ParcelEventsError)) = payload();
    }

    errors ListenError {}
}
