//! Listens to a channel.
//!
//! **In short**:
//!
//! - Needs [`channel`](builders::TuneFluentBuilder::channel).
//! - Gives a [`TuneOutput`], whose [`replies`](TuneOutput::replies) receives
//!   [`Replies`](type@crate::types::Replies)s.
//! - Safe to repeat: it changes nothing.

use client_runtime::operation;

use crate::types::Replies;
use crate::types::error::RepliesError;

operation! {
    /// The operation `radio#Tune`.
    operation Tune, tune: "Tune" GET "/channels/{channel}" {}

    /// The input of [`Tune`](self).
    input TuneInput, TuneInputBuilder, TuneFluentBuilder {
        /// The member `channel` of the model.
        ///
        /// Required.
        channel, set_channel, get_channel: optional(text) = label("channel");
    }

    /// The output of [`Tune`](self).
    output TuneOutput, TuneOutputBuilder: events {
        /// What is heard on a channel.
        replies, set_replies, get_replies: stream(events(Replies, RepliesError)) = payload();
    }

    errors TuneError {}
}
