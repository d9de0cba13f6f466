//! The shape `Open` of the model.
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
    /// The operation `depot#Open`.
    operation Open, open: "Open" {}

    /// The input of [`Open`](self).
    input OpenInput, OpenInputBuilder, OpenFluentBuilder {}

    /// The output of [`Open`](self).
    output OpenOutput, OpenOutputBuilder {}

    errors OpenError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
