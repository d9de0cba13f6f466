//! Stores a chart from a stream.
//!
//! **In short**:
//!
//! - Sent as `PUT /charts/{Name}`.
//! - Requires [`name`](builders::PutChartFluentBuilder::name) and
//!   [`chart`](builders::PutChartFluentBuilder::chart).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`FogTooThick`](type@crate::types::error::FogTooThick): There is no visibility.

use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::operation;

operation! {
    /// The operation `light#PutChart`.
    operation PutChart, put_chart: "PutChart" PUT "/charts/{Name}" {
        const CONTENT_TYPE: Option<&'static str> = Some("application/octet-stream");
    }

    /// The input of [`PutChart`](self).
    input PutChartInput, PutChartInputBuilder, PutChartFluentBuilder: streaming {
        /// The name.
        ///
        /// Required.
        ///
        /// In the path, as `{Name}`.
        name, set_name, get_name: optional(text) = label("Name");
        /// The chart.
        ///
        /// Required.
        ///
        /// As the whole body.
        chart, set_chart, get_chart: stream(value(ByteStream)) = payload();
    }

    /// The output of [`PutChart`](self).
    output PutChartOutput, PutChartOutputBuilder {}

    errors PutChartError {
        /// There is no visibility.
        FogTooThick, is_fog_too_thick: "FogTooThick";
    }
}
