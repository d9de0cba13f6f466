//! Opens a door.
//!
//! The sensitive members of the input and output are in the headers and the query, if the protocol has HTTP
//! bindings.
//!
//! **In short**:
//!
//! - Requires [`door`](builders::UnlockFluentBuilder::door) and [`pin`](builders::UnlockFluentBuilder::pin).
//! - Returns [`UnlockOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::operation;

operation! {
    /// The operation `vault#Unlock`.
    operation Unlock, unlock: "Unlock" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`Unlock`](self).
    input UnlockInput, UnlockInputBuilder, UnlockFluentBuilder {
        /// The door.
        ///
        /// Required.
        door, set_door, get_door: optional(text) = member("Door");
        /// The PIN.
        ///
        /// Required. Sensitive: redacted in `Debug` output.
        pin, set_pin, get_pin: optional(text) = member("Pin"), sensitive;
        /// A one-time code.
        ///
        /// Sensitive: redacted in `Debug` output.
        code, set_code, get_code: optional(text) = member("Code"), sensitive;
    }

    /// The output of [`Unlock`](self).
    output UnlockOutput, UnlockOutputBuilder {
        /// The PIN to use next.
        ///
        /// Sensitive: redacted in `Debug` output.
        next_pin, set_next_pin, get_next_pin: optional(text) = member("NextPin"), sensitive;
        /// The number of attempts that are left.
        attempts, set_attempts, get_attempts: optional(copy(i32)) = member("Attempts");
    }

    errors UnlockError {}
}
