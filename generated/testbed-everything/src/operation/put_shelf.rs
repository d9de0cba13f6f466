//! The shape `PutShelf` of the model.
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
    /// The operation `depot#PutShelf`.
    operation PutShelf, put_shelf: "PutShelf" {}

    /// The input of [`PutShelf`](self).
    input PutShelfInput, PutShelfInputBuilder, PutShelfFluentBuilder {}

    /// The output of [`PutShelf`](self).
    output PutShelfOutput, PutShelfOutputBuilder {}

    errors PutShelfError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
