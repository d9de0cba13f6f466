//! Signs in with a name and a password, or else with a key.
//!
//! **In short**:
//!
//! - Sent as `POST /sign`.
//! - Takes no input.
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::operation;

operation! {
    /// The operation `gate#Sign`.
    operation Sign, sign: "Sign" POST "/sign" {}

    /// The input of [`Sign`](self).
    input SignInput, SignInputBuilder, SignFluentBuilder {}

    /// The output of [`Sign`](self).
    output SignOutput, SignOutputBuilder {}

    errors SignError {}
}
