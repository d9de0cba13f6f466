//! The shape `Listen` of the model.
//!
//! **In short**:
//!
//! - Needs nothing.
//! - Gives a [`ListenOutput`], whose [`events`](ListenOutput::events) receives
//!   [`ParcelEvents`](type@crate::types::ParcelEvents)s.
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.

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
