//! Sends a stream of messages, and receives a single response.
//!
//! **In short**:
//!
//! - Sent as `PUT /reports`.
//! - Requires [`orders`](builders::ReportFluentBuilder::orders).
//! - Sends [`Orders`](type@crate::types::Orders) one by one: [`orders`](builders::ReportFluentBuilder::orders)
//!   takes an [`EventStreamSender`](crate::primitives::event_stream::EventStreamSender), into which any
//!   `Stream` of these events can be converted; see [event streams](crate::guide::event_streams).
//! - Returns [`ReportOutput`].
//! - Not retried once the first event has been sent: a stream can be read only once.

use client_runtime::operation;

use crate::types::Orders;
use crate::types::error::OrdersError;

operation! {
    /// The operation `radio#Report`.
    operation Report, report: "Report" PUT "/reports" {
        const CONTENT_TYPE: Option<&'static str> = Some("application/vnd.amazon.eventstream");
    }

    /// The input of [`Report`](self).
    input ReportInput, ReportInputBuilder, ReportFluentBuilder: events {
        /// Messages that are sent on a channel.
        ///
        /// As the whole body.
        orders, set_orders, get_orders: stream(sent_events(Orders, OrdersError)) = payload();
    }

    /// The output of [`Report`](self).
    output ReportOutput, ReportOutputBuilder {
        /// The member `count`.
        count, set_count, get_count: optional(copy(i32)) = member("count");
    }

    errors ReportError {}
}
