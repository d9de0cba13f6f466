//! The structure `waiters#Step`.

use client_runtime::structure;

use crate::types::State;

structure! {
    /// A step of a build.
    pub struct Step, StepBuilder, received {
        /// The member `name`.
        name, set_name, get_name: optional(text) = member("name");
        /// The state of a step.
        state, set_state, get_state: optional(value(State)) = member("state");
        /// The member `attempts`.
        attempts, set_attempts, get_attempts: optional(copy(i32)) = member("attempts");
    }
}
