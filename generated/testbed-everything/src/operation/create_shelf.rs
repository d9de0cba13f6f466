//! The shape `CreateShelf` of the model.
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
    /// The operation `depot#CreateShelf`.
    operation CreateShelf, create_shelf: "CreateShelf" {}

    /// The input of [`CreateShelf`](self).
    input CreateShelfInput, CreateShelfInputBuilder, CreateShelfFluentBuilder {}

    /// The output of [`CreateShelf`](self).
    output CreateShelfOutput, CreateShelfOutputBuilder {}

    errors CreateShelfError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
