//! Delivers a load.
//!
//! The signature of the request does not cover it.
//!
//! **In short**:
//!
//! - Sent as `PUT /gates/{Name}/load`.
//! - Requires [`name`](builders::DeliverFluentBuilder::name).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::operation;

operation! {
    /// The operation `gate#Deliver`.
    operation Deliver, deliver: "Deliver" PUT "/gates/{Name}/load" {
        const CONTENT_TYPE: Option<&'static str> = Some("application/octet-stream");

        const UNSIGNED_PAYLOAD: bool = true;
    }

    /// The input of [`Deliver`](self).
    input DeliverInput, DeliverInputBuilder, DeliverFluentBuilder: streaming {
        /// The member `Name`.
        ///
        /// Required.
        ///
        /// In the path, as `{Name}`.
        name, set_name, get_name: optional(text) = label("Name");
        /// The member `Load`.
        ///
        /// As the whole body.
        load, set_load, get_load: stream(value(ByteStream)) = payload();
    }

    /// The output of [`Deliver`](self).
    output DeliverOutput, DeliverOutputBuilder {}

    errors DeliverError {}
}
