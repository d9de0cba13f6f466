//! The operation `CountShelves`.
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
    /// The operation `depot#CountShelves`.
    operation CountShelves, count_shelves: "CountShelves" {}

    /// The input of [`CountShelves`](self).
    input CountShelvesInput, CountShelvesInputBuilder, CountShelvesFluentBuilder {}

    /// The output of [`CountShelves`](self).
    output CountShelvesOutput, CountShelvesOutputBuilder {}

    errors CountShelvesError {
        /// The shape `Common`.
        Common, is_common: "Common";
    }
}
