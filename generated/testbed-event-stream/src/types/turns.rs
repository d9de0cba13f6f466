//! The event stream `watch#Turns`.

use client_runtime::event_stream;

use crate::types::{Stop, Turn};

event_stream! {
    /// The shape `Turns`.
    pub enum Turns: sent {
        /// The member `turn`.
        Turn(value(Turn)), as_turn, is_turn = event("turn");
        /// The member `stop`.
        Stop(value(Stop)), as_stop, is_stop = event("stop");
    }

    errors TurnsError {}
}
