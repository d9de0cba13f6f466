//! The structure `radio#Chosen`.

use client_runtime::structure;

use crate::types::Choice;

structure! {
    /// The shape `Chosen`.
    pub struct Chosen, ChosenBuilder {
        /// The member `choice`.
        choice, set_choice, get_choice: optional(value(Choice)) = event_payload();
    }
}
