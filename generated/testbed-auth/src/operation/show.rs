//! Shows a bearer token.
//!
//! **In short**:
//!
//! - Sent as `POST /show`.
//! - Takes no input.
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::operation;

operation! {
    /// The operation `gate#Show`.
    operation Show, show: "Show" POST "/show" {}

    /// The input of [`Show`](self).
    input ShowInput, ShowInputBuilder, ShowFluentBuilder {}

    /// The output of [`Show`](self).
    output ShowOutput, ShowOutputBuilder {}

    errors ShowError {}
}
