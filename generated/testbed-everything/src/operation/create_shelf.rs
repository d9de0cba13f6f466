//! The shape `CreateShelf`.
//!
//! **In short**:
//!
//! - Takes no input.
//! - Retried like any other operation: if a response is lost, a retry can take
//!   effect a second time.
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
