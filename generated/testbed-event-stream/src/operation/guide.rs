//! Guides a carrier on the way.
//!
//! **In short**:
//!
//! - Needs [`number`](builders::GuideFluentBuilder::number) and [`turns`](builders::GuideFluentBuilder::turns).
//! - Sends [`Turns`](type@crate::types::Turns)s, one by one: [`turns`](builders::GuideFluentBuilder::turns)
//!   takes an [`EventStreamSender`](crate::primitives::event_stream::EventStreamSender), which is made from any
//!   `Stream` of them.
//! - Gives a [`GuideOutput`], whose [`events`](GuideOutput::events) receives
//!   [`ParcelEvents`](type@crate::types::ParcelEvents)s.
//! - Not retried once the first event was sent: a stream can be read only once.

use client_runtime::operation;

use crate::types::{ParcelEvents, Turns};
use crate::types::error::{ParcelEventsError, TurnsError};

operation! {
    /// The operation `watch#Guide`.
    operation Guide, guide: "Guide" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`Guide`](self).
    input GuideInput, GuideInputBuilder, GuideFluentBuilder: events {
        /// The member `Turns` of the model.
        ///
        /// Required.
        turns, set_turns, get_turns: stream(sent_events(Turns, TurnsError)) = payload();
        /// The member `Number` of the model.
        ///
        /// Required.
        number, set_number, get_number: optional(text) = member("Number");
    }

    /// The output of [`Guide`](self).
    output GuideOutput, GuideOutputBuilder: events {
        /// The events of a parcel.
        events, set_events, get_events: stream(events(ParcelEvents, ParcelEventsError)) = payload();
        /// The member `Carrier` of the model.
        carrier, set_carrier, get_carrier: optional(text) = member("Carrier");
    }

    errors GuideError {}
}
