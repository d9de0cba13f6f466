//! Returns a chart as a stream.
//!
//! **In short**:
//!
//! - Sent as `GET /charts/{Name}`.
//! - Requires [`name`](builders::GetChartFluentBuilder::name).
//! - Returns [`GetChartOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`FogTooThick`](type@crate::types::error::FogTooThick): There is no visibility.
//!
#![doc = include_str!("../../docs/operation/get_chart.md")]

use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::operation;

operation! {
    /// The operation `light#GetChart`.
    operation GetChart, get_chart: "GetChart" GET "/charts/{Name}" {}

    /// The input of [`GetChart`](self).
    input GetChartInput, GetChartInputBuilder, GetChartFluentBuilder {
        /// The name.
        ///
        /// Required.
        ///
        /// In the path, as `{Name}`.
        name, set_name, get_name: optional(text) = label("Name");
    }

    /// The output of [`GetChart`](self).
    output GetChartOutput, GetChartOutputBuilder: streaming {
        /// The chart.
        ///
        /// As the whole body.
        chart, set_chart, get_chart: stream(value(ByteStream)) = payload();
        /// The scale.
        ///
        /// In the header `x-scale`.
        scale, set_scale, get_scale: optional(copy(i32)) = header("x-scale");
    }

    errors GetChartError {
        /// There is no visibility.
        FogTooThick, is_fog_too_thick: "FogTooThick";
    }
}
