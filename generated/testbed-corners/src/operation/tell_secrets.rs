//! The operation `TellSecrets`.
//!
//! **In short**:
//!
//! - Requires nothing: all members of the input are optional.
//! - Returns [`TellSecretsOutput`].
//! - Retried like any other operation: if a response is lost, the operation can
//!   take effect twice.
//!
//! **Errors**:
//!
//! - [`Leak`](type@crate::types::error::Leak): The shape `Leak`.
//! - [`PlainError`](type@crate::types::error::PlainError): The shape `PlainError`.

use std::collections::HashMap;

use client_runtime::operation;

use crate::types::{Closed, ClosedEither, Either, Inner, Mood};

operation! {
    /// The operation `corners#TellSecrets`.
    operation TellSecrets, tell_secrets: "TellSecrets" {
        const SENSITIVE: bool = true;
    }

    /// The input of [`TellSecrets`](self).
    input TellSecretsInput, TellSecretsInputBuilder, TellSecretsFluentBuilder {
        /// The member `open`.
        open, set_open, get_open: optional(text) = member("open");
        /// The member `lists`.
        ///
        /// Sensitive: redacted in `Debug` output.
        lists, set_lists, get_lists: optional(list(Vec<String>)) = member("lists"), sensitive;
        /// The member `byName`.
        ///
        /// Sensitive: redacted in `Debug` output.
        by_name, set_by_name, get_by_name: optional(map(text, Vec<String>)) = member("byName"), sensitive;
        /// The member `bySecret`.
        ///
        /// Sensitive: redacted in `Debug` output.
        by_secret, set_by_secret, get_by_secret: optional(map(text, text)) = member("bySecret"), sensitive;
        /// The member `deep`.
        ///
        /// Sensitive: redacted in `Debug` output.
        deep, set_deep, get_deep: optional(list(HashMap<String, Vec<String>>)) = member("deep"), sensitive;
        /// The member `ofMember`.
        ///
        /// Sensitive: redacted in `Debug` output.
        of_member, set_of_member, get_of_member: optional(list(text)) = member("ofMember"), sensitive;
        /// The member `mood`.
        ///
        /// Sensitive: redacted in `Debug` output.
        mood, set_mood, get_mood: optional(value(Mood)) = member("mood"), sensitive;
        /// The member `inners`.
        inners, set_inners, get_inners: optional(map(text, Vec<Inner>)) = member("inners");
        /// The member `closed`.
        ///
        /// Sensitive: redacted in `Debug` output.
        closed, set_closed, get_closed: optional(value(Closed)) = member("closed"), sensitive;
        /// The member `closeds`.
        ///
        /// Sensitive: redacted in `Debug` output.
        closeds, set_closeds, get_closeds: optional(list(Closed)) = member("closeds"), sensitive;
        /// The member `either`.
        either, set_either, get_either: optional(value(Either)) = member("either");
        /// The member `closedEither`.
        ///
        /// Sensitive: redacted in `Debug` output.
        closed_either, set_closed_either, get_closed_either: optional(value(ClosedEither)) = member("closedEither"), sensitive;
    }

    /// The output of [`TellSecrets`](self).
    output TellSecretsOutput, TellSecretsOutputBuilder {
        /// The member `open`.
        open, set_open, get_open: optional(text) = member("open");
        /// The member `lists`.
        ///
        /// Sensitive: redacted in `Debug` output.
        lists, set_lists, get_lists: optional(list(Vec<String>)) = member("lists"), sensitive;
        /// The member `byName`.
        ///
        /// Sensitive: redacted in `Debug` output.
        by_name, set_by_name, get_by_name: optional(map(text, Vec<String>)) = member("byName"), sensitive;
        /// The member `bySecret`.
        ///
        /// Sensitive: redacted in `Debug` output.
        by_secret, set_by_secret, get_by_secret: optional(map(text, text)) = member("bySecret"), sensitive;
        /// The member `deep`.
        ///
        /// Sensitive: redacted in `Debug` output.
        deep, set_deep, get_deep: optional(list(HashMap<String, Vec<String>>)) = member("deep"), sensitive;
        /// The member `ofMember`.
        ///
        /// Sensitive: redacted in `Debug` output.
        of_member, set_of_member, get_of_member: optional(list(text)) = member("ofMember"), sensitive;
        /// The member `mood`.
        ///
        /// Sensitive: redacted in `Debug` output.
        mood, set_mood, get_mood: optional(value(Mood)) = member("mood"), sensitive;
        /// The member `inners`.
        inners, set_inners, get_inners: optional(map(text, Vec<Inner>)) = member("inners");
        /// The member `closed`.
        ///
        /// Sensitive: redacted in `Debug` output.
        closed, set_closed, get_closed: optional(value(Closed)) = member("closed"), sensitive;
        /// The member `closeds`.
        ///
        /// Sensitive: redacted in `Debug` output.
        closeds, set_closeds, get_closeds: optional(list(Closed)) = member("closeds"), sensitive;
        /// The member `either`.
        either, set_either, get_either: optional(value(Either)) = member("either");
        /// The member `closedEither`.
        ///
        /// Sensitive: redacted in `Debug` output.
        closed_either, set_closed_either, get_closed_either: optional(value(ClosedEither)) = member("closedEither"), sensitive;
    }

    errors TellSecretsError {
        /// The shape `Leak`.
        Leak, is_leak: "Leak";
        /// The shape `PlainError`.
        PlainError, is_plain_error: "PlainError";
    }
}
