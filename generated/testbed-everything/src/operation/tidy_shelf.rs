//! The shape `TidyShelf` of the model.
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
    /// The operation `depot#TidyShelf`.
    operation TidyShelf, tidy_shelf: "TidyShelf" {}

    /// The input of [`TidyShelf`](self).
    input TidyShelfInput, TidyShelfInputBuilder, TidyShelfFluentBuilder {}

    /// The output of [`TidyShelf`](self).
    output TidyShelfOutput, TidyShelfOutputBuilder {}

    errors TidyShelfError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
