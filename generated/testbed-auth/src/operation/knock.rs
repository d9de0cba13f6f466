//! Knocks at a gate.
//!
//! This needs no credentials.
//!
//! **In short**:
//!
//! - Sent as `POST /knock`.
//! - Takes no input.
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::operation;

operation! {
    /// The operation `gate#Knock`.
    operation Knock, knock: "Knock" POST "/knock" {}

    /// The input of [`Knock`](self).
    input KnockInput, KnockInputBuilder, KnockFluentBuilder {}

    /// The output of [`Knock`](self).
    output KnockOutput, KnockOutputBuilder {}

    errors KnockError {}
}
