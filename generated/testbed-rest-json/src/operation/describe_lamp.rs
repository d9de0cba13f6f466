//! Returns a lamp.
//!
//! **In short**:
//!
//! - Sent as `GET /coasts/{Coast}/lamps/{Lamp+}?view=full`.
//! - Requires [`coast`](builders::DescribeLampFluentBuilder::coast) and
//!   [`lamp`](builders::DescribeLampFluentBuilder::lamp).
//! - Returns [`DescribeLampOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`FogTooThick`](type@crate::types::error::FogTooThick): There is no visibility.
//!
#![doc = include_str!("../../docs/operation/describe_lamp.md")]

use aws_smithy_types::DateTime;
use client_runtime::codec::{DateTimeText, HttpDate};
use client_runtime::operation;

operation! {
    /// The operation `light#DescribeLamp`.
    operation DescribeLamp, describe_lamp: "DescribeLamp" GET "/coasts/{Coast}/lamps/{Lamp+}?view=full" {}

    /// The input of [`DescribeLamp`](self).
    input DescribeLampInput, DescribeLampInputBuilder, DescribeLampFluentBuilder {
        /// The coast.
        ///
        /// Required.
        ///
        /// In the path, as `{Coast}`.
        coast, set_coast, get_coast: optional(text) = label("Coast");
        /// The lamp, whose name may have slashes.
        ///
        /// Required.
        ///
        /// In the path, as `{Lamp}`.
        lamp, set_lamp, get_lamp: optional(text) = label("Lamp");
        /// The colors to include.
        ///
        /// In the query, as `color`.
        colors, set_colors, get_colors: optional(list(text)) = query("color");
        /// The time of the first flash to include.
        ///
        /// In the query, as `since`.
        since, set_since, get_since: optional(value(DateTime)) = query("since") as DateTimeText;
        /// The time of the last look.
        ///
        /// In the header `If-Modified-Since`.
        unchanged, set_unchanged, get_unchanged: optional(value(DateTime)) = header("If-Modified-Since") as HttpDate;
        /// The lenses, all in one header.
        ///
        /// In the header `x-lens`.
        lenses, set_lenses, get_lenses: optional(list(text)) = header("x-lens");
        /// Notes, each in a header.
        ///
        /// In headers whose names start with `x-note-`.
        notes, set_notes, get_notes: optional(map(text, text)) = prefix_headers("x-note-");
        /// Additional query parameters.
        ///
        /// In the query, one parameter for each entry.
        more, set_more, get_more: optional(map(text, text)) = query_params();
    }

    /// The output of [`DescribeLamp`](self).
    output DescribeLampOutput, DescribeLampOutputBuilder {
        /// The status of the response.
        ///
        /// In the status code of the response.
        status, set_status, get_status: optional(copy(i32)) = status();
        /// The time of the last change.
        ///
        /// In the header `Last-Modified`.
        revised, set_revised, get_revised: optional(value(DateTime)) = header("Last-Modified") as HttpDate;
        /// The lenses.
        ///
        /// In the header `x-lens`.
        lenses, set_lenses, get_lenses: optional(list(text)) = header("x-lens");
        /// The notes.
        ///
        /// In headers whose names start with `x-note-`.
        notes, set_notes, get_notes: optional(map(text, text)) = prefix_headers("x-note-");
        /// The height, in meters.
        height, set_height, get_height: optional(copy(f64)) = member("heightInMetres");
    }

    errors DescribeLampError {
        /// There is no visibility.
        FogTooThick, is_fog_too_thick: "FogTooThick";
    }
}
