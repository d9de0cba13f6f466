//! The shape `UpdateShelf` of the model.
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
    /// The operation `depot#UpdateShelf`.
    operation UpdateShelf, update_shelf: "UpdateShelf" {}

    /// The input of [`UpdateShelf`](self).
    input UpdateShelfInput, UpdateShelfInputBuilder, UpdateShelfFluentBuilder {}

    /// The output of [`UpdateShelf`](self).
    output UpdateShelfOutput, UpdateShelfOutputBuilder {}

    errors UpdateShelfError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
