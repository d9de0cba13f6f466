//! Guides a carrier on the way.
//!
//! **In short**:
//!
//! - Requires [`number`](builders::GuideFluentBuilder::number) and
//!   [`turns`](builders::GuideFluentBuilder::turns).
//! - Sends [`Turns`](type@crate::types::Turns) one by one: [`turns`](builders::GuideFluentBuilder::turns) takes
//!   an [`EventStreamSender`](crate::primitives::event_stream::EventStreamSender), into which any `Stream` of
//!   these events can be converted; see [event streams](crate::guide::event_streams).
//! - Returns [`GuideOutput`], whose [`events`](GuideOutput::events) is a stream of
//!   [`ParcelEvents`](type@crate::types::ParcelEvents).
//! - Not retried once the first event has been sent: a stream can be read only once.

use client_runtime::operation;

use crate::types::error::{ParcelEventsError, TurnsError};
use crate::types::{ParcelEvents, Turns};

operation! {
    /// The operation `watch#Guide`.
    operation Guide, guide: "Guide" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`Guide`](self).
    input GuideInput, GuideInputBuilder, GuideFluentBuilder: events {
        /// The member `Turns`.
        ///
        /// Required.
        turns, set_turns, get_turns: stream(sent_events(Turns, TurnsError)) = payload();
        /// The member `Number`.
        ///
        /// Required.
        number, set_number, get_number: optional(text) = member("Number");
    }

    /// The output of [`Guide`](self).
    output GuideOutput, GuideOutputBuilder: events {
        /// The events of a parcel.
        events, set_events, get_events: stream(events(ParcelEvents, ParcelEventsError)) = payload();
        /// The member `Carrier`.
        carrier, set_carrier, get_carrier: optional(text) = member("Carrier");
    }

    errors GuideError {}
}
