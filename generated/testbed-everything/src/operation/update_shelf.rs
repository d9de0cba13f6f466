//! The operation `UpdateShelf`.
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
    /// The operation `depot#UpdateShelf`.
    operation UpdateShelf, update_shelf: "UpdateShelf" {}

    /// The input of [`UpdateShelf`](self).
    input UpdateShelfInput, UpdateShelfInputBuilder, UpdateShelfFluentBuilder {}

    /// The output of [`UpdateShelf`](self).
    output UpdateShelfOutput, UpdateShelfOutputBuilder {}

    errors UpdateShelfError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
