//! The enum `waiters#State`.

use client_runtime::string_enum;

string_enum! {
    /// The state of a step.
    pub enum State {
        Failed = "failed",
        Running = "running",
    }
}
