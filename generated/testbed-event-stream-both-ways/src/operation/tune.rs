//! Listens to a channel.
//!
//! **In short**:
//!
//! - Sent as `GET /channels/{channel}`.
//! - Requires [`channel`](builders::TuneFluentBuilder::channel).
//! - Returns [`TuneOutput`], whose [`replies`](TuneOutput::replies) is a stream of
//!   [`Replies`](type@crate::types::Replies).
//! - Safe to repeat: read-only.

use client_runtime::operation;

use crate::types::Replies;
use crate::types::error::RepliesError;

operation! {
    /// The operation `radio#Tune`.
    operation Tune, tune: "Tune" GET "/channels/{channel}" {}

    /// The input of [`Tune`](self).
    input TuneInput, TuneInputBuilder, TuneFluentBuilder {
        /// The member `channel`.
        ///
        /// Required.
        ///
        /// In the path, as `{channel}`.
        channel, set_channel, get_channel: optional(text) = label("channel");
    }

    /// The output of [`Tune`](self).
    output TuneOutput, TuneOutputBuilder: events {
        /// Messages that are received on a channel.
        ///
        /// As the whole body.
        replies, set_replies, get_replies: stream(events(Replies, RepliesError)) = payload();
    }

    errors TuneError {}
}
