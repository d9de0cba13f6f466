//! Returns the events that it receives.
//!
//! **In short**:
//!
//! - Sent as `POST /echo`.
//! - Requires [`sounds`](builders::EchoFluentBuilder::sounds).
//! - Sends [`Sounds`](type@crate::types::Sounds) one by one: [`sounds`](builders::EchoFluentBuilder::sounds)
//!   takes an [`EventStreamSender`](crate::primitives::event_stream::EventStreamSender), into which any
//!   `Stream` of these events can be converted; see [event streams](crate::guide::event_streams).
//! - Returns [`EchoOutput`], whose [`sounds`](EchoOutput::sounds) is a stream of
//!   [`Sounds`](type@crate::types::Sounds).
//! - Not retried once the first event has been sent: a stream can be read only once.

use client_runtime::operation;

use crate::types::Sounds;
use crate::types::error::SoundsError;

operation! {
    /// The operation `radio#Echo`.
    operation Echo, echo: "Echo" POST "/echo" {
        const CONTENT_TYPE: Option<&'static str> = Some("application/vnd.amazon.eventstream");
    }

    /// The input of [`Echo`](self).
    input EchoInput, EchoInputBuilder, EchoFluentBuilder: events {
        /// Events of every kind.
        ///
        /// As the whole body.
        sounds, set_sounds, get_sounds: stream(sent_events(Sounds, SoundsError)) = payload();
    }

    /// The output of [`Echo`](self).
    output EchoOutput, EchoOutputBuilder: events {
        /// Events of every kind.
        ///
        /// As the whole body.
        sounds, set_sounds, get_sounds: stream(events(Sounds, SoundsError)) = payload();
    }

    errors EchoError {}
}
