//! The shape `GetMixed` of the model.
//!
//! **In short**:
//!
//! - Needs nothing.
//! - Gives a [`GetMixedOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//! - Repeated by [`wait_until_named`](crate::client::Waiters::wait_until_named) of
//!   the client until something is so.

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
        /// The member `other` of the model.
        other, set_other, get_other: optional(text) = member("other");
    }

    errors GetMixedError {}
}
