//! The shape `ListShelf` of the model.
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
    /// The operation `depot#ListShelf`.
    operation ListShelf, list_shelf: "ListShelf" {}

    /// The input of [`ListShelf`](self).
    input ListShelfInput, ListShelfInputBuilder, ListShelfFluentBuilder {}

    /// The output of [`ListShelf`](self).
    output ListShelfOutput, ListShelfOutputBuilder {}

    errors ListShelfError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
