//! Reads a secret.
//!
//! **In short**:
//!
//! - Sent as `GET /secrets/{Name}`.
//! - Requires [`name`](builders::GetSecretFluentBuilder::name).
//! - Returns [`GetSecretOutput`].
//! - Retried like any other operation: if a response is lost, the operation can take effect twice.
//!
//! **Errors**:
//!
//! - [`Refused`](type@crate::types::error::Refused): The vault refuses the request.
//!
#![doc = include_str!("../../docs/operation/get_secret.md")]

use aws_smithy_types::{Blob, DateTime};
use client_runtime::codec::Element;
use client_runtime::operation;

use crate::types::Login;

operation! {
    /// The operation `vault#GetSecret`.
    operation GetSecret, get_secret: "GetSecret" GET "/secrets/{Name}" {
        const INPUT_ELEMENT: Element = Element::named("GetSecretInput").namespace("", "https://vault.example/doc/2026-01-01/");

        const OUTPUT_ELEMENT: Element = Element::named("GetSecretOutput").namespace("", "https://vault.example/doc/2026-01-01/");

        const SENSITIVE: bool = true;
    }

    /// The input of [`GetSecret`](self).
    input GetSecretInput, GetSecretInputBuilder, GetSecretFluentBuilder {
        /// The name of the secret.
        ///
        /// Required.
        ///
        /// In the path, as `{Name}`.
        name, set_name, get_name: optional(text) = label("Name");
    }

    /// The output of [`GetSecret`](self).
    output GetSecretOutput, GetSecretOutputBuilder {
        /// The secret as a string.
        ///
        /// Sensitive: redacted in `Debug` output.
        text, set_text, get_text: optional(text) = member("Text"), sensitive;
        /// The secret as bytes.
        ///
        /// Sensitive: redacted in `Debug` output.
        bytes, set_bytes, get_bytes: optional(value(Blob)) = member("Bytes"), sensitive;
        /// The secret as a login.
        login, set_login, get_login: optional(value(Login)) = member("Login");
        /// Logins to fall back on.
        spares, set_spares, get_spares: optional(list(Login)) = member("Spares");
        /// Hints, all of them sensitive.
        ///
        /// Sensitive: redacted in `Debug` output.
        hints, set_hints, get_hints: optional(list(text)) = member("Hints"), sensitive;
        /// The time at which the secret was stored.
        stored, set_stored, get_stored: optional(value(DateTime)) = member("Stored");
        /// The length of the secret in characters.
        length, set_length, get_length: optional(copy(i32)) = member("Length");
        /// The strength of the secret in bits.
        strength, set_strength, get_strength: optional(copy(f64)) = member("Strength");
        /// Whether the secret is rotated.
        rotated, set_rotated, get_rotated: optional(copy(bool)) = member("Rotated");
    }

    errors GetSecretError {
        /// The vault refuses the request.
        Refused, is_refused: "Refused";
    }
}
