//! The event stream `radio#Replies`.

use client_runtime::event_stream;

use crate::types::{Heard, Noise};

event_stream! {
    /// Messages that are received on a channel.
    pub enum Replies: received {
        /// Words that were understood.
        Heard(value(Heard)), as_heard, is_heard = event("heard");
        /// The member `noise`.
        Noise(value(Noise)), as_noise, is_noise = event("noise");
    }

    errors RepliesError {
        /// The shape `LostSignalException`.
        LostSignalException, is_lost_signal_exception: "lost";
    }
}
