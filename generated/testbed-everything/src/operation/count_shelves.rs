//! The shape `CountShelves` of the model.
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
    /// The operation `depot#CountShelves`.
    operation CountShelves, count_shelves: "CountShelves" {}

    /// The input of [`CountShelves`](self).
    input CountShelvesInput, CountShelvesInputBuilder, CountShelvesFluentBuilder {}

    /// The output of [`CountShelves`](self).
    output CountShelvesOutput, CountShelvesOutputBuilder {}

    errors CountShelvesError {
        /// The shape `Common` of the model.
        Common, is_common: "Common";
    }
}
