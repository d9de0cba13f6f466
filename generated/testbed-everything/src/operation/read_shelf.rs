//! The shape `ReadShelf` of the model.
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
    /// The operation `depot#ReadShelf`.
    operation ReadShelf, read_shelf: "ReadShelf" {}

    /// The input of [`ReadShelf`](self).
    input ReadShelfInput, ReadShelfInputBuilder, ReadShelfFluentBuilder {}

    /// The output of [`ReadShelf`](self).
    output ReadShelfOutput, ReadShelfOutputBuilder {}

    errors ReadShelfError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
