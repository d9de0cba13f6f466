//! The operation `Fail`.
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
//! - [`Odd`](type@crate::types::error::Odd): The shape `Odd`.

use client_runtime::operation;

operation! {
    /// The operation `depot#Fail`.
    operation Fail, fail: "Fail" {}

    /// The input of [`Fail`](self).
    input FailInput, FailInputBuilder, FailFluentBuilder {}

    /// The output of [`Fail`](self).
    output FailOutput, FailOutputBuilder {}

    errors FailError {
        /// The shape `Common`.
        Common, is_common: "Common";
        /// The shape `Odd`.
        Odd, is_odd: "Odd", retried;
    }
}
