//! The shape `DeleteShelf` of the model.
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
    /// The operation `depot#DeleteShelf`.
    operation DeleteShelf, delete_shelf: "DeleteShelf" {}

    /// The input of [`DeleteShelf`](self).
    input DeleteShelfInput, DeleteShelfInputBuilder, DeleteShelfFluentBuilder {}

    /// The output of [`DeleteShelf`](self).
    output DeleteShelfOutput, DeleteShelfOutputBuilder {}

    errors DeleteShelfError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
