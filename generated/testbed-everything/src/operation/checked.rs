//! The shape `Checked` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common` of the model.

use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use client_runtime::operation;
use client_runtime::content_md5::ContentMd5;

operation! {
    /// The operation `depot#Checked`.
    operation Checked, checked: "Checked" {
        fn customize(components: RuntimeComponentsBuilder) -> RuntimeComponentsBuilder {
            components
                .with_interceptor(ContentMd5)
        }
    }

    /// The input of [`Checked`](self).
    input CheckedInput, CheckedInputBuilder, CheckedFluentBuilder {
        /// The member `a` of the model.
        a, set_a, get_a: optional(text) = member("a");
    }

    /// The output of [`Checked`](self).
    output CheckedOutput, CheckedOutputBuilder {}

    errors CheckedError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
