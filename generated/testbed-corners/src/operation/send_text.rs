//! The shape `SendText` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::operation;
use client_runtime::request_compression::RequestCompression;

operation! {
    /// The operation `corners#SendText`.
    operation SendText, send_text: "SendText" {
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(RequestCompression)
        }
    }

    /// The input of [`SendText`](self).
    input SendTextInput, SendTextInputBuilder, SendTextFluentBuilder {
        /// The member `text` of the model.
        text, set_text, get_text: optional(text) = member("text");
    }

    /// The output of [`SendText`](self).
    output SendTextOutput, SendTextOutputBuilder {}

    errors SendTextError {}
}
