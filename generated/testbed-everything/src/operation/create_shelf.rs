//! The operation `CreateShelf`.
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
    /// The operation `depot#CreateShelf`.
    operation CreateShelf, create_shelf: "CreateShelf" {}

    /// The input of [`CreateShelf`](self).
    input CreateShelfInput, CreateShelfInputBuilder, CreateShelfFluentBuilder {}

    /// The output of [`CreateShelf`](self).
    output CreateShelfOutput, CreateShelfOutputBuilder {}

    errors CreateShelfError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
