//! The shape `Unsigned` of the model.
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
    /// The operation `depot#Unsigned`.
    operation Unsigned, unsigned: "Unsigned" {}

    /// The input of [`Unsigned`](self).
    input UnsignedInput, UnsignedInputBuilder, UnsignedFluentBuilder {}

    /// The output of [`Unsigned`](self).
    output UnsignedOutput, UnsignedOutputBuilder {}

    errors UnsignedError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
