//! The operation `PutShelf`.
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
    /// The operation `depot#PutShelf`.
    operation PutShelf, put_shelf: "PutShelf" {}

    /// The input of [`PutShelf`](self).
    input PutShelfInput, PutShelfInputBuilder, PutShelfFluentBuilder {}

    /// The output of [`PutShelf`](self).
    output PutShelfOutput, PutShelfOutputBuilder {}

    errors PutShelfError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
