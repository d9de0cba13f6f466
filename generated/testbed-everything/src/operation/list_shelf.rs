//! The operation `ListShelf`.
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
    /// The operation `depot#ListShelf`.
    operation ListShelf, list_shelf: "ListShelf" {}

    /// The input of [`ListShelf`](self).
    input ListShelfInput, ListShelfInputBuilder, ListShelfFluentBuilder {}

    /// The output of [`ListShelf`](self).
    output ListShelfOutput, ListShelfOutputBuilder {}

    errors ListShelfError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
