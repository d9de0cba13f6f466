//! The operation `Unsigned`.
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
    /// The operation `depot#Unsigned`.
    operation Unsigned, unsigned: "Unsigned" {}

    /// The input of [`Unsigned`](self).
    input UnsignedInput, UnsignedInputBuilder, UnsignedFluentBuilder {}

    /// The output of [`Unsigned`](self).
    output UnsignedOutput, UnsignedOutputBuilder {}

    errors UnsignedError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
