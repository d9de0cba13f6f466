//! The operation `Open`.
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
    /// The operation `depot#Open`.
    operation Open, open: "Open" {}

    /// The input of [`Open`](self).
    input OpenInput, OpenInputBuilder, OpenFluentBuilder {}

    /// The output of [`Open`](self).
    output OpenOutput, OpenOutputBuilder {}

    errors OpenError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
