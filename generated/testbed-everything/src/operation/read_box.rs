//! The shape `ReadBox` of the model.
//!
//! **In short**:
//!
//! - Needs nothing.
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common` of the model.

use client_runtime::operation;

operation! {
    /// The operation `depot#ReadBox`.
    operation ReadBox, read_box: "ReadBox" {}

    /// The input of [`ReadBox`](self).
    input ReadBoxInput, ReadBoxInputBuilder, ReadBoxFluentBuilder {}

    /// The output of [`ReadBox`](self).
    output ReadBoxOutput, ReadBoxOutputBuilder {}

    errors ReadBoxError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
