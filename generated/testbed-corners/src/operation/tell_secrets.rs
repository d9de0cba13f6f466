//! The shape `TellSecrets` of the model.
//!
//! **In short**:
//!
//! - Needs nothing; every member of the input can be left out.
//! - Gives a [`TellSecretsOutput`].
//! - Retried as every operation is; if an answer is lost, a retry can take effect a
//!   second time.
//!
//! **Errors**:
//!
//! - [`Leak`](type@crate::types::error::Leak): The shape `Leak` of the model.
//! - [`PlainError`](type@crate::types::error::PlainError): The shape `PlainError`
//!   of the model.

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
        /// The member `open` of the model.
        open, set_open, get_open: optional(text) = member("open");
        /// The member `lists` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        lists, set_lists, get_lists: optional(list(Vec<String>)) = member("lists"), sensitive;
        /// The member `byName` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        by_name, set_by_name, get_by_name: optional(map(text, Vec<String>)) = member("byName"), sensitive;
        /// The member `bySecret` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        by_secret, set_by_secret, get_by_secret: optional(map(text, text)) = member("bySecret"), sensitive;
        /// The member `deep` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        deep, set_deep, get_deep: optional(list(HashMap<String, Vec<String>>)) = member("deep"), sensitive;
        /// The member `ofMember` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        of_member, set_of_member, get_of_member: optional(list(text)) = member("ofMember"), sensitive;
        /// The member `mood` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        mood, set_mood, get_mood: optional(value(Mood)) = member("mood"), sensitive;
        /// The member `inners` of the model.
        inners, set_inners, get_inners: optional(map(text, Vec<Inner>)) = member("inners");
        /// The member `closed` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        closed, set_closed, get_closed: optional(value(Closed)) = member("closed"), sensitive;
        /// The member `closeds` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        closeds, set_closeds, get_closeds: optional(list(Closed)) = member("closeds"), sensitive;
        /// The member `either` of the model.
        either, set_either, get_either: optional(value(Either)) = member("either");
        /// The member `closedEither` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        closed_either, set_closed_either, get_closed_either: optional(value(ClosedEither)) = member("closedEither"), sensitive;
    }

    /// The output of [`TellSecrets`](self).
    output TellSecretsOutput, TellSecretsOutputBuilder {
        /// The member `open` of the model.
        open, set_open, get_open: optional(text) = member("open");
        /// The member `lists` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        lists, set_lists, get_lists: optional(list(Vec<String>)) = member("lists"), sensitive;
        /// The member `byName` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        by_name, set_by_name, get_by_name: optional(map(text, Vec<String>)) = member("byName"), sensitive;
        /// The member `bySecret` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        by_secret, set_by_secret, get_by_secret: optional(map(text, text)) = member("bySecret"), sensitive;
        /// The member `deep` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        deep, set_deep, get_deep: optional(list(HashMap<String, Vec<String>>)) = member("deep"), sensitive;
        /// The member `ofMember` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        of_member, set_of_member, get_of_member: optional(list(text)) = member("ofMember"), sensitive;
        /// The member `mood` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        mood, set_mood, get_mood: optional(value(Mood)) = member("mood"), sensitive;
        /// The member `inners` of the model.
        inners, set_inners, get_inners: optional(map(text, Vec<Inner>)) = member("inners");
        /// The member `closed` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        closed, set_closed, get_closed: optional(value(Closed)) = member("closed"), sensitive;
        /// The member `closeds` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        closeds, set_closeds, get_closeds: optional(list(Closed)) = member("closeds"), sensitive;
        /// The member `either` of the model.
        either, set_either, get_either: optional(value(Either)) = member("either");
        /// The member `closedEither` of the model.
        ///
        /// Sensitive: `Debug` does not show it.
        closed_either, set_closed_either, get_closed_either: optional(value(ClosedEither)) = member("closedEither"), sensitive;
    }

    errors TellSecretsError {
        /// The shape `Leak` of the model.
        Leak, is_leak: "Leak";
        /// The shape `PlainError` of the model.
        PlainError, is_plain_error: "PlainError";
    }
}
