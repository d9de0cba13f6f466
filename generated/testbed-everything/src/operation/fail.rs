//! The shape `Fail` of the model.
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
//! - [`Odd`](type@crate::types::error::Odd): The shape `Odd` of the model.

use client_runtime::operation;

operation! {
    /// The operation `depot#Fail`.
    operation Fail, fail: "Fail" {}

    /// The input of [`Fail`](self).
    input FailInput, FailInputBuilder, FailFluentBuilder {}

    /// The output of [`Fail`](self).
    output FailOutput, FailOutputBuilder {}

    errors FailError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
        /// The shape `Odd` of the model.
        Odd, is_odd: "Odd", retried;
    }
}
