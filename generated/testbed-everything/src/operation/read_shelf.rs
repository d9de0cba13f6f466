//! The operation `ReadShelf`.
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
    /// The operation `depot#ReadShelf`.
    operation ReadShelf, read_shelf: "ReadShelf" {}

    /// The input of [`ReadShelf`](self).
    input ReadShelfInput, ReadShelfInputBuilder, ReadShelfFluentBuilder {}

    /// The output of [`ReadShelf`](self).
    output ReadShelfOutput, ReadShelfOutputBuilder {}

    errors ReadShelfError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
