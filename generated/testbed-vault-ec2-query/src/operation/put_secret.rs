//! Stores a secret.
//!
//! **In short**:
//!
//! - Requires [`name`](builders::PutSecretFluentBuilder::name).
//! - Returns [`PutSecretOutput`].
//! - Safe to retry: [`token`](builders::PutSecretFluentBuilder::token) is generated if it is not set, so that a
//!   call takes effect only once, however many attempts it needs.
//!
//! **Errors**:
//!
//! - [`Refused`](type@crate::types::error::Refused): The vault refuses the request.

use aws_smithy_types::Blob;
use client_runtime::operation;

use crate::types::Login;

operation! {
    /// The operation `vault#PutSecret`.
    operation PutSecret, put_secret: "PutSecret" {
        const SENSITIVE: bool = true;

        #[inline]
        fn idempotency_token(input: &mut Self::Input) -> Option<&mut Option<String>> {
            Some(&mut input.token)
        }
    }

    /// The input of [`PutSecret`](self).
    input PutSecretInput, PutSecretInputBuilder, PutSecretFluentBuilder {
        /// The name of the secret.
        ///
        /// Required.
        name, set_name, get_name: optional(text) = member("Name");
        /// The token that makes repeated calls take effect only once.
        ///
        /// Defaults to a random UUID.
        token, set_token, get_token: optional(text) = member("Token");
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
    }

    /// The output of [`PutSecret`](self).
    output PutSecretOutput, PutSecretOutputBuilder {
        /// The version under which the secret was stored.
        version, set_version, get_version: optional(text) = member("Version");
    }

    errors PutSecretError {
        /// The vault refuses the request.
        Refused, is_refused: "Refused";
    }
}
