//! The operation `SendText`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::operation;
use client_runtime::request_compression::RequestCompression;

operation! {
    /// The operation `corners#SendText`.
    operation SendText, send_text: "SendText" {
        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(RequestCompression)
        }
    }

    /// The input of [`SendText`](self).
    input SendTextInput, SendTextInputBuilder, SendTextFluentBuilder {
        /// The member `text`.
        text, set_text, get_text: optional(text) = member("text");
    }

    /// The output of [`SendText`](self).
    output SendTextOutput, SendTextOutputBuilder {}

    errors SendTextError {}
}
