//! The event stream `radio#Orders`.

use client_runtime::event_stream;

use crate::types::{Play, Say};

event_stream! {
    /// Messages that are sent on a channel.
    pub enum Orders: sent {
        /// Words.
        Say(value(Say)), as_say, is_say = event("say");
        /// Sound.
        Play(value(Play)), as_play, is_play = event("play") {
            sound: optional payload(bytes);
        }
    }

    errors OrdersError {}
}
