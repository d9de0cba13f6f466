//! Talks on a channel and listens to it.
//!
//! **In short**:
//!
//! - Sent as `POST /channels/{channel}/converse?v=2`.
//! - Requires [`channel`](builders::ConverseFluentBuilder::channel) and
//!   [`orders`](builders::ConverseFluentBuilder::orders).
//! - Sends [`Orders`](type@crate::types::Orders) one by one:
//!   [`orders`](builders::ConverseFluentBuilder::orders) takes an
//!   [`EventStreamSender`](crate::primitives::event_stream::EventStreamSender), into which any `Stream` of
//!   these events can be converted; see [event streams](crate::guide::event_streams).
//! - Returns [`ConverseOutput`], whose [`replies`](ConverseOutput::replies) is a stream of
//!   [`Replies`](type@crate::types::Replies).
//! - Not retried once the first event has been sent: a stream can be read only once.
//!
//! **Errors**:
//!
//! - [`BusyException`](type@crate::types::error::BusyException): The shape `BusyException`.

use client_runtime::operation;
use client_runtime::orchestration::MemberNames;

use crate::types::error::{OrdersError, RepliesError};
use crate::types::{Orders, Replies};

operation! {
    /// The operation `radio#Converse`.
    operation Converse, converse: "Converse" POST "/channels/{channel}/converse?v=2" {
        const CONTENT_TYPE: Option<&'static str> = Some("application/vnd.amazon.eventstream");

        const MEMBER_NAMES: MemberNames = &[("language", "language")];
    }

    /// The input of [`Converse`](self).
    input ConverseInput, ConverseInputBuilder, ConverseFluentBuilder: events {
        /// The messages that the client sends.
        ///
        /// Required.
        ///
        /// As the whole body.
        orders, set_orders, get_orders: stream(sent_events(Orders, OrdersError)) = payload();
        /// The member `channel`.
        ///
        /// Required.
        ///
        /// In the path, as `{channel}`.
        channel, set_channel, get_channel: optional(text) = label("channel");
        /// The member `language`.
        ///
        /// In the header `x-radio-language`.
        language, set_language, get_language: optional(text) = header("x-radio-language");
    }

    /// The output of [`Converse`](self).
    output ConverseOutput, ConverseOutputBuilder: events {
        /// The messages that the service sends.
        ///
        /// As the whole body.
        replies, set_replies, get_replies: stream(events(Replies, RepliesError)) = payload();
        /// The member `session`.
        ///
        /// In the header `x-radio-session`.
        session, set_session, get_session: required(text) = header("x-radio-session");
        /// The member `status`.
        ///
        /// In the status code of the response.
        status, set_status, get_status: optional(copy(i32)) = status();
    }

    errors ConverseError {
        /// The shape `BusyException`.
        BusyException, is_busy_exception: "BusyException";
    }
}
