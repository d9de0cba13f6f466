//! The operation `DeleteShelf`.
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
    /// The operation `depot#DeleteShelf`.
    operation DeleteShelf, delete_shelf: "DeleteShelf" {}

    /// The input of [`DeleteShelf`](self).
    input DeleteShelfInput, DeleteShelfInputBuilder, DeleteShelfFluentBuilder {}

    /// The output of [`DeleteShelf`](self).
    output DeleteShelfOutput, DeleteShelfOutputBuilder {}

    errors DeleteShelfError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
