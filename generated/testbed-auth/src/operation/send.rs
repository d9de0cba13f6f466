//! Sends a load.
//!
//! **In short**:
//!
//! - Sent as `POST /gates/{Name}/load`.
//! - Requires [`name`](builders::SendFluentBuilder::name).
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use aws_smithy_types::byte_stream::ByteStream;
use client_runtime::operation;

operation! {
    /// The operation `gate#Send`.
    operation Send, send: "Send" POST "/gates/{Name}/load" {
        const CONTENT_TYPE: Option<&'static str> = Some("application/octet-stream");
    }

    /// The input of [`Send`](self).
    input SendInput, SendInputBuilder, SendFluentBuilder: streaming {
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

    /// The output of [`Send`](self).
    output SendOutput, SendOutputBuilder {}

    errors SendError {}
}
