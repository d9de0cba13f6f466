//! Looks around, with or without credentials.
//!
//! **In short**:
//!
//! - Sent as `GET /look`.
//! - Takes no input.
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::operation;

operation! {
    /// The operation `gate#Look`.
    operation Look, look: "Look" GET "/look" {}

    /// The input of [`Look`](self).
    input LookInput, LookInputBuilder, LookFluentBuilder {}

    /// The output of [`Look`](self).
    output LookOutput, LookOutputBuilder {}

    errors LookError {}
}
