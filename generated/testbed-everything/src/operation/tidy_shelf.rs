//! The operation `TidyShelf`.
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
    /// The operation `depot#TidyShelf`.
    operation TidyShelf, tidy_shelf: "TidyShelf" {}

    /// The input of [`TidyShelf`](self).
    input TidyShelfInput, TidyShelfInputBuilder, TidyShelfFluentBuilder {}

    /// The output of [`TidyShelf`](self).
    output TidyShelfOutput, TidyShelfOutputBuilder {}

    errors TidyShelfError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
