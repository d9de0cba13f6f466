//! Adds a page to the log.
//!
//! **In short**:
//!
//! - Sent as `PUT /log`.
//! - Requires nothing: all members of the input are optional.
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`FogTooThick`](type@crate::types::error::FogTooThick): There is no visibility.

use aws_smithy_types::Blob;
use client_runtime::operation;

operation! {
    /// The operation `light#PutLog`.
    operation PutLog, put_log: "PutLog" PUT "/log" {
        const CONTENT_TYPE: Option<&'static str> = Some("application/octet-stream");
    }

    /// The input of [`PutLog`](self).
    input PutLogInput, PutLogInputBuilder, PutLogFluentBuilder {
        /// The page.
        ///
        /// As the whole body.
        page, set_page, get_page: optional(value(Blob)) = payload(bytes);
    }

    /// The output of [`PutLog`](self).
    output PutLogOutput, PutLogOutputBuilder {}

    errors PutLogError {
        /// There is no visibility.
        FogTooThick, is_fog_too_thick: "FogTooThick";
    }
}
