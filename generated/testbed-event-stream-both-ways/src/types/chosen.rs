//! The structure `radio#Chosen`.

use client_runtime::structure;

use crate::types::Choice;

structure! {
    /// The shape `Chosen` of the model.
    pub struct Chosen, ChosenBuilder {
        /// The member `choice` of the model.
        choice, set_choice, get_choice: optional(value(Choice)) = event_payload();
    }
}
