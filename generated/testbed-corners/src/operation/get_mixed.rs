//! The operation `GetMixed`.
//!
//! **In short**:
//!
//! - Takes no input.
//! - Returns [`GetMixedOutput`].
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//! - Polled by [`wait_until_named`](crate::client::Waiters::wait_until_named) until
//!   a condition is met.

use client_runtime::operation;

operation! {
    /// The operation `corners#GetMixed`.
    operation GetMixed, get_mixed: "GetMixed" {}

    /// The input of [`GetMixed`](self).
    input GetMixedInput, GetMixedInputBuilder, GetMixedFluentBuilder {}

    /// The output of [`GetMixed`](self).
    output GetMixedOutput, GetMixedOutputBuilder: fallible {
        /// The name, from this output.
        name, set_name, get_name: required(text) = member("name");
        /// The member `other`.
        other, set_other, get_other: optional(text) = member("other");
    }

    errors GetMixedError {}
}
