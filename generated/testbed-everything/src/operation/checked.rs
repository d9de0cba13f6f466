//! The operation `Checked`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common`.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::content_md5::ContentMd5;
use client_runtime::operation;

operation! {
    /// The operation `depot#Checked`.
    operation Checked, checked: "Checked" {
        #[inline]
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(ContentMd5)
        }
    }

    /// The input of [`Checked`](self).
    input CheckedInput, CheckedInputBuilder, CheckedFluentBuilder {
        /// The member `a`.
        a, set_a, get_a: optional(text) = member("a");
    }

    /// The output of [`Checked`](self).
    output CheckedOutput, CheckedOutputBuilder {}

    errors CheckedError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
