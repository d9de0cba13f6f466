//! The operation `ReadBox`.
//!
//! **In short**:
//!
//! - Takes no input.
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//!
//! **Errors**:
//!
//! - [`Common`](type@crate::types::error::Common): The shape `Common`.

use client_runtime::operation;

operation! {
    /// The operation `depot#ReadBox`.
    operation ReadBox, read_box: "ReadBox" {}

    /// The input of [`ReadBox`](self).
    input ReadBoxInput, ReadBoxInputBuilder, ReadBoxFluentBuilder {}

    /// The output of [`ReadBox`](self).
    output ReadBoxOutput, ReadBoxOutputBuilder {}

    errors ReadBoxError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
