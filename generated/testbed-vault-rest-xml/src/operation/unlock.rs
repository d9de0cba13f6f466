//! Opens a door.
//!
//! The sensitive members of the input and output are in the headers and the query, if the protocol has HTTP
//! bindings.
//!
//! **In short**:
//!
//! - Sent as `POST /doors/{Door}/open`.
//! - Requires [`door`](builders::UnlockFluentBuilder::door) and [`pin`](builders::UnlockFluentBuilder::pin).
//! - Returns [`UnlockOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.

use client_runtime::codec::Element;
use client_runtime::operation;

operation! {
    /// The operation `vault#Unlock`.
    operation Unlock, unlock: "Unlock" POST "/doors/{Door}/open" {
        const INPUT_ELEMENT: Element = Element::named("UnlockInput").namespace("", "https://vault.example/doc/2026-01-01/");

        const OUTPUT_ELEMENT: Element = Element::named("UnlockOutput").namespace("", "https://vault.example/doc/2026-01-01/");

        const SENSITIVE: bool = true;
    }

    /// The input of [`Unlock`](self).
    input UnlockInput, UnlockInputBuilder, UnlockFluentBuilder {
        /// The door.
        ///
        /// Required.
        ///
        /// In the path, as `{Door}`.
        door, set_door, get_door: optional(text) = label("Door");
        /// The PIN.
        ///
        /// Required. Sensitive: redacted in `Debug` output.
        ///
        /// In the header `x-vault-pin`.
        pin, set_pin, get_pin: optional(text) = header("x-vault-pin"), sensitive;
        /// A one-time code.
        ///
        /// Sensitive: redacted in `Debug` output.
        ///
        /// In the query, as `code`.
        code, set_code, get_code: optional(text) = query("code"), sensitive;
    }

    /// The output of [`Unlock`](self).
    output UnlockOutput, UnlockOutputBuilder {
        /// The PIN to use next.
        ///
        /// Sensitive: redacted in `Debug` output.
        ///
        /// In the header `x-vault-next-pin`.
        next_pin, set_next_pin, get_next_pin: optional(text) = header("x-vault-next-pin"), sensitive;
        /// The number of attempts that are left.
        ///
        /// In the header `x-vault-attempts`.
        attempts, set_attempts, get_attempts: optional(copy(i32)) = header("x-vault-attempts");
    }

    errors UnlockError {}
}
